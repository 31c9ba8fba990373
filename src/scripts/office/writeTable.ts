import { type CellInput, cellInput } from "../../excel/request/cellInput";
import type { Row } from "../../workbook/spec/cell";
import { type PlacedRows, placedRows } from "./placedRows";
import { type SheetTable, isBlank } from "./sheetTable";

/**
 * Makes a table of the open workbook hold other rows. People's own columns are left to Excel, which fills in what they
 * compute.
 *
 * @param after in the table's order; rows that stay are the very same as were read
 */
export function writeTable(workbook: ExcelScript.Workbook, read: SheetTable, after: readonly Row[]): void {
  const table = workbook.getTable(read.name);
  if (table === undefined) return;
  for (const placed of placedRows(read.layout, read.rows, after)) putInPlace(table, read, placed);
}

function putInPlace(table: ExcelScript.Table, read: SheetTable, { at, count, rows }: PlacedRows): void {
  const length = read.rows.length;
  // A table has one row at least: the one that is left is made blank.
  const isEmptied = count === length && rows.length === 0;
  const over = isEmptied ? 1 : Math.min(count, rows.length);
  if (count > over && !isShortOfBlanks(read)) takeOut(table, read, at + over, count - over);
  else if (count > over) makeBlank(table, read, at + over, count - over);
  if (rows.length > over) makeRoom(table, { at: at + over, count: rows.length - over, length });
  if (isEmptied) makeBlank(table, read, at, 1);
  if (rows.length > 0) writeRows(table, read, at, rows);
}

/** Whether blank rows to type into are to be left, and there are too few of them: then those that would go stay as such. */
function isShortOfBlanks({ layout: { blankRows = 0 }, rows }: SheetTable): boolean {
  return rows.filter((row) => isBlank(row)).length < blankRows;
}

function makeBlank(table: ExcelScript.Table, { headings }: SheetTable, at: number, count: number): void {
  rowsOf(table, at, count).setValues(Array.from({ length: count }, () => headings.map(() => "")));
}

/** Whole rows of the sheet go, so that what is below moves along; where something stands beside the table its own cells alone. */
function takeOut(table: ExcelScript.Table, { headings }: SheetTable, at: number, count: number): void {
  const ofSheet = rowsOf(table, at, count).getEntireRow();
  const used = ofSheet.getUsedRange(true);
  const first = table.getRange().getColumnIndex();
  const isBeside =
    used !== undefined &&
    (used.getColumnIndex() < first || used.getColumnIndex() + used.getColumnCount() > first + headings.length);
  if (isBeside) table.deleteRowsAt(at, count);
  else ofSheet.delete(ExcelScript.DeleteShiftDirection.up);
}

/** Where rows are to come. */
interface Room {
  readonly at: number;
  readonly count: number;
  /** How many rows the table has. */
  readonly length: number;
}

/**
 * Rows that are put in look like the one above them, which for the first ones is what explains the headings. At the end
 * rows of the sheet are put in before the table takes them in, so that what is below keeps its distance.
 */
function makeRoom(table: ExcelScript.Table, { at, count, length }: Room): void {
  if (at < length) {
    rowsOf(table, at, count).getEntireRow().insert(ExcelScript.InsertShiftDirection.down);
    if (at === 0) rowsOf(table, 0, count).copyFrom(rowsOf(table, count, 1), ExcelScript.RangeCopyType.formats);
    return;
  }
  const hasTotals = table.getShowTotals();
  rowsOf(table, length, count).getEntireRow().insert(ExcelScript.InsertShiftDirection.down);
  if (!hasTotals) table.resize(table.getRange().getResizedRange(count, 0));
}

/** Some rows of a table, or of the sheet below it, over all the table's columns. */
function rowsOf(table: ExcelScript.Table, at: number, count: number): ExcelScript.Range {
  const body = table.getRangeBetweenHeaderAndTotal();
  return body
    .getRow(0)
    .getOffsetRange(at, 0)
    .getResizedRange(count - 1, 0);
}

/** All cells that are the workbook's, in runs of columns that stand together: the last of them say that the others stand. */
function writeRows(table: ExcelScript.Table, { layout, headings }: SheetTable, at: number, rows: readonly Row[]): void {
  const cells = rows.map((row) =>
    headings.map((heading): CellInput | undefined => {
      const column = layout.columns.find((one) => one.heading === heading);
      if (column?.formula !== undefined) return `=${column.formula}`;
      return column === undefined && row[heading] === undefined ? undefined : cellInput(row[heading]);
    }),
  );
  for (const { from, to } of runsOf(headings.map((_heading, column) => cells.some((row) => row[column] !== undefined))))
    rowsOf(table, at, rows.length)
      .getCell(0, from)
      .getResizedRange(rows.length - 1, to - from)
      .setValues(cells.map((row) => row.slice(from, to + 1).map((cell) => cell ?? "")));
}

/** Columns that stand together, both ends included. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function runsOf(isWritten: readonly boolean[]): readonly Run[] {
  return isWritten
    .map((is, from): Run => {
      const end = isWritten.indexOf(false, from);
      return { from: is && isWritten[from - 1] !== true ? from : -1, to: (end < 0 ? isWritten.length : end) - 1 };
    })
    .filter(({ from }) => from >= 0);
}
