import type { Day } from "../../domain/calendar";
import { type Cents, ZERO, centsFromDollars, dollarsFromCents } from "../../domain/money";
import { FIRST_PRACTICE_DAY, LAST_PRACTICE_DAY, isPracticeDay } from "../../domain/practiceDays";
import type { Book } from "../../workbook/spec/book";
import { type CellValue, type Row, numberIn } from "../../workbook/spec/cell";
import type { Form, FormulaColumn, ValueColumn } from "../../workbook/spec/table";

/** What a formula shows where there is no possible figure: a cell that looks empty, where a 0 would be a lie. */
export const NO_FIGURE = "";

/** A column whose cells are written by postings. */
export function valueColumn(heading: string, form: Form, note: string, width?: number): ValueColumn {
  return { kind: "value", heading, form, note, ...(width === undefined ? {} : { width }) };
}

/**
 * A column that the workbook computes. Whatever stands in people's cells, its formula is never an error: where Excel
 * has none it comes to no figure, and behind charts to a gap.
 *
 * `formula` is without its equals sign; `result` is `NO_FIGURE`, or a gap, wherever the formula is an error.
 */
export function formulaColumn(
  heading: string,
  form: Form,
  note: string,
  formula: string,
  result: (row: Row, book: Book) => CellValue,
): FormulaColumn {
  const guarded = withoutErrors(formula);
  const column = { kind: "formula", heading, form, note, formula: guarded, result } as const;
  return guarded === formula ? column : { ...column, formerly: [formula] };
}

/** A column whose formula an earlier version spelled otherwise. @param formulas what it wrote, the newest first */
export function formerly(column: FormulaColumn, ...formulas: readonly string[]): FormulaColumn {
  return { ...column, formerly: formulas };
}

/**
 * A column that has a figure only where the cell that names the row is a day that a tracker may tell of.
 *
 * `otherwise` is what it comes to where it is not; `before` is what earlier versions wrote.
 */
export function onDayOf(
  table: string,
  heading: string,
  column: FormulaColumn,
  otherwise: 0 | "" | "no" = "",
  before: readonly string[] = column.formerly ?? [column.formula],
): FormulaColumn {
  const raw = unguarded(column);
  const isDay = practiceDayFormula(own(table, heading));
  const inWords = JSON.stringify(otherwise);
  const formula = `IFERROR(IF(${isDay},${raw},${inWords}),${inWords})`;
  return {
    ...column,
    formula,
    formerly: before,
    result: (row, book) => (isPracticeDay(numberIn(row, heading) ?? 0) ? column.result(row, book) : otherwise),
  };
}

/** `isPracticeDay` in a formula's words, an error where the cell holds one. */
function practiceDayFormula(cell: string): string {
  return `AND(N(${cell})>=${FIRST_PRACTICE_DAY},N(${cell})<=${LAST_PRACTICE_DAY},N(${cell})=INT(N(${cell})))`;
}

/** A formula that comes to no figure where it would be an error, and behind charts to a gap. */
export function withoutErrors(formula: string): string {
  if (isGuarded(formula)) return formula;
  return `IFERROR(${formula},${formula.includes("NA()") ? "NA()" : '""'})`;
}

/** The formula without the IFERROR around it. */
function unguarded({ formula }: FormulaColumn): string {
  return isGuarded(formula) ? formula.slice("IFERROR(".length, formula.lastIndexOf(",")) : formula;
}

/** The formula is one IFERROR, whose brackets close at its very end. */
function isGuarded(formula: string): boolean {
  if (!formula.startsWith("IFERROR(")) return false;
  let open = 0;
  for (let at = 0; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    if (open === 0 && character === ")") return at === formula.length - 1;
  }
  return false;
}

/** The date in a row's cell; `undefined` for anything that is no day which a tracker may tell of. */
export function dayIn(row: Row, heading: string): Day | undefined {
  const serial = numberIn(row, heading);
  return serial !== undefined && isPracticeDay(serial) ? serial : undefined;
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
