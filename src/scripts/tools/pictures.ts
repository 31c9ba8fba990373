import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { TABLES_BY_SUBJECT, sheetsOf } from "../../tracker/start/hiddenTables";
import { XmlEdits } from "../../xlsx/markup/xmlEdits";
import { nodesNamed } from "../../xlsx/markup/xmlTree";
import { Package } from "../../xlsx/package/package";

const run = promisify(execFile);

const DOTS_PER_INCH = "80";

/** Each page's footer names its sheet and says which of how many pages it is. */
const FOOTER = /^\s*(?<sheet>\S.*?)\s+Page (?<page>\d+) of \d+\s*$/mu;

/**
 * Makes a picture of every printed page of a workbook, named by its sheet. Needs LibreOffice and poppler's tools.
 *
 * @returns the pictures' names
 */
async function pictures(workbook: string, folder: string): Promise<readonly string[]> {
  const scratch = await mkdtemp(join(tmpdir(), "huddlebook-pictures-"));
  try {
    const copy = join(scratch, "workbook.xlsx");
    const pages = join(scratch, "workbook.pdf");
    await writeFile(copy, await withTablesShown(await readFile(workbook)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, "profile")).href}`;
    await run("soffice", [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", scratch, copy]);
    await run("pdftoppm", ["-r", DOTS_PER_INCH, "-png", pages, join(scratch, "page")]);
    await mkdir(folder, { recursive: true });
    return await namedBySheet(scratch, pages, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The workbook with the tables in view that a new one hides: what is hidden is not printed. */
async function withTablesShown(workbook: Uint8Array): Promise<Uint8Array> {
  const tables = new Set(TABLES_BY_SUBJECT.flatMap(sheetsOf));
  const parts = new Package(workbook);
  await parts.change("xl/workbook.xml", (markup) => {
    const list = new XmlEdits(markup);
    for (const sheet of nodesNamed(list.root, ["sheet"])) {
      if (tables.has(sheet.attributes.get("name") ?? "")) list.set(sheet, { state: undefined });
    }
    return list.toString();
  });
  return parts.save(new Date());
}

async function namedBySheet(scratch: string, pages: string, folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  const found = (await readdir(scratch)).filter((file) => file.endsWith(".png")).sort();
  for (const [index, file] of found.entries()) {
    const page = String(index + 1);
    const { stdout } = await run("pdftotext", ["-layout", "-f", page, "-l", page, pages, "-"]);
    const sheet = FOOTER.exec(stdout)?.groups?.["sheet"] ?? "page";
    const name = freeName(sheet.toLowerCase().replaceAll(/\W+/gu, "-"), names);
    await rename(join(scratch, file), join(folder, name)).catch(() =>
      copyFile(join(scratch, file), join(folder, name)),
    );
    names.push(name);
  }
  return names;
}

/** `daily.png` for a sheet's first page, `daily-2.png` for its second. */
function freeName(sheet: string, taken: readonly string[]): string {
  let name = `${sheet}.png`;
  for (let page = 2; taken.includes(name); page += 1) name = `${sheet}-${String(page)}.png`;
  return name;
}

const [workbook, folder] = process.argv.slice(2);
if (workbook === undefined || folder === undefined) {
  console.error("Usage: tsx src/scripts/tools/pictures.ts WORKBOOK.xlsx FOLDER");
  process.exitCode = 2;
} else {
  for (const name of await pictures(workbook, folder)) console.log(name);
}
