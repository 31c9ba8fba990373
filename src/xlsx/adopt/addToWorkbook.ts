import type { TableRows } from "../../workbook/spec/book";
import { namesTaken } from "../../workbook/older/findTables";
import { partOf } from "../../workbook/older/completeness";
import type { Part } from "../../workbook/older/existingTables";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { addSheets } from "./addSheets";
import { addStyles } from "./addStyles";
import { freeSheetNames } from "../../workbook/layout/freeSheetNames";
import { Package } from "../package/package";
import { type Made, writeWorkbook } from "../fresh/writeWorkbook";
import { attributeOf } from "../markup/markup";
import { BrokenXml, type XmlNode, childOf, nodesNamed, numberOf, xmlTree } from "../markup/xmlTree";
import { DamagedFile } from "../package/zipDirectory";
import type { NotAdded } from "./problems";

/** The workbook with our sheets behind its own, or why nothing was added. */
export type Added = { readonly ok: true; readonly bytes: Uint8Array } | NotAdded;

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/**
 * Adds a workbook's sheets to somebody's own file. What must know of new sheets is edited (the list of sheets and
 * names, its links, the list of parts, the formats); every other part stays as it was, byte for byte. Sheets, fonts
 * and formats that are there keep their numbers; a sheet whose name is taken gets a number behind it. Of a workbook that has
 * the rest already, the page that names all sheets goes ahead of them.
 *
 * @param bytes the file, macros and all
 * @param workbook what is added
 * @param values the value columns of its tables
 * @param made who adds it; the date of the parts that change
 * @param part what of it is added where the file has the rest already; all of it where absent
 * @throws RangeError where the description cannot be a workbook; never for the file's sake
 */
export async function addToWorkbook(
  bytes: Uint8Array,
  workbook: WorkbookSpec,
  values: TableRows,
  made: Made,
  part?: Part,
): Promise<Added> {
  const ours = await writeWorkbook(workbook, values, made, part);
  const added = part ? partOf(workbook, part.sheets) : workbook;
  try {
    const book = new Package(bytes);
    const checked = await checkedWorkbook(book, added, part !== undefined);
    if (!checked.ok) return checked;
    // Behind a tracker's other sheets nobody would find the page that names them; somebody's own stay in front.
    const ahead = part ? added.sheets.filter(({ isIndex }) => isIndex === true).length : 0;
    await merge(book, checked, added, new Package(ours), ahead);
    return { ok: true, bytes: await book.save(made.at) };
  } catch (error) {
    if (isDamage(error)) return { ok: false, reason: "damaged", taken: [] };
    throw error;
  }
}

interface Checked {
  readonly ok: true;
  /** The part that lists the sheets, and what it says. */
  readonly path: string;
  readonly list: XmlNode;
  readonly tables: readonly XmlNode[];
}

async function checkedWorkbook(book: Package, workbook: WorkbookSpec, isPart: boolean): Promise<Checked | NotAdded> {
  const path = await book.workbookPath();
  if (path === undefined || !book.has(path) || !/\.xml$/iu.test(path)) return notAdded("not-a-workbook");
  const markup = await book.text(path);
  const list = xmlTree(markup);
  if (list.name !== "workbook") return notAdded("not-a-workbook");
  const reason = reasonAgainst(markup, list);
  if (reason) return notAdded(reason);
  const tables = await tablesOf(book);
  const taken = takenNames(workbook, list, tables, isPart);
  return taken.length > 0 ? notAdded("names-taken", taken) : { ok: true, path, list, tables };
}

function notAdded(reason: NotAdded["reason"], taken: readonly string[] = []): NotAdded {
  return { ok: false, reason, taken };
}

async function merge(
  book: Package,
  { path, list, tables }: Checked,
  workbook: WorkbookSpec,
  ours: Package,
  ahead: number,
): Promise<void> {
  const home = {
    book,
    styles: await addStyles(book, path, ours),
    renamed: freeSheetNames(
      nodesNamed(list, ["sheet"]).map((sheet) => textIn(sheet, "name")),
      workbook.sheets.map(({ name }) => name),
    ),
    nextTable: Math.max(0, ...tables.map((table) => numberOf(table, "id"))) + 1,
  };
  await addSheets(home, path, ours, ahead);
}

/** What reading a broken zip file or broken XML throws. */
function isDamage(error: unknown): boolean {
  return error instanceof DamagedFile || error instanceof BrokenXml || error instanceof RangeError;
}

function reasonAgainst(markup: string, list: XmlNode): NotAdded["reason"] | undefined {
  const says = (name: string, attribute: string): boolean =>
    ["1", "true"].includes(childOf(list, name)?.attributes.get(attribute) ?? "");
  const namespace = list.prefix === "" ? "xmlns" : `xmlns:${list.prefix.slice(0, -1)}`;
  if (attributeOf(markup.slice(list.start, list.opened), namespace) === STRICT) return "strict-format";
  if (says("workbookPr", "date1904")) return "dates-from-1904";
  return says("workbookProtection", "lockStructure") ? "structure-locked" : undefined;
}

/** The tables of every sheet, as their parts begin. */
async function tablesOf(book: Package): Promise<readonly XmlNode[]> {
  const tables: XmlNode[] = [];
  for (const sheet of await book.sheets()) {
    for (const { kind, path } of await book.links(sheet.path)) {
      if (kind === "table") tables.push(xmlTree(await book.text(path)));
    }
  }
  return tables;
}

function takenNames(
  workbook: WorkbookSpec,
  list: XmlNode,
  theirTables: readonly XmlNode[],
  isPart: boolean,
): readonly string[] {
  const tables = theirTables.flatMap((table) => [textIn(table, "name"), textIn(table, "displayName")]);
  const names = nodesNamed(list, ["definedName"]).map((name) => ({ name: textIn(name, "name"), refersTo: name.text }));
  return namesTaken(workbook, { tables: tables.map((name) => ({ name })), names }, isPart);
}

function textIn({ attributes }: XmlNode, name: string): string {
  return attributes.get(name) ?? "";
}
