import { type Day, monthAfter, monthEndOf, startOfMonth, partsOf } from "../../domain/calendar";
import { FIRST_YEAR, LAST_YEAR, isPracticeDay } from "../../domain/practiceDays";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { Column, FormulaColumn } from "../../workbook/spec/table";
import type { NamedCell } from "../../workbook/spec/workbook";
import { NO_FIGURE, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { isError } from "../formulas/sheetNumbers";
import { columnOf, own } from "../headings/headings";
import { type RowOf, bookRows, dayIn, numberIn, valueIn } from "../headings/rows";

const CHOSEN = "Choose a month";
const SHOWN = "Month shown";

const WITH_RECEIVABLES = columnOf("Monthly", "With receivables");
const MONTHS = columnOf("Monthly", "Month");

/** A table in which people choose the month that a page shows. */
export type Chooser = "SummaryMonth" | "ComparisonMonth" | "RollForwardMonth";

/** What a chooser shows while its cell is blank: in a formula's words, and as its result. */
export interface OtherwiseShown {
  readonly formula: string;
  readonly month: (book: Book) => CellValue;
  readonly note: string;
}

/** The newest month at whose end the receivables are posted; where none are, the newest that anything is posted of. */
export const NEWEST_MONTH: OtherwiseShown = {
  formula: `IF(COUNT(${WITH_RECEIVABLES})>0,MAX(${WITH_RECEIVABLES}),IF(COUNT(${MONTHS})>0,MAX(${MONTHS}),""))`,
  month: oncePerBook((book) => newestMonth(bookRows(book, "Monthly"))),
  note: "Yours to choose. Blank: the newest month at whose end the receivables are posted.",
};

/** The columns that say which month a page shows: the one that people chose in its cell, and what that comes to. @param name of the cell */
export function monthRepeated(table: Chooser, name: string, otherwise: OtherwiseShown): readonly Column[] {
  const note = "The month that is chosen on the page; blank where none is.";
  return [{ ...valueColumn(table, CHOSEN, note, 16), repeats: name }, shownColumn(table, otherwise)];
}

function shownColumn(table: Chooser, otherwise: OtherwiseShown): FormulaColumn {
  const chosen = own(table, CHOSEN);
  const first = `${chosen}-DAY(${chosen})+1`;
  const isMonth = `AND(N(${chosen})>=DATE(${String(FIRST_YEAR)},1,1),N(${chosen})<DATE(${String(LAST_YEAR + 1)},1,1))`;
  return formerly(
    formulaColumn(
      table,
      SHOWN,
      "The month that this page shows, by its first day.",
      `IF(IFERROR(${isMonth},FALSE),INT(${first}),${otherwise.formula})`,
      (row, book) => chosenMonth(row) ?? otherwise.month(book),
    ),
    `IF(N(${chosen})>0,${first},${otherwise.formula})`,
  );
}

/** The name by which formulas find the month that a page shows. */
export function monthShownName(chooser: Chooser): string {
  return `${chooser}Shown`;
}

/** The cell that holds the month that a page shows. */
export function monthShownCell(chooser: Chooser): NamedCell {
  return { name: monthShownName(chooser), table: chooser, heading: SHOWN };
}

/** The month that a page shows, by its first day; `undefined` where nothing is posted. */
export function monthShown(book: Book, chooser: Chooser): Day | undefined {
  const [row] = bookRows(book, chooser);
  return dayIn(row, SHOWN);
}

/** The last day of the month so many months before the one shown, as a result; no figure where none is shown. */
export function monthEndBack(book: Book, chooser: Chooser, back: number): CellValue {
  const month = monthShown(book, chooser);
  return month === undefined ? NO_FIGURE : monthEndOf(monthAfter(month, -back));
}

/** The same in a formula's words; an error where none is shown. */
export function monthEndBackFormula(chooser: Chooser, back: number): string {
  return `EOMONTH(${monthShownName(chooser)},${-back})`;
}

/** The most months that a page looks back: twenty years. */
const MAX_BACK = 240;

/** Says whether a number in a cell counts months to look back. */
export function isMonthCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= MAX_BACK;
}

/** The same in a formula's words. @param cell the formula's words for the cell */
export function monthCountFormula(cell: string): string {
  return `AND(ISNUMBER(${cell}),N(${cell})>=0,N(${cell})<=${MAX_BACK},N(${cell})=INT(N(${cell})))`;
}

/** A month as the number that keys of words begin with, 202608: the same whichever day a workbook counts from. */
export function monthNumber(month: Day): number {
  const { year, month: ofYear } = partsOf(month);
  return year * 100 + ofYear;
}

/** The same in a formula's words. @param month the formula's words for a day in the month */
export function monthNumberFormula(month: string): string {
  return `YEAR(${month})*100+MONTH(${month})`;
}

/**
 * A list holds whoever types, not whoever pastes: any day stands for its month, at any hour. What is no month of a
 * practice's books counts as blank.
 */
function chosenMonth(row: RowOf<Chooser>): Day | undefined {
  const chosen = Math.floor(numberIn(row, CHOSEN) ?? 0);
  return isPracticeDay(chosen) ? startOfMonth(chosen) : undefined;
}

function newestMonth(months: readonly RowOf<"Monthly">[]): CellValue {
  const withReceivables = months.flatMap((row) => numberIn(row, "With receivables") ?? []);
  if (withReceivables.length === 0 && months.some((row) => isError(valueIn(row, "Month")))) return NO_FIGURE;
  const known = withReceivables.length > 0 ? withReceivables : months.flatMap((row) => numberIn(row, "Month") ?? []);
  return known.length > 0 ? Math.max(...known) : NO_FIGURE;
}
