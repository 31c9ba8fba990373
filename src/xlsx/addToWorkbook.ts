import type { Document, Element } from "@xmldom/xmldom";
import type { TableRows } from "../workbook/book";
import type { WorkbookSpec } from "../workbook/workbook";
import { type NewHome, addPartAndLinked } from "./addSheetParts";
import { addSheets } from "./addSheets";
import { type AddedStyles, addStyles } from "./addStyles";
import { freeSheetNames } from "./freeSheetNames";
import { Package, rootOf } from "./package";
import { type Made, writeWorkbook } from "./writeWorkbook";
import { childNamed, elementsNamed, nameOf } from "./xmlNodes";
import { zipDirectory } from "./zipDirectory";

/**
 * The workbook with our sheets behind its own, or why nothing was added: names of ours that it uses for something
 * else (`taken`, empty for any other reason), dates that count from 1904, a structure that is locked against new
 * sheets, the strict kind of the format, or a file that is no workbook of sheets as XML.
 */
export type Added =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: "names-taken" | "dates-from-1904" | "structure-locked" | "strict-format" | "not-a-workbook";
      readonly taken: readonly string[];
    };

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/**
 * Adds a workbook's sheets to somebody's own file. What must know of new sheets is edited (the list of sheets and
 * names, its links, the list of parts, the formats); every other part stays as it was, byte for byte. Sheets, fonts
 * and formats that are there keep their numbers; a sheet whose name is taken gets a number behind it.
 *
 * @param bytes the file, macros and all
 * @param workbook what is added
 * @param values the value columns of its tables
 * @param made who adds it; the date of the parts that change
 * @throws Error where the bytes are not a zip file, or are damaged
 */
export async function addToWorkbook(
  bytes: Uint8Array,
  workbook: WorkbookSpec,
  values: TableRows,
  made: Made,
): Promise<Added> {
  // Whatever is parsed is written anew, so what is only looked at is looked at in a package of its own.
  const theirs = new Package(bytes);
  const path = await workbookPath(theirs);
  if (path === undefined) return { ok: false, reason: "not-a-workbook", taken: [] };
  const reason = reasonAgainst(await theirs.document(path));
  if (reason) return { ok: false, reason, taken: [] };
  const tables = await tablesOf(theirs, path);
  const taken = takenNames(workbook, await theirs.document(path), tables);
  if (taken.length > 0) return { ok: false, reason: "names-taken", taken };
  const book = new Package(bytes);
  const list = await book.document(path);
  const ours = new Package(await writeWorkbook(workbook, values, made));
  const home = {
    book,
    taken: new Set(zipDirectory(bytes).map((entry) => entry.path.toLowerCase())),
    renamed: freeSheetNames(
      elementsNamed(list, "sheet").map(nameOf),
      workbook.sheets.map(({ name }) => name),
    ),
    nextTable: Math.max(0, ...tables.map((table) => Number(table.getAttribute("id")))) + 1,
  };
  await addSheets({ ...home, styles: await addedStyles(home, path, ours) }, path, ours);
  return { ok: true, bytes: await book.save(made.at) };
}

async function workbookPath(book: Package): Promise<string | undefined> {
  const path = (await book.relationships("")).find(({ kind }) => kind === "officeDocument")?.path;
  if (path === undefined || !book.has(path) || !path.endsWith(".xml")) return undefined;
  return rootOf(await book.document(path)).localName === "workbook" ? path : undefined;
}

function reasonAgainst(list: Document): Exclude<Added, { ok: true }>["reason"] | undefined {
  const root = rootOf(list);
  const says = (name: string, attribute: string): boolean =>
    ["1", "true"].includes(childNamed(root, name)?.getAttribute(attribute) ?? "");
  if (root.namespaceURI === STRICT) return "strict-format";
  if (says("workbookPr", "date1904")) return "dates-from-1904";
  return says("workbookProtection", "lockStructure") ? "structure-locked" : undefined;
}

/** The tables of every sheet, as their parts begin. */
async function tablesOf(book: Package, path: string): Promise<readonly Element[]> {
  const tables: Element[] = [];
  for (const sheet of await book.relationships(path)) {
    if (sheet.kind !== "worksheet") continue;
    for (const { kind, path: tablePath } of await book.relationships(sheet.path)) {
      if (kind === "table") tables.push(rootOf(await book.document(tablePath)));
    }
  }
  return tables;
}

/** Tables and named cells share one space of names, in which capital letters make no difference. */
function takenNames({ tables, names }: WorkbookSpec, list: Document, theirTables: readonly Element[]): string[] {
  const taken = new Set(
    [
      ...theirTables.flatMap((table) => [nameOf(table), table.getAttribute("displayName") ?? ""]),
      ...elementsNamed(list, "definedName").map(nameOf),
    ].map((name) => name.toLowerCase()),
  );
  return [...tables, ...names].map(({ name }) => name).filter((name) => taken.has(name.toLowerCase()));
}

async function addedStyles(home: Omit<NewHome, "styles">, path: string, ours: Package): Promise<AddedStyles> {
  const styles = (await home.book.relationships(path)).find(({ kind }) => kind === "styles")?.path;
  if (styles !== undefined) {
    return addStyles(await home.book.document(styles), await ours.document("xl/styles.xml"));
  }
  const unchanged = { cellFormats: 0, differentialFormats: 0 };
  const part = await addPartAndLinked({ ...home, styles: unchanged }, ours, "xl/styles.xml");
  await home.book.relate(path, "styles", part);
  return unchanged;
}
