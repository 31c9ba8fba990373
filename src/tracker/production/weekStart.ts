import { type Day, type WeekStart, startOfWeek } from "../../domain/calendar";
import type { TrackerFigures } from "../../domain/figures";
import type { TableRows } from "../../workbook/spec/book";
import { oncePer } from "../../workbook/spec/oncePer";
import { settingIn } from "../settings/settings";
import { type RowOf, dayIn, rowsIn } from "../headings/rows";

/** The tables with a row a week whose days are counted. */
const WEEK_TABLES = ["Weekly", "NewPatients", "Treatment"] as const;

type WeekTable = (typeof WEEK_TABLES)[number];

const WEEK_STARTS: readonly WeekStart[] = ["Monday", "Sunday"];

/** A setting that the weeks that are posted do not follow. */
export interface ChangedWeekStart {
  readonly posted: WeekStart;
  readonly set: WeekStart;
}

/**
 * The day on which the tracker's weeks start: as those that are posted do, since rows are named by it; while none is
 * posted, as Setup says.
 */
export function weekStartIn(tables: TableRows): WeekStart {
  return postedWeekStart(tables) ?? weekStartSet(tables) ?? "Monday";
}

/**
 * What Setup says and what the weeks that are posted follow, where the two differ and the figures are counted by the week. A
 * Setup that says neither day asks for nothing.
 */
export function changedWeekStart(tables: TableRows, figures: TrackerFigures): ChangedWeekStart | undefined {
  if (!areCountedByWeek(figures)) return undefined;
  const posted = postedWeekStart(tables);
  const set = weekStartSet(tables);
  return posted === undefined || set === undefined || posted === set ? undefined : { posted, set };
}

/** Says whether figures are counted by the week. */
export function areCountedByWeek({ kind }: TrackerFigures): boolean {
  return kind === "production-by-day" || kind === "new-patient-appointments" || kind === "treatment-plans";
}

/** The day on which most of the weeks that are posted start; a row that somebody named by another day tells nothing. */
function postedWeekStart(tables: TableRows): WeekStart | undefined {
  const weeks = WEEK_TABLES.map((table) => weeksOn(rowsIn(tables, table)));
  const counts = WEEK_STARTS.map((start) => weeks.reduce((sum, { on }) => sum + on[start], 0));
  const most = Math.max(...counts);
  return most === 0 ? undefined : WEEK_STARTS[counts.indexOf(most)];
}

/** How many weeks a table lists, and how many of them start on each day. */
interface WeeksOn {
  readonly all: number;
  readonly on: Readonly<Record<WeekStart, number>>;
}

/** By the rows' own list: each report of a call asks several times of weeks that few of the others change. */
const weeksOn = oncePer((rows: readonly RowOf<WeekTable>[]): WeeksOn => {
  const weeks = rows.flatMap((row) => dayIn(row, "Week of") ?? []);
  const on = (start: WeekStart): number => weeks.filter((week: Day) => startOfWeek(week, start) === week).length;
  return { all: weeks.length, on: { Monday: on("Monday"), Sunday: on("Sunday") } };
});

/** The tables some of whose weeks start on another day than the tracker's. */
export function tablesOfOddWeeks(tables: TableRows): readonly WeekTable[] {
  const start = weekStartIn(tables);
  return WEEK_TABLES.filter((table) => {
    const { all, on } = weeksOn(rowsIn(tables, table));
    return on[start] < all;
  });
}

function weekStartSet(tables: TableRows): WeekStart | undefined {
  const value = settingIn(rowsIn(tables, "Setup"), "Week starts on");
  return WEEK_STARTS.find((start) => start === value);
}
