import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pythonWith } from "./python";

const run = promisify(execFile);

const READ = `
import json, sys, warnings
warnings.simplefilter("ignore")
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
listed = getattr(book.defined_names, "definedName", None)
names = list(book.defined_names) if listed is None else [n.name for n in listed]
sheets = [{"name": s.title, "tables": {t.name: t.ref for t in s.tables.values()}, "charts": len(s._charts)} for s in book.worksheets]
print(json.dumps({"sheets": sheets, "names": names}))
`;

/** A Python that has openpyxl, or `undefined` on a machine that has none. */
export const PYTHON = pythonWith("openpyxl");

/** Why tests that need openpyxl do not run, for their titles. */
export const WITHOUT_OPENPYXL =
  PYTHON === undefined ? " (skipped: no Python with openpyxl is installed, so no second reader can look at it)" : "";

/** What openpyxl finds in a workbook: `sheets`, each with its `name`, its `tables` by name, and how many `charts`; `names`. */
export async function seenByOpenpyxl(workbook: Uint8Array): Promise<unknown> {
  if (PYTHON === undefined) throw new Error("openpyxl is not installed");
  const folder = await mkdtemp(join(tmpdir(), "huddlebook-"));
  try {
    const path = join(folder, "workbook.xlsx");
    await writeFile(path, workbook);
    return JSON.parse((await run(PYTHON, ["-c", READ, path])).stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
