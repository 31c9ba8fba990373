import { type Day, formatMonth, startOfMonth } from "../../domain/calendar";
import { count } from "../../domain/counted";
import { activePostings } from "../../tracker/posting/activePostings";
import { periodFromIso } from "../../tracker/posting/posting";
import { textIn } from "../../tracker/headings/rows";
import { monthToPost } from "../../tracker/start/startPosted";
import { sizeInWords, untiedMonths } from "../../tracker/rollForward/untiedMonths";
import { type TableRows, bookOfRows } from "../../workbook/spec/book";

/** How far the newest month of a tracker is, in words. */
export interface MonthProgress {
  /** `Last posted: September 2026, 7 reports.` */
  readonly last: string;
  /** By how much the month does not tie, or nothing. */
  readonly untied: string | undefined;
  /** `Still missing for September 2026: …`, or `Next: October 2026.` */
  readonly next: string | undefined;
}

/** Which month was posted last, and what comes next, as Start says it too. `undefined` where nothing is posted that tells a month. */
export function monthProgress(tables: TableRows): MonthProgress | undefined {
  const { newest, reports } = newestMonth(tables);
  if (newest === undefined) return undefined;
  return {
    last: `Last posted: ${formatMonth(newest)}, ${count(reports, "report")}.`,
    untied: untiedWords(tables, newest),
    next: nextWords(tables),
  };
}

function nextWords(tables: TableRows): string | undefined {
  const toPost = monthToPost(tables);
  if (toPost === undefined) return undefined;
  const { month, missing, isBegun } = toPost;
  return isBegun ? `Still missing for ${formatMonth(month)}: ${missing}.` : `Next: ${formatMonth(month)}.`;
}

/** The newest month in which what is posted ends, and of how many reports. */
function newestMonth(tables: TableRows): { readonly newest: Day | undefined; readonly reports: number } {
  let newest: Day | undefined;
  const titles = new Set<string>();
  for (const row of activePostings(tables)) {
    const period = periodFromIso(textIn(row, "Period"));
    if (period === undefined) continue;
    const month = startOfMonth(period.to);
    if (newest === undefined || month > newest) {
      newest = month;
      titles.clear();
    }
    if (month === newest) titles.add(textIn(row, "Report"));
  }
  return { newest, reports: titles.size };
}

function untiedWords(tables: TableRows, newest: Day): string | undefined {
  const untied = untiedMonths(bookOfRows(tables)).find(({ month }) => month === newest);
  return untied && `It does not tie: ${sizeInWords(untied.difference)} than its figures lead to.`;
}
