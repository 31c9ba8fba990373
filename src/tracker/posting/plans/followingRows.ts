import { type Day, addDays, monthAfter, monthEndOf } from "../../../domain/calendar";
import type { TableRows } from "../../../workbook/spec/book";
import type { TableChange } from "../../../workbook/change/change";
import type { HeadingOf, TableName } from "../../headings/headings";
import { dayIn, rowsIn } from "../../headings/rows";

/** In days: a date ten years and more from its neighbors is mistyped, or another story, and nothing is missing between. */
const LONGEST_GAP = 3_653;

/** How a table's dates follow one another. */
type Step = (from: Day) => Day;

const DAYS_A_WEEK = 7;
const NEXT_WEEK: Step = (week) => addDays(week, DAYS_A_WEEK);
const NEXT_MONTH: Step = (month) => monthAfter(month, 1);
/** After a day inside a month comes the end of that month. */
const NEXT_MONTH_END: Step = (at) => (at < monthEndOf(at) ? monthEndOf(at) : monthEndOf(monthAfter(at, 1)));

/** The weeks that a table must list so that no week is missing between its first and its last. */
export function weeksFollowing(
  tables: TableRows,
  table: "Weekly" | "ChartWeekly" | "ChartNewPatients" | "ChartTreatment",
  weeks: readonly Day[],
): TableChange {
  const [first] = weeks;
  // A row that somebody named by another day of the week starts no weeks of its own.
  const isWeek = (at: Day): boolean => first === undefined || (at - first) % DAYS_A_WEEK === 0;
  return rowsFollowing(tables, table, "Week of", weeks, NEXT_WEEK, isWeek);
}

/** The months that a table must list so that no month is missing between its first and its last. */
export function monthsFollowing(tables: TableRows, table: "Monthly", months: readonly Day[]): TableChange {
  return rowsFollowing(tables, table, "Month", months, NEXT_MONTH);
}

/** The month ends that a table must list so that none is missing between its first and its last. */
export function monthEndsFollowing(
  tables: TableRows,
  table: "ChartReceivables" | "RollForward",
  monthEnds: readonly Day[],
): TableChange {
  return rowsFollowing(tables, table, "Month end", monthEnds, NEXT_MONTH_END);
}

/** The days as of which a table must have a row so that no month end is missing between its first and its last. */
export function asOfsFollowing(tables: TableRows, table: "ClaimsTotals", days: readonly Day[]): TableChange {
  return rowsFollowing(tables, table, "As of", days, NEXT_MONTH_END);
}

function rowsFollowing<Table extends TableName>(
  tables: TableRows,
  table: Table,
  heading: NoInfer<HeadingOf<Table, "date" | "month">>,
  wanted: readonly Day[],
  next: Step,
  isOfThem: (at: Day) => boolean = () => true,
): TableChange {
  const listed = new Set<Day>();
  for (const row of rowsIn(tables, table)) {
    const at = dayIn<Table>(row, heading);
    if (at !== undefined) listed.add(at);
  }
  const all = [...listed, ...wanted].filter(isOfThem).sort((one, other) => one - other);
  // Rows that are there already are named too: the report needs them as much as the one that put them in.
  const named = new Set(wanted);
  for (const [index, before] of all.entries()) {
    const after = all[index + 1];
    if (after === undefined || after - before > LONGEST_GAP) continue;
    for (let at = next(before); at < after; at = next(at)) named.add(at);
  }
  return { table, upserts: [...named].map((at) => ({ [heading]: at })), removals: [] };
}
