import type { TableRows } from "../../workbook/spec/book";
import { type CellBlock, cellAddress } from "../../workbook/layout/cellAddress";
import { evaluate } from "../../workbook/evaluate/evaluate";
import { type Upgrade, partOf } from "../../workbook/older/completeness";
import { numberOfChange, sinceName } from "../../workbook/older/pagesGoingBack";
import { type TheirCell, belowPage, theirsBeside } from "../../workbook/older/theirLines";
import { pageNames } from "../../workbook/spec/page";
import { showBelow } from "./showBelow";
import { type NoRoomAt, describeNoRoom } from "../../workbook/older/missingPart";
import { type Part, withColumnsAdded } from "../../workbook/older/existingTables";
import type { Column } from "../../workbook/spec/table";
import { type WorkbookSpec, chosenCells } from "../../workbook/spec/workbook";
import { type GivingWay, type Repeated, cellsRepeating, sheetsGivingWay } from "../../workbook/older/givingWay";
import { cellInput, formulaInput } from "../request/cellInput";
import { setProperties } from "../request/setProperties";
import { type NewColumns, addColumns, takeColumnsOut } from "./addColumns";
import { queuePart, removeCreated, whyNotCreated } from "../create/createWorkbook";
import { describeProtected } from "../request/excelErrors";
import type { FoundTable } from "../../workbook/older/findTables";
import type { Older } from "../read/findTables";
import type { Looks } from "../request/looks";
import type { ReadWorkbook, TableInExcel } from "../read/readTables";
import { type OnProgress, RequestSize } from "../request/requestSize";
import { untracked } from "../request/untracked";

/** The cells beside a table that gets columns. */
interface Beside {
  readonly cells: Excel.Range;
  /** For each of its columns, what of the whole sheet's column is in use. */
  readonly used: readonly Excel.Range[];
}

/** What is to be known before anything is added: asked with the tables' own cells, and answered with them. */
export interface Room {
  readonly beside: ReadonlyMap<string, Beside>;
  /** What is in use of the sheets that have the names of pages which are to come. */
  readonly earlier: ReadonlyMap<string, Excel.Range>;
}

/** Queues the question what stands where columns and pages are to come. */
export function askForRoom(context: Excel.RequestContext, { upgrade, sheets }: Older): Room {
  const earlier = upgrade.sheets.flatMap(({ name, page }) => {
    const sheet = page && sheets.find((one) => one.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) return [];
    const used = untracked(context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true));
    return [[sheet, used.load("formulas,rowIndex,columnIndex")] as const];
  });
  return { beside: columnsBeside(context, upgrade), earlier: new Map(earlier) };
}

function columnsBeside(context: Excel.RequestContext, upgrade: Upgrade): Room["beside"] {
  return new Map(
    [...upgrade.columns].map(([name, columns]) => {
      const table = context.workbook.tables.getItem(name);
      const cells = untracked(untracked(table.getRange()).getColumnsAfter(columns.length)).load(
        "values,rowIndex,columnIndex",
      );
      const used = columns.map((_column, index) => {
        const column = untracked(untracked(cells.getColumn(index)).getEntireColumn());
        return untracked(column.getUsedRangeOrNullObject(true)).load("address");
      });
      return [name, { cells, used }];
    }),
  );
}

/** Why what is lacking cannot be added, and what to do; `undefined` where it can. */
export function whyNotAdded(found: Older, { tables }: ReadWorkbook, room: Room): string | undefined {
  const { upgrade, isLocked, taken } = found;
  const reason = whyNotCreated({ isLocked: isLocked && upgrade.sheets.length > 0, taken });
  if (reason !== undefined) return reason;
  const widened = tables.filter(({ spec }) => upgrade.columns.has(spec.name));
  const held = widened.find(({ isSheetProtected }) => isSheetProtected);
  if (held) return describeProtected(held.sheet);
  const [noRoom] = widened.flatMap((table) => noRoomFor(table, upgrade.columns.get(table.spec.name) ?? [], room));
  return noRoom && describeNoRoom(noRoom);
}

