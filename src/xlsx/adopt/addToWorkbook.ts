import { type Document, type Element, ParseError } from "@xmldom/xmldom";
import type { TableRows } from "../../workbook/spec/book";
import { namesTaken } from "../../workbook/older/findTables";
import { partOf } from "../../workbook/older/lacking";
import type { Part } from "../../workbook/older/standing";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { type NewHome, addPartAndLinked } from "./addSheetParts";
import { addSheets } from "./addSheets";
import { type AddedStyles, addStyles } from "./addStyles";
import { freeSheetNames } from "../../workbook/layout/freeSheetNames";
import { Package, rootOf } from "../package/package";
import { type Made, writeWorkbook } from "../fresh/writeWorkbook";
import { childNamed, elementsNamed, nameOf } from "../markup/xmlNodes";
import { DamagedFile, zipDirectory } from "../package/zipDirectory";

/** Why nothing is added to a workbook. */
export interface NotAdded {
  readonly ok: false;
  readonly reason:
    "names-taken" | "dates-from-1904" | "structure-locked" | "strict-format" | "not-a-workbook" | "damaged";
  /** The names of our tables and cells that the workbook uses for something else; none for any other reason. */
  readonly taken: readonly string[];
}

/** The workbook with our sheets behind its own, or why nothing was added. */
export type Added = { readonly ok: true; readonly bytes: Uint8Array } | NotAdded;

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
    const checked = await checkedWorkbook(bytes, added, part !== undefined);
    return checked.ok ? { ok: true, bytes: await merged(bytes, checked, added, new Package(ours), made) } : checked;
  } catch (error) {
    if (isDamage(error)) return { ok: false, reason: "damaged", taken: [] };
    throw error;
  }
}

interface Checked {
  readonly ok: true;
  /** The part that lists the sheets. */
  readonly path: string;
  readonly tables: readonly Element[];
}

/** Whatever is parsed is written anew, so what is only looked at is looked at in a package of its own. */
async function checkedWorkbook(
  bytes: Uint8Array,
  workbook: WorkbookSpec,
  isPart: boolean,
): Promise<Checked | NotAdded> {
  const theirs = new Package(bytes);
  const path = await workbookPath(theirs);
  if (path === undefined) return { ok: false, reason: "not-a-workbook", taken: [] };
  const reason = reasonAgainst(await theirs.document(path));
  if (reason) return { ok: false, reason, taken: [] };
  const tables = await tablesOf(theirs, path);
  const taken = takenNames(workbook, await theirs.document(path), tables, isPart);
  return taken.length > 0 ? { ok: false, reason: "names-taken", taken } : { ok: true, path, tables };
}

async function merged(
  bytes: Uint8Array,
  { path, tables }: Checked,
  workbook: WorkbookSpec,
  ours: Package,
  made: Made,
): Promise<Uint8Array> {
  const book = new Package(bytes);
  const home = {
    book,
    taken: new Set(zipDirectory(bytes).map((entry) => entry.path.toLowerCase())),
    renamed: freeSheetNames(
      elementsNamed(await book.document(path), "sheet").map(nameOf),
      workbook.sheets.map(({ name }) => name),
    ),
    nextTable: Math.max(0, ...tables.map((table) => Number(table.getAttribute("id")))) + 1,
  };
  await addSheets({ ...home, styles: await addedStyles(home, path, ours) }, path, ours);
  return book.save(made.at);
}

/** What reading a broken zip file or broken XML throws. */
function isDamage(error: unknown): boolean {
  return error instanceof DamagedFile || error instanceof ParseError || error instanceof RangeError;
}

async function workbookPath(book: Package): Promise<string | undefined> {
  const path = (await book.relationships("")).find(({ kind }) => kind === "officeDocument")?.path;
  if (path === undefined || !book.has(path) || !path.endsWith(".xml")) return undefined;
  return rootOf(await book.document(path)).localName === "workbook" ? path : undefined;
}

function reasonAgainst(list: Document): NotAdded["reason"] | undefined {
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

function takenNames(
  workbook: WorkbookSpec,
  list: Document,
  theirTables: readonly Element[],
  isPart: boolean,
): readonly string[] {
  const tables = theirTables.flatMap((table) => [nameOf(table), table.getAttribute("displayName") ?? ""]);
  const names = elementsNamed(list, "definedName").map((name) => ({
    name: nameOf(name),
    refersTo: name.textContent ?? "",
  }));
  return namesTaken(workbook, { tables: tables.map((name) => ({ name })), names }, isPart);
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
