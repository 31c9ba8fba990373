import type { Day } from "../../domain/calendar";
import { isPracticeDay } from "../../domain/practiceDays";
import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import { type ClosingDay, closeDay } from "./closeDay";

/** The day that the tables show; `undefined` where none is. */
export function dayShown(tables: TableRows): Day | undefined {
  const day = shownRowOf(tables)["Huddle day"];
  return typeof day === "number" && isPracticeDay(day) ? day : undefined;
}

/** The days to come that are posted, oldest first. */
export function nextDays(tables: TableRows): readonly number[] {
  const days = (tables.get("NextSlots") ?? []).map(({ Day: day }) => day);
  const known = days.filter((day): day is number => typeof day === "number");
  return [...new Set(known)].sort((one, other) => one - other);
}

/** The day that is to take the place of the one that is shown, once it is today; `undefined` where none is. */
export function nextDue(tables: TableRows, today: number): number | undefined {
  const shown = dayShown(tables);
  return nextDays(tables).find((one) => one <= today && (shown === undefined || one > shown));
}

/** What is posted of a day to come. */
export interface WaitingDay {
  /** As Slots would have them. */
  readonly rows: readonly Row[];
  /** When its schedule was taken and accounts were aged, as cells of Shown. */
  readonly ages: Row;
  /** The rows of all other days, as they are. */
  readonly others: readonly Row[];
}

/** The rows of a day to come, apart from all others. */
export function nextSlotsOf(tables: TableRows, day: number): WaitingDay {
  const all = tables.get("NextSlots") ?? [];
  const ofDay = all.filter((row) => row["Day"] === day);
  const { Taken, "Accounts aged": aged } = ofDay.find(({ Taken: taken }) => taken !== undefined) ?? ofDay[0] ?? {};
  return {
    rows: ofDay.map((row) => asSlot(row)),
    ages: { Taken, "Accounts aged": aged },
    others: all.filter((row) => row["Day"] !== day),
  };
}

function asSlot(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([heading]) => !OF_THE_DAY.has(heading)));
}

const OF_THE_DAY: ReadonlySet<string> = new Set(["Day", "Taken", "Accounts aged"]);

/**
 * Shows a day, which takes the place of the one that was shown: that one is closed first. What was posted of it before
 * comes along. How many visits have something missing is not known before formulas have seen them.
 */
export function showNext(tables: TableRows, next: number, closing: Omit<ClosingDay, "day">): TableRows {
  const shown = dayShown(tables);
  const before = shown === undefined ? tables : closeDay(tables, { ...closing, day: shown });
  const { rows, ages, others } = nextSlotsOf(before, next);
  return new Map([
    ...before,
    ["Slots", [...(before.get("Slots") ?? []), ...rows]],
    ["NextSlots", others],
    ["Shown", [{ ...shownRowOf(before), "Huddle day": next, ...ages, "Missing at first": undefined }]],
  ]);
}

/** Notes how many visits have something missing once a day is shown. */
export function withMissingAtFirst(tables: TableRows, missing: number): TableRows {
  return new Map([...tables, ["Shown", [{ ...shownRowOf(tables), "Missing at first": missing }]]]);
}

/** The one row of what is shown. */
export function shownRowOf(tables: TableRows): Row {
  return tables.get("Shown")?.[0] ?? {};
}
