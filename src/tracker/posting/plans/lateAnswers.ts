import { type Day, dayFromIso } from "../../../domain/calendar";
import type { TableRows } from "../../../workbook/spec/book";
import { activePostings } from "../activePostings";
import { dayIn, numberIn, rowsIn, textIn } from "../../headings/rows";

/** The last day that a report of this name covers among those that stand; 0 for none. */
export function lastPosted(tables: TableRows, title: string): number {
  const ends = activePostings(tables)
    .filter((row) => textIn(row, "Report") === title)
    .map((row) => dayFromIso(textIn(row, "Period").split("/").at(-1) ?? "") ?? 0);
  return Math.max(0, ...ends);
}

/**
 * Says whether a report's week should take the place of what a table holds of it. A later report knows more answers;
 * a week of which it covers fewer days stays as it was all the same.
 * `isLatest` says that no report posted before covers later days.
 */
export function isMoreComplete(
  tables: TableRows,
  table: "NewPatients" | "Treatment",
  { week, daysPosted }: { readonly week: Day; readonly daysPosted: number },
  isLatest: boolean,
): boolean {
  const posted = rowsIn(tables, table).find((row) => dayIn(row, "Week of") === week);
  const known = numberIn(posted, "Days posted") ?? 0;
  return isLatest ? daysPosted >= known : daysPosted > known;
}