/** A row of totals counts too: a table that shows one cannot be made wider. */
function noRoomFor(
  { spec, sheet, hasTotals, place }: TableInExcel,
  columns: readonly Column[],
  room: Room,
): NoRoomAt[] {
  const filled = filledIn(room.beside.get(spec.name)?.cells);
  const totals = hasTotals ? { index: 0, address: cellAddress(place.firstColumn, place.lastRow + 1) } : undefined;
  const first = filled ?? totals;
  const heading = columns[first?.index ?? 0]?.heading ?? "";
  return first ? [{ table: spec.name, heading, sheet, address: first.address }] : [];
}

/** The first cell that holds something. */
function filledIn(cells: Excel.Range | undefined): { readonly index: number; readonly address: string } | undefined {
  if (!cells) return undefined;
  const values: readonly (readonly unknown[])[] = cells.values;
  for (const [row, held] of values.entries()) {
    const index = held.findIndex((value) => value !== "");
    if (index >= 0) return { index, address: cellAddress(cells.columnIndex + index + 1, cells.rowIndex + row + 1) };
  }
  return undefined;
}

/** A workbook of an earlier version, and all that adding to it needs. */
export interface Adding {
  readonly workbook: WorkbookSpec;
  readonly found: Older;
  readonly read: ReadWorkbook;
  readonly room: Room;
  /** What the tables hold, those that are added too. */
  readonly rows: TableRows;
  /** What they come to hold once the change is made that this is done for. */
  readonly after: TableRows;
}

/** Adds what a workbook of an earlier version lacks: columns at the right ends of their tables, sheets behind all others. */
export async function addMissing(
  context: Excel.RequestContext,
  adding: Adding,
  looks: Looks,
  onProgress: OnProgress,
): Promise<void> {
  const { workbook, found, rows } = adding;
  const size = new RequestSize(context);
  await size.makeRoomFor(found.brokenNames, found.brokenNames.length);
  for (const name of found.brokenNames) context.workbook.names.getItem(name).delete();
  const giving = givingWay(adding);
  for (const { from, to } of giving) context.workbook.worksheets.getItem(from).name = to;
  const results = evaluate(workbook, rows);
  for (const columns of newColumns(adding)) {
    await addColumns(context, workbook, columns, results.get(columns.table.spec.name) ?? [], { size, looks });
  }
  const part = { ...partIn(adding), size, looks, names: found.newOffers };
  const sheets = sheetsOnceGiven(found.sheets, giving);
  if (part.sheets.length > 0) await queuePart(context, workbook, sheets, rows, onProgress, part);
  await size.makeRoomFor(giving, giving.length + 2);
  placePages(context, found.sheets, giving);
  for (const one of giving) await rememberEarlier(context, adding, one, size, looks);
  for (const { table, heading, formula } of repeatingCells(adding)) {
    const cells = chosenCell(context, adding, table, heading);
    cells.dataValidation.clear();
    setProperties(cells, { formulas: formulaInput(formula) });
  }
  // What new formulas come to can be read once the request is through.
  await size.send();
}

/** Puts pages where the sheets stand that give way to them. */
function placePages(context: Excel.RequestContext, sheets: readonly string[], giving: readonly GivingWay[]): void {
  const placed = giving.map(({ page, from }) => ({ page, at: sheets.indexOf(from) }));
  // The last first, so that the places of those before it are still what was read.
  for (const { page, at } of placed.toSorted((one, other) => other.at - one.at)) {
    context.workbook.worksheets.getItem(page.name).position = at;
  }
}

/** Notes with which change a page comes, and shows below it what people wrote on the sheet that gives way to it. */
async function rememberEarlier(
  context: Excel.RequestContext,
  { workbook, read, rows, after, room }: Adding,
  { page: { name, page }, from, to }: GivingWay,
  size: RequestSize,
  looks: Looks,
): Promise<void> {
  if (!page) return;
  const number = numberOfChange(workbook, rows, after);
  for (const chosen of number === undefined ? [] : pageNames(page)) {
    context.workbook.names.add(sinceName(chosen), `=${String(number)}`).visible = false;
  }
  const blocks = read.tables.filter(({ sheet }) => sheet === from).map(blockOf);
  const below = belowPage(page, to, filledCells(room.earlier.get(from)).filter(theirsBeside(blocks)));
  if (!below) return;
  await size.makeRoomFor(below, below.lines.length + 2);
  showBelow({ context, name, behind: to }, page, below, looks.of(name));
}

