import { readFile } from "node:fs/promises";
import { TRACKER } from "../src/tracker/trackerWorkbook";
import { openWorkbook } from "../src/xlsx/update/openWorkbook";
import { codeOf } from "../src/scripts/files/fileTrouble";

/** How many postings a tracker holds; `undefined` where there is no file. @throws Error where it is not a whole tracker */
export async function postingsIn(path: string): Promise<number | undefined> {
  return (await reportsIn(path))?.length;
}

/** The periods of a tracker's postings, oldest posting first; `undefined` where there is no file. */
export async function reportsIn(path: string): Promise<readonly string[] | undefined> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(`the file is ${opened.reason}`);
  const read = await opened.workbook.readTables(TRACKER);
  if (read.kind !== "tracker") throw new Error(`the file is ${read.kind}`);
  return (read.tables.get("Postings") ?? []).map((row) => String(row["Period"]));
}
