import { type Day, addDays, dayFromIso, startOfMonth } from "../../domain/calendar";
import { type Cents, centsFromDollars, sumCents } from "../../domain/money";
import type { AgedAmounts } from "../../domain/receivables/aging";
import type { Grouping } from "../../domain/figures";
import { BALANCES, type Balance, type Receivables } from "../../domain/receivables/receivables";
import type { MonthBefore, RollForwardFacts } from "../../domain/rollForward/facts";
import { type Book, type TableRows, bookOfRows } from "../../workbook/spec/book";
import { oncePer } from "../../workbook/spec/oncePer";
import { activePostings } from "../posting/activePostings";
import { daysPosted, monthTotals, productionOfMonth } from "../production/production";
import { receivablesIn } from "../receivables/receivables";
import { receivablesRows, rowsOf } from "../formulas/rowLookUps";
import { weekStartIn } from "../production/weekStart";
import { type RowOf, bookRows, dayIn, numberIn, textIn } from "../headings/rows";

/**
 * What is posted of the months that do not tie.
 *
 * @param tables with their formulas filled in
 */
export function factsOfMonths(tables: TableRows): readonly RollForwardFacts[] {
  const book = bookOfRows(tables);
  return bookRows(book, "RollForward").flatMap((row) => {
    const monthEnd = dayIn(row, "Month end");
    const difference = differenceIn(row);
    return monthEnd === undefined || difference === undefined || difference === 0
      ? []
      : factsOf(tables, book, monthEnd, difference);
  });
}

function factsOf(tables: TableRows, book: Book, monthEnd: Day, difference: Cents): readonly RollForwardFacts[] {
  const month = startOfMonth(monthEnd);
  const endBefore = addDays(month, -1);
  const opening = totalOn(book, endBefore);
  const closing = totalOn(book, monthEnd);
  const posted = productionOfMonth(book, month);
  if (opening === undefined || closing === undefined || posted === undefined) return [];
  return [
    {
      monthEnd,
      difference,
      opening,
      closing,
      closingParts: partsOn(book, monthEnd),
      production: posted.production,
      days: posted.isFromMonthTotals ? new Map() : daysPosted(book, { from: month, to: monthEnd }),
      isFromMonthTotals: posted.isFromMonthTotals,
      before: monthBefore(book, endBefore),
      scheduled: scheduledIn(tables, month, monthEnd),
      grouping: groupingOf(tables, endBefore, monthEnd),
      weekStart: weekStartIn(tables),
    },
  ];
}

function differenceIn(row: RowOf<"RollForward">): Cents | undefined {
  const dollars = numberIn(row, "Difference");
  return dollars === undefined ? undefined : centsFromDollars(dollars);
}

const rollForwardOf = rowsOf("RollForward", "Month end");

function monthBefore(book: Book, monthEnd: Day): MonthBefore {
  const month = startOfMonth(monthEnd);
  const posted = productionOfMonth(book, month);
  const row = rollForwardOf(book, monthEnd);
  return {
    monthEnd,
    production: posted?.isComplete === true ? posted.production : undefined,
    days: daysPosted(book, { from: month, to: monthEnd }),
    difference: row && differenceIn(row),
    totals: posted?.isComplete === true && !posted.isFromMonthTotals ? monthTotals(book, month) : undefined,
  };
}

function totalOn(book: Book, monthEnd: Day): Receivables | undefined {
  const row = balanceRow(book, monthEnd, "Total");
  return row && receivablesIn(row);
}

/** The balances that were read from the report: patient and insurance, or the total where it gives no more. */
function partsOn(book: Book, monthEnd: Day): ReadonlyMap<Balance, AgedAmounts> {
  const rows = BALANCES.flatMap((balance) => {
    const row = balanceRow(book, monthEnd, balance);
    return row === undefined ? [] : [[balance, receivablesIn(row).categories] as const];
  });
  return new Map(rows.length > 1 ? rows.filter(([balance]) => balance !== "Total") : rows);
}

function balanceRow(book: Book, monthEnd: Day, balance: Balance): RowOf<"Receivables"> | undefined {
  return receivablesRows(book, monthEnd, balance)[0];
}

/** What the last posting of each report of the month tells as scheduled; `undefined` where none tells. */
function scheduledIn(tables: TableRows, from: Day, to: Day): Cents | undefined {
  const last = new Map<string, Cents>();
  for (const row of activePostings(tables)) {
    const dollars = numberIn(row, "Scheduled");
    if (dollars === undefined) continue;
    const period = textIn(row, "Period");
    const [first, end = first] = period.split("/").map(dayFromIso);
    if (first === undefined || end === undefined || first < from || end > to) continue;
    last.set(`${textIn(row, "Report")}|${period}`, centsFromDollars(dollars));
  }
  return last.size === 0 ? undefined : sumCents(last.values());
}

/** The posted reports that say how they were grouped, by the day that each tells of. Each month that does not tie asks. */
const groupedByDay = oncePer((postings: readonly RowOf<"Postings">[]) => {
  const grouped = new Map<Day, RowOf<"Postings">[]>();
  for (const row of postings) {
    const at = textIn(row, "Grouped by") === "" ? undefined : dayFromIso(textIn(row, "Period"));
    if (at !== undefined) grouped.set(at, [...(grouped.get(at) ?? []), row]);
  }
  return grouped;
});

/** How the same report was grouped at two month ends. */
function groupingOf(tables: TableRows, before: Day, now: Day): RollForwardFacts["grouping"] {
  const grouped = groupedByDay(activePostings(tables));
  const closing = grouped.get(now)?.at(-1);
  const title = textIn(closing, "Report");
  const opening = closing && grouped.get(before)?.findLast((row) => textIn(row, "Report") === title);
  return closing && opening && { opening: groupingIn(opening), closing: groupingIn(closing) };
}

function groupingIn(row: RowOf<"Postings">): Grouping {
  return textIn(row, "Grouped by") === "patient" ? "patient" : "guarantor";
}
