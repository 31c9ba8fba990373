import { type Cents, ZERO, centsFromDollars, dollarsFromCents } from "../domain/money";
import type { Book } from "../workbook/book";
import { type CellValue, type Row, numberIn } from "../workbook/cell";
import type { Form, FormulaColumn, ValueColumn } from "../workbook/table";

/** What a formula shows where there is no possible figure: a cell that looks empty, where a 0 would be a lie. */
export const NO_FIGURE = "";

/** A column whose cells are written by postings. */
export function valueColumn(heading: string, form: Form, note: string, width?: number): ValueColumn {
  return { kind: "value", heading, form, note, ...(width === undefined ? {} : { width }) };
}

/** A column that the workbook computes. `formula` is without its equals sign. */
export function formulaColumn(
  heading: string,
  form: Form,
  note: string,
  formula: string,
  result: (row: Row, book: Book) => CellValue,
): FormulaColumn {
  return { kind: "formula", heading, form, note, formula, result };
}

/** A formula's words for the cell under a heading in its own row. */
export function own(table: string, heading: string): string {
  return `${table}[[#This Row],[${heading}]]`;
}

/** A row's dollars as cents; nothing (0) for a blank cell, as SUMIFS counts it. */
export function centsIn(row: Row, heading: string): Cents {
  const dollars = numberIn(row, heading);
  return dollars === undefined ? ZERO : centsFromDollars(dollars);
}

/** An amount as a formula's result: dollars, or no figure. */
export function dollarsOrNone(amount: Cents | undefined): CellValue {
  return amount === undefined ? NO_FIGURE : dollarsFromCents(amount);
}

/** A number as a formula's result, or no figure. */
export function numberOrNone(figure: number | undefined): CellValue {
  return figure ?? NO_FIGURE;
}
