import { type Day, formatMonth, monthAfter, startOfMonth } from "../../domain/calendar";
import { count } from "../../domain/counted";
import { activePostings } from "../../tracker/posting/activePostings";
import { periodFromIso } from "../../tracker/posting/posting";
import { textIn } from "../../tracker/headings/rows";
import { sizeInWords, untiedMonths } from "../../tracker/rollForward/untiedMonths";
import { type TableRows, bookOfRows } from "../../workbook/spec/book";

/** How far the newest month of a tracker is, in words. */
export interface MonthProgress {
  /** `Last posted: September 2026, 7 reports.` */
  readonly last: string;
  /** By how much the month does not tie, or nothing. */
  readonly untied: string | undefined;
  /** `Still missing of September 2026: …`, or `Next: October 2026.` */
  readonly next: string;
}

/**
 * Which month was posted last, and what comes next. A month is whole once it has each report that the month before had:
 * a practice's own habit says which those are. `undefined` where nothing is posted that tells a month.
 */
export function monthProgress(tables: TableRows): MonthProgress | undefined {
  const byMonth = reportsByMonth(tables);
  const newest = [...byMonth.keys()].reduce<Day | undefined>(
    (last, one) => (last === undefined || one > last ? one : last),
    undefined,
  );
  if (newest === undefined) return undefined;
  const posted = byMonth.get(newest) ?? new Set();
  const before = byMonth.get(monthAfter(newest, -1)) ?? new Set();
  const missing = [...before].filter((title) => !posted.has(title));
  return {
    last: `Last posted: ${formatMonth(newest)}, ${count(posted.size, "report")}.`,
    untied: untiedWords(tables, newest),
    next:
      missing.length === 0
        ? `Next: ${formatMonth(monthAfter(newest, 1))}.`
        : `Still missing of ${formatMonth(newest)}: ${missing.join(", ")}.`,
  };
}

/** The titles of the reports that stand, by the month in which what they cover ends. */
function reportsByMonth(tables: TableRows): ReadonlyMap<Day, ReadonlySet<string>> {
  const byMonth = new Map<Day, Set<string>>();
  for (const row of activePostings(tables)) {
    const period = periodFromIso(textIn(row, "Period"));
    if (period === undefined) continue;
    const month = startOfMonth(period.to);
    byMonth.set(month, (byMonth.get(month) ?? new Set()).add(textIn(row, "Report")));
  }
  return byMonth;
}

function untiedWords(tables: TableRows, newest: Day): string | undefined {
  const untied = untiedMonths(bookOfRows(tables)).find(({ month }) => month === newest);
  return untied && `It does not tie: ${sizeInWords(untied.difference)} than its figures lead to.`;
}
