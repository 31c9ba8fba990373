import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { TABLES_BY_SUBJECT, sheetsOf } from "../../tracker/start/hiddenTables";
import { XmlEdits } from "../../xlsx/markup/xmlEdits";
import { nodesNamed } from "../../xlsx/markup/xmlTree";
import { makePictureTracker } from "./pictureTracker";
import { Package } from "../../xlsx/package/package";

const run = promisify(execFile);

const DOTS_PER_INCH = "80";

/** Each page's footer names its sheet and says which of how many pages it is. */
const FOOTER = /^\s*(?<sheet>\S.*?)\s+Page (?<page>\d+) of \d+\s*$/mu;

/** The pages that the documents show. */
const SHOWN = ["start", "summary", "comparison", "roll-forward", "charts", "charts-2", "trends"];

/**
 * Makes pictures of a workbook's printed pages, named by their sheets. Needs LibreOffice and poppler's tools; where the font
 * Carlito is there, which is as wide as Excel's Calibri, they look as they do in Excel.
 *
 * @param isWanted says which, by their names: `charts-2` is the second page of Charts
 * @returns the pictures' names
 */
async function pictures(
  workbook: string,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<readonly string[]> {
  const scratch = await mkdtemp(join(tmpdir(), "huddlebook-pictures-"));
  try {
    const copy = join(scratch, "workbook.xlsx");
    const pages = join(scratch, "workbook.pdf");
    await writeFile(copy, await withTablesShown(await readFile(workbook)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, "profile")).href}`;
    await run("soffice", [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", scratch, copy]);
    await run("pdftoppm", ["-r", DOTS_PER_INCH, "-png", pages, join(scratch, "page")]);
    await mkdir(folder, { recursive: true });
    return await namedBySheet(scratch, pages, folder, isWanted);
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

async function namedBySheet(
  scratch: string,
  pages: string,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<readonly string[]> {
  const names: string[] = [];
  const found = (await readdir(scratch)).filter((file) => file.endsWith(".png")).sort();
  for (const [index, file] of found.entries()) {
    const page = String(index + 1);
    const { stdout } = await run("pdftotext", ["-layout", "-f", page, "-l", page, pages, "-"]);
    const sheet = FOOTER.exec(stdout)?.groups?.["sheet"] ?? "page";
    const name = freeName(sheet.toLowerCase().replaceAll(/\W+/gu, "-"), names);
    names.push(name);
    if (!isWanted(basename(name, ".png"))) continue;
    await rename(join(scratch, file), join(folder, name)).catch(() =>
      copyFile(join(scratch, file), join(folder, name)),
    );
  }
  return names.filter((name) => isWanted(basename(name, ".png")));
}

/** `daily.png` for a sheet's first page, `daily-2.png` for its second. */
function freeName(sheet: string, taken: readonly string[]): string {
  let name = `${sheet}.png`;
  for (let page = 2; taken.includes(name); page += 1) name = `${sheet}-${String(page)}.png`;
  return name;
}

const [folder, workbook] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: tsx src/scripts/tools/pictures.ts FOLDER [WORKBOOK.xlsx]");
  console.error("Without a workbook: the pages that the documents show, of a tracker of 14 months.");
  process.exitCode = 2;
} else {
  const drawn = workbook ?? (await makePictureTracker(join("out", "pictures")));
  for (const name of await pictures(drawn, folder, (page) => workbook !== undefined || SHOWN.includes(page))) {
    console.log(name);
  }
}
