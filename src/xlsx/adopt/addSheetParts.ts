import { escapedText } from "../markup/markup";
import { XmlEdits } from "../markup/xmlEdits";
import { type XmlNode, childOf, childrenOf, nodesNamed } from "../markup/xmlTree";
import type { Package } from "../package/package";
import { relationshipsPathOf } from "../package/partPath";
import { withTargets } from "../package/relationships";

/** What becomes of the numbers by which added sheets name their formats. */
export interface AddedStyles {
  /** By how much each cell format's number grows. */
  readonly cellFormats: number;
  /** By how much each number of a format of conditional formatting grows. */
  readonly differentialFormats: number;
}

/** What parts need to know of the workbook that they are moved to. */
export interface NewHome {
  readonly book: Package;
  readonly styles: AddedStyles;
  /** The new names of sheets that could not keep theirs. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The number of the next table: each table of a workbook has one of its own. */
  nextTable: number;
}

/** Elements that hold formulas: of cells, rules, choices, tables, names and charts. */
const FORMULAS = ["f", "formula", "formula1", "formula2", "calculatedColumnFormula", "definedName"];
/** Elements that name a format of conditional formatting. */
const FORMATTED = ["cfRule", "table", "tableColumn", "filterColumn", "sortCondition", "colorFilter"];
const SHARED_TEXTS = "xl/sharedStrings.xml";

/**
 * Moves a part and all that it leads to into another workbook, under paths that are free there.
 *
 * @param home the workbook that it goes to
 * @param from the workbook that the part comes from
 * @param path the part's path in it
 * @returns the part's path in its new home
 */
export async function addPartAndLinked(home: NewHome, from: Package, path: string): Promise<string> {
  const newPath = freePath(home.book, path);
  const type = (await from.typeOf(path)) ?? "application/xml";
  home.book.addPart(newPath, type, await movedText(home, from, path));
  const list = relationshipsPathOf(path);
  if (!from.has(list)) return newPath;
  const targets = new Map<string, string>();
  // The links keep their ids, by which the part names them.
  for (const link of await from.links(path)) targets.set(link.id, await addPartAndLinked(home, from, link.path));
  home.book.setText(relationshipsPathOf(newPath), withTargets(await from.text(list), newPath, targets));
  return newPath;
}

/** Lets the formulas of a part follow sheets that got another name. */
export function followRenamedSheets(part: XmlEdits, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  for (const formula of nodesNamed(part.root, FORMULAS)) {
    const followed = withSheetsRenamed(formula.text, renamed);
    if (followed !== formula.text) part.fill(formula, escapedText(followed));
  }
}

/** A formula that names sheets, each in quotes, by their new names. */
function withSheetsRenamed(formula: string, renamed: ReadonlyMap<string, string>): string {
  return formula.replaceAll(/'(?<name>(?:[^']|'')+)'!/gu, (whole, name: string) => {
    const other = renamed.get(name.replaceAll("''", "'"));
    return other === undefined ? whole : `'${other.replaceAll("'", "''")}'!`;
  });
}

/** A part whose name has no number keeps its path where that is free. */
function freePath(book: Package, path: string): string {
  const [, begins = path, number = "", ends = ""] = /^(.*?)(\d*)(\.\w+)$/su.exec(path) ?? [];
  return number === "" && !book.has(path) ? path : book.freePath(begins, ends);
}

async function movedText(home: NewHome, from: Package, path: string): Promise<string> {
  const text = await from.text(path);
  if (!path.endsWith(".xml")) return text;
  const part = new XmlEdits(text);
  const { root } = part;
  if (root.name === "table") part.set(root, { id: String(home.nextTable++) });
  if (root.name === "worksheet") {
    shiftFormats(part, home.styles.cellFormats);
    await bringTexts(part, from);
  }
  shiftDifferentialFormats(part, home.styles.differentialFormats);
  followRenamedSheets(part, home.renamed);
  return part.toString();
}

function shiftFormats(sheet: XmlEdits, shift: number): void {
  for (const view of nodesNamed(sheet.root, ["sheetView"])) sheet.set(view, { tabSelected: undefined });
  for (const column of nodesNamed(sheet.root, ["col"])) shiftAttribute(sheet, column, "style", shift);
  for (const one of nodesNamed(sheet.root, ["row", "c"])) shiftAttribute(sheet, one, "s", shift);
}

/** Texts that the workbook has in a list come into the cells themselves: another workbook has a list of its own. */
async function bringTexts(sheet: XmlEdits, from: Package): Promise<void> {
  if (!from.has(SHARED_TEXTS)) return;
  const shared = new XmlEdits(await from.text(SHARED_TEXTS));
  const texts = childrenOf(shared.root, "si").map((text) => shared.markup.slice(text.opened, text.closes));
  for (const cell of nodesNamed(sheet.root, ["c"])) {
    if (cell.attributes.get("t") !== "s") continue;
    const place = Number(childOf(cell, "v")?.text);
    sheet.set(cell, { t: "inlineStr" });
    sheet.fill(cell, `<is>${texts[place] ?? ""}</is>`);
  }
}

function shiftDifferentialFormats(part: XmlEdits, shift: number): void {
  for (const holder of nodesNamed(part.root, FORMATTED)) {
    for (const name of holder.attributes.keys()) if (/dxfId$/iu.test(name)) shiftAttribute(part, holder, name, shift);
  }
}

function shiftAttribute(part: XmlEdits, node: XmlNode, name: string, shift: number): void {
  const number = node.attributes.get(name);
  if (number !== undefined) part.set(node, { [name]: String(Number(number) + shift) });
}
