import { type GoingBack, pagesGoingBack, sinceName } from "../../workbook/older/pagesGoingBack";
import { isPagesOwn } from "../../workbook/older/pagesOwn";
import { freeSheetNames } from "../../workbook/layout/freeSheetNames";
import { cellAddress } from "../../workbook/layout/cellAddress";
import type { TableRows } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { contentOf, formulaText, typedCell } from "../grid/cellMarkup";
import { blockAt } from "../grid/cellReference";
import { SheetGrid } from "../grid/sheetGrid";
import { attributeOf, changedTags, elementsIn, openingTag, withAttribute } from "../markup/markup";
import { WORKSHEET, namesBehind } from "../markup/schemaOrder";
import { XmlEdits } from "../markup/xmlEdits";
import { type XmlNode, childOf, childrenOf, nodesNamed } from "../markup/xmlTree";
import { type BookSheet, Package } from "../package/package";
import { findTables, namesIn } from "../read/findTables";
import type { TableInFile } from "../read/tableInFile";
import type { CellContext } from "../read/tableRowsInFile";
import { cellContextOf } from "../update/openWorkbook";
import { dropNamed } from "./bookNames";
import { FORMULAS, HOLDING_FORMULAS, placeBefore, renameSheet } from "./giveWay";
import { dropSheet } from "./dropSheet";

/**
 * Gives the earlier pages back that gave way with a change which is taken back: the tables get the page's name and place
 * again, with the month chosen in them. A page on which people wrote since stays as well, under another name.
 *
 * @param bytes the file, with the change taken back already
 * @param workbook describes its tables
 * @param before what they held while the change stood
 * @param after what they hold now
 * @param at the date of the parts that change
 */
export async function giveBackPages(
  bytes: Uint8Array,
  workbook: WorkbookSpec,
  before: TableRows,
  after: TableRows,
  at: Date,
): Promise<{ readonly bytes: Uint8Array; readonly pages: readonly GoingBack[] }> {
  const parts = new Package(bytes);
  const pages = pagesGoingBack(workbook, await namesIn(parts), before, after);
  for (const one of pages) await giveBack(parts, workbook, one);
  return { bytes: pages.length === 0 ? bytes : await parts.save(at), pages };
}

async function giveBack(parts: Package, workbook: WorkbookSpec, going: GoingBack): Promise<void> {
  const found = await findTables(parts, workbook);
  const table = "tables" in found ? found.tables.get(going.table) : undefined;
  const sheets = await parts.sheets();
  const page = sheets.find(({ name }) => name === going.sheet);
  // Where somebody put the tables on the page's own sheet, or took it out, there is nothing to give back.
  if (!table || !page || table.sheet.path === page.path) return;
  const reading = await cellContextOf(parts, (await parts.workbookPath()) ?? "");
  await chooseInTable(parts, table, going, page, reading);
  await placeBefore(parts, table.sheet.name, page.name);
  const dropped = [going.chosen, sinceName(going.chosen)].map((name) => name.toLowerCase());
  await dropNamed(parts, (name) => dropped.includes(name.toLowerCase()));
  if (await isUntouched(parts, page, going, reading)) await dropSheet(parts, page);
  else await renameSheet(parts, page.name, keptName(sheets, page));
  await renameSheet(parts, table.sheet.name, page.name);
}

function keptName(sheets: readonly BookSheet[], { name }: BookSheet): string {
  const wanted = `${name} page`;
  const taken = sheets.map((one) => one.name);
  return freeSheetNames(taken, [wanted]).get(wanted) ?? wanted;
}

/** Whether nobody put anything on a page, and no formula elsewhere looks at it. */
async function isUntouched(
  parts: Package,
  page: BookSheet,
  { page: { page: spec, charts } }: GoingBack,
  { shared }: CellContext,
): Promise<boolean> {
  if (!spec || (await isLookedAt(parts, page)) || (await chartsOn(parts, page)) !== charts.length) return false;
  const isOwn = isPagesOwn(spec);
  return new SheetGrid(await parts.text(page.path)).rows.every((row) =>
    row.cells.every(({ column, markup }) => {
      const { formula, value } = contentOf(markup, shared);
      return isOwn({ row: row.number, column, formula: formula && formulaText(formula), value });
    }),
  );
}

