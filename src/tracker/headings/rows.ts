import type { Day } from "../../domain/calendar";
import { type Cents, ZERO, centsFromDollars } from "../../domain/money";
import { isPracticeDay } from "../../domain/practiceDays";
import type { Book, TableRows } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import type { Heading, HeadingOf, NumberForm, TableName } from "./headings";

declare const rowTable: unique symbol;

/** A row of a table, or of one of several: its cells are read by the table's headings alone. */
export type RowOf<Table extends TableName> = Readonly<{ [rowTable]?: Table }>;

/** Cells to write into a row of a table: texts and numbers under the headings for them. */
export type CellsOf<Table extends TableName> = RowOf<Table> &
  Readonly<Partial<Record<HeadingOf<Table, NumberForm>, number | undefined>>> &
  Readonly<Partial<Record<HeadingOf<Table, "text">, string | undefined>>>;

/** The rows of a table, as a formula's function sees them. */
export function bookRows<Table extends TableName>(book: Book, table: Table): readonly RowOf<Table>[] {
  return book.rows(table);
}

/** The rows of a table; none where the tables lack it. */
export function rowsIn<Table extends TableName>(tables: TableRows, table: Table): readonly RowOf<Table>[] {
  return tables.get(table) ?? [];
}

/** Whatever stands in a row's cell; `undefined` for a blank one. */
export function valueIn<Table extends TableName>(
  row: RowOf<Table> | undefined,
  heading: NoInfer<Heading<Table>>,
): CellValue {
  const cells: Row = row ?? {};
  return cells[heading];
}

/** The number in a row's cell; `undefined` for a blank and for anything that is not a number. */
export function numberIn<Table extends TableName>(
  row: RowOf<Table> | undefined,
  heading: NoInfer<HeadingOf<Table, NumberForm>>,
): number | undefined {
  const value = valueIn(row, heading);
  return typeof value === "number" ? value : undefined;
}

/** The text in a row's cell; empty for a blank and for anything that is not text. */
export function textIn<Table extends TableName>(
  row: RowOf<Table> | undefined,
  heading: NoInfer<HeadingOf<Table, "text">>,
): string {
  const value = valueIn(row, heading);
  return typeof value === "string" ? value : "";
}

/** The date in a row's cell; `undefined` for anything that is no day which a tracker may tell of. */
export function dayIn<Table extends TableName>(
  row: RowOf<Table> | undefined,
  heading: NoInfer<HeadingOf<Table, "date" | "month">>,
): Day | undefined {
  const serial = valueIn(row, heading);
  return typeof serial === "number" && isPracticeDay(serial) ? serial : undefined;
}

/** A row's dollars as cents; nothing (0) for a blank cell, as SUMIFS counts it. */
export function centsIn<Table extends TableName>(
  row: RowOf<Table> | undefined,
  heading: NoInfer<HeadingOf<Table, "money">>,
): Cents {
  const dollars = valueIn(row, heading);
  return typeof dollars === "number" ? centsFromDollars(dollars) : ZERO;
}
