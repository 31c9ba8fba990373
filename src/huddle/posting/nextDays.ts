import type { Day } from "../../domain/calendar";
import { type HuddleDay, type Moment } from "../../domain/huddle/huddleDay";
import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import { compareRows } from "../../workbook/spec/table";
import { nextSlotsOf, showNext, withMissingAtFirst } from "../roll/shownDay";
import { NEXT_SLOTS } from "../slots/nextSlots";
import { figuresIn } from "./figuresIn";
import { ROLLED_LAYOUTS } from "./rolledLayouts";

const MINUTES_A_DAY = 1440;

/** When a schedule was taken and accounts were aged, as cells of Shown and of the rows of days to come. */
export function agesOf({ taken, aged }: Pick<HuddleDay, "taken" | "aged">): Row {
  return { Taken: taken && serialOf(taken), "Accounts aged": aged };
}

/** A moment as a cell holds it. */
export function serialOf({ day, minuteOfDay }: Moment): number {
  return day + minuteOfDay / MINUTES_A_DAY;
}

/** Puts a day's rows among those of days to come, in the place of those that it had. */
export function withNextDay(tables: TableRows, day: Day, rows: readonly Row[], ages: Row): TableRows {
  const { others } = nextSlotsOf(tables, day);
  const next = [...others, ...rows.map((row) => ({ ...row, Day: day, ...ages }))];
  return new Map([...tables, ["NextSlots", next.sort((one, other) => compareRows(NEXT_SLOTS, one, other))]]);
}

/** Shows a day, which takes the place of the one that was shown: that one is closed first. What was posted of it before comes along. */
export function showDay(tables: TableRows, day: number): TableRows {
  return withFirstMissing(showNext(tables, day, { figures: figuresIn(tables), layouts: ROLLED_LAYOUTS }));
}

/** Notes how many visits have something missing once a day is shown. */
export function withFirstMissing(tables: TableRows): TableRows {
  return withMissingAtFirst(tables, figuresIn(tables).missing);
}