/** Whether a formula, a chart or a name looks at a sheet's cells; the sheet's own formulas and names aside. */
async function isLookedAt(parts: Package, { name, path }: BookSheet): Promise<boolean> {
  const spelled = [`${name}!`, `'${name.replaceAll("'", "''")}'!`].map((one) => one.toLowerCase());
  const looks = (element: string): boolean =>
    attributeOf(openingTag(element), "localSheetId") === undefined &&
    spelled.some((one) => element.toLowerCase().includes(one));
  for (const holding of await parts.partsOfType(HOLDING_FORMULAS)) {
    if (holding !== path && elementsIn(await parts.text(holding), FORMULAS).some(looks)) return true;
  }
  return false;
}

/** How many things lie over a sheet's cells. */
async function chartsOn(parts: Package, { path }: BookSheet): Promise<number> {
  const drawing = await parts.linked(path, "drawing");
  if (drawing === undefined) return 0;
  return elementsIn(await parts.text(drawing), ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]).length;
}

/** Has people choose in a table's cell again, where they had chosen on the page. */
async function chooseInTable(
  parts: Package,
  table: TableInFile,
  { chosen, heading }: GoingBack,
  page: BookSheet,
  { shared }: CellContext,
): Promise<void> {
  const column = table.columnNumber(heading);
  if (column === undefined) return;
  const row = table.data.firstRow;
  const pageMarkup = await parts.text(page.path);
  const place = await cellOfName(parts, chosen);
  const value = place && contentOf(new SheetGrid(pageMarkup).row(place.row)?.cell(place.column), shared).value;
  await parts.change(table.sheet.path, (markup) => {
    const grid = new SheetGrid(markup);
    const cells = grid.madeRow(row);
    const known = cells.cell(column) ?? "";
    cells.setCell(column, typedCell(known, grid.prefix, numberOf(value), shared));
    return place
      ? withChoice(grid.toString(), pageMarkup, cellAddress(place.column, place.row), cellAddress(column, row))
      : grid.toString();
  });
}

function numberOf(value: CellValue): CellValue {
  return typeof value === "number" ? value : undefined;
}

async function cellOfName(parts: Package, wanted: string): Promise<{ row: number; column: number } | undefined> {
  const found = (await namesIn(parts)).find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const block = blockAt((found?.refersTo ?? "").replace(/^.*!/su, "").replaceAll("$", ""));
  return block && { row: block.firstRow, column: block.firstColumn };
}

/** A sheet with the list of choices that a page's cell has, for a cell of its own. */
function withChoice(markup: string, page: string, from: string, to: string): string {
  const offers = new XmlEdits(page);
  const offer = nodesNamed(offers.root, ["dataValidation"]).find(({ attributes }) => isFor(attributes, from));
  if (!offer) return markup;
  const written = changedTags(offers.spelled(offer), ["dataValidation"], (tag) => withAttribute(tag, "sqref", to));
  const sheet = new XmlEdits(markup);
  const { root } = sheet;
  const known = childOf(root, "dataValidations");
  const tag = `${root.prefix}dataValidations`;
  if (known) {
    sheet.append(known, written);
    sheet.set(known, { count: String(childrenOf(known).length + 1) });
  } else sheet.insert(root, namesBehind(WORKSHEET, "dataValidations"), `<${tag} count="1">${written}</${tag}>`);
  return sheet.toString();
}

/** Of joined cells the list is for all of them. */
function isFor(attributes: XmlNode["attributes"], cell: string): boolean {
  return (attributes.get("sqref") ?? "").split(/[ :]/u)[0] === cell;
}