function blockOf({ headings, place, hasTotals }: TableInExcel): CellBlock {
  return {
    firstColumn: place.firstColumn,
    firstRow: place.headingRow,
    lastColumn: place.firstColumn + headings.length - 1,
    lastRow: place.lastRow + (hasTotals ? 1 : 0),
  };
}

/** The cells of a range that hold something, row by row. */
function filledCells(used: Excel.Range | undefined): readonly TheirCell[] {
  if (!used || used.isNullObject) return [];
  const held: readonly (readonly unknown[])[] = used.formulas;
  return held.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell === "" ? [] : [{ row: used.rowIndex + row + 1, column: used.columnIndex + column + 1 }],
    ),
  );
}

/** The sheets that give way to pages which are added. */
function givingWay({ workbook, found, read }: Adding): readonly GivingWay[] {
  const sheetOf = (table: string): string | undefined => read.tables.find(({ spec }) => spec.name === table)?.sheet;
  return sheetsGivingWay(workbook, found.upgrade.sheets, found.sheets, sheetOf);
}

function repeatingCells({ workbook, found, read, rows }: Adding): readonly Repeated[] {
  const isThere = (table: string): boolean => read.tables.some(({ spec }) => spec.name === table);
  return cellsRepeating(workbook, found.upgrade.sheets, rows, isThere);
}

/** The names of the workbook's sheets once some have given way. */
function sheetsOnceGiven(sheets: readonly string[], giving: readonly GivingWay[]): readonly string[] {
  return sheets.map((name) => giving.find(({ from }) => from === name)?.to ?? name);
}

/** The cell of a table of one row under a heading, wherever its column stands now. */
function chosenCell(context: Excel.RequestContext, { read }: Adding, table: string, heading: string): Excel.Range {
  const headings = read.tables.find(({ spec }) => spec.name === table)?.headings ?? [];
  const rows = untracked(context.workbook.tables.getItem(table).getDataBodyRange());
  return untracked(rows.getCell(0, headings.indexOf(heading)));
}

/** All the tables, in the description's order, once what is lacking is added. */
export function tablesOnceAdded({ workbook, found }: Adding): readonly FoundTable[] {
  return workbook.tables.map((spec) => {
    const there = found.tables.find((table) => table.spec === spec);
    const added = there ? (found.upgrade.columns.get(spec.name) ?? []) : spec.columns;
    const headings = [...(there?.headings ?? []), ...added.map(({ heading }) => heading)];
    return { spec, headings };
  });
}

/** Takes out whatever of it an attempt left behind. */
export async function takeUpgradeOut(context: Excel.RequestContext, adding: Adding): Promise<void> {
  const { workbook, found } = adding;
  const part = partOf(workbook, found.upgrade.sheets);
  const giving = givingWay(adding);
  const given = giving.map((one) => ({ ...one, sheet: context.workbook.worksheets.getItemOrNullObject(one.to) }));
  for (const { sheet } of given) sheet.load("name");
  await context.sync();
  // Where nothing of the attempt was carried out, the sheet still has its own name.
  const isGiven = given.every(({ sheet }) => !sheet.isNullObject);
  const since = chosenCells(part).map(({ name }) => ({ name: sinceName(name) }));
  const names = [...part.names, ...chosenCells(part), ...since, ...found.newOffers];
  if (isGiven) await removeCreated(context, part, sheetsOnceGiven(found.sheets, giving), names);
  if (isGiven) for (const { sheet, from } of given) sheet.name = from;
  for (const { table, heading, value } of repeatingCells(adding)) {
    chosenCell(context, adding, table, heading).values = [[cellInput(value)]];
  }
  for (const columns of newColumns(adding)) await takeColumnsOut(context, columns);
  await context.sync();
}

function partIn({ found, read, after }: Adding): Part {
  const existing = new Map(read.tables.map((table) => [table.spec.name, { ...table.place, ...table }]));
  return { sheets: found.upgrade.sheets, existing: withColumnsAdded(existing, found.upgrade.columns), fitting: after };
}

function newColumns({ found, read, room }: Adding): readonly NewColumns[] {
  return read.tables.flatMap((table) => {
    const columns = found.upgrade.columns.get(table.spec.name) ?? [];
    const used = room.beside.get(table.spec.name)?.used ?? [];
    const isFree = columns.map((_column, index) => used[index]?.isNullObject === true && !table.hasChartsBeyond);
    return columns.length === 0 ? [] : [{ table, columns, isFree }];
  });
}
