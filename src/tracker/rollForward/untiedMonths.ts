import {
  type DateRange,
  type Day,
  addDays,
  monthAfter,
  formatMonth,
  startOfMonth,
  monthsIn,
} from "../../domain/calendar";
import { type Cents, cents, centsFromDollars, formatCents } from "../../domain/money";
import { type Book, type TableRows, bookOfRows, oncePerBook } from "../../workbook/spec/book";
import { PAYMENTS, dollarsUnder, productionOfMonth } from "../production/production";
import { receivablesRows } from "../formulas/rowLookUps";
import { sumOver } from "../formulas/sheetNumbers";
import { MONTHS_WORDED } from "../pages/wordsTable";
import { bookRows, dayIn } from "../headings/rows";

/** A month whose figures do not lead to what is owed at its end. */
export interface UntiedMonth {
  /** Its first day. */
  readonly month: Day;
  /** Posted closing − Expected closing. */
  readonly difference: Cents;
}

/** So many months get a sentence each. */
const SENTENCES = 3;

const WHERE_TO_LOOK = "Roll-forward says what that is consistent with.";

/** All months that do not tie, oldest first. The book needs the value columns only. */
export const untiedMonths = oncePerBook((book): readonly UntiedMonth[] =>
  bookRows(book, "RollForward")
    .flatMap((row) => {
      const monthEnd = dayIn(row, "Month end");
      const difference = monthEnd && differenceOf(monthEnd, book);
      if (monthEnd === undefined || difference === undefined || difference === 0) return [];
      return [{ month: startOfMonth(monthEnd), difference }];
    })
    .sort((one, other) => one.month - other.month),
);

/** As RollForward figures it; `undefined` where it has no difference. */
function differenceOf(monthEnd: Day, book: Book): Cents | undefined {
  const month = startOfMonth(monthEnd);
  const produced = productionOfMonth(book, month);
  if (produced === undefined) return undefined;
  const expected =
    totalOwed(book, addDays(month, -1)) +
    dollarsUnder(produced, ["Billed", "Adjustments", "Writeoffs"]) -
    dollarsUnder(produced, PAYMENTS);
  const difference = totalOwed(book, monthEnd) - expected;
  return Number.isFinite(difference) ? centsFromDollars(difference) : undefined;
}

/** Not a number where no total is posted, or none that can be read. */
function totalOwed(book: Book, monthEnd: Day): number {
  const totals = receivablesRows(book, monthEnd, "Total");
  return totals.length === 0 ? Number.NaN : sumOver(totals, "Total");
}

/**
 * The months that do not tie among the last 13 and among those of a posting, oldest first.
 *
 * @param tables the tracker's tables once it is posted
 * @param posted the days that its reports cover. What is owed at a month's end is also where the next month begins
 */
export function untiedMonthsToTell(tables: TableRows, posted: readonly DateRange[]): readonly UntiedMonth[] {
  const book = bookOfRows(tables);
  const ends = bookRows(book, "RollForward").flatMap((row) => dayIn(row, "Month end") ?? []);
  const newest = ends.reduce<Day | undefined>((last, at) => (last === undefined || at > last ? at : last), undefined);
  if (newest === undefined) return [];
  const since = monthAfter(startOfMonth(newest), 1 - MONTHS_WORDED);
  const ofPosting = new Set(posted.flatMap(monthsIn).flatMap((month) => [month, monthAfter(month, 1)]));
  return untiedMonths(book).filter(({ month }) => month >= since || ofPosting.has(month));
}

/** Months that do not tie: a sentence each, or one that lists them where they are more than anybody reads. */
export function describeUntied(months: readonly UntiedMonth[]): readonly string[] {
  if (months.length <= SENTENCES) return months.map(sentence);
  const listed = months.map(({ month, difference }) => `${formatMonth(month)} ${moreOrLess(difference)}`).join(", ");
  return [
    `${String(months.length)} months do not tie, by what is owed beside what the month’s figures lead to: ${listed}. ${WHERE_TO_LOOK}`,
  ];
}

function sentence({ month, difference }: UntiedMonth): string {
  return `${formatMonth(month)} does not tie: ${sizeInWords(difference)} than the month’s figures lead to. ${WHERE_TO_LOOK}`;
}

/** `$31.15 more is owed`, or less. */
export function sizeInWords(difference: Cents): string {
  return `${moreOrLess(difference)} is owed`;
}

function moreOrLess(difference: Cents): string {
  return `${formatCents(cents(Math.abs(difference)))} ${difference > 0 ? "more" : "less"}`;
}
