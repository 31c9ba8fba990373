import type { Day } from "../../domain/calendar";
import { type HuddleDay, type Moment } from "../../domain/huddle/huddleDay";
import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import { compareRows } from "../../workbook/spec/table";
import { NEXT_SLOTS } from "../slots/nextSlots";
import { closeDay, figuresIn } from "./closeDay";

const MINUTES_A_DAY = 1440;

/** When a schedule was taken and accounts were aged, as cells of Shown and of the rows of days to come. */
export function agesOf({ taken, aged }: Pick<HuddleDay, "taken" | "aged">): Row {
  return { Taken: taken && serialOf(taken), "Accounts aged": aged };
}

/** A moment as a cell holds it. */
export function serialOf({ day, minuteOfDay }: Moment): number {
  return day + minuteOfDay / MINUTES_A_DAY;
}

/** The days to come that are posted, oldest first. */
export function nextDays(tables: TableRows): readonly number[] {
  const days = (tables.get("NextSlots") ?? []).flatMap(({ Day: day }) => (typeof day === "number" ? [day] : []));
  return [...new Set(days)].sort((one, other) => one - other);
}

/** The rows of a day to come as Slots would have them, and all others. */
export function nextSlotsOf(
  tables: TableRows,
  day: number,
): { readonly rows: readonly Row[]; readonly ages: Row; readonly others: readonly Row[] } {
  const all = tables.get("NextSlots") ?? [];
  const ofDay = all.filter((row) => row["Day"] === day);
  const { Taken, "Accounts aged": aged } = ofDay.find(({ Taken: taken }) => taken !== undefined) ?? ofDay[0] ?? {};
  return {
    rows: ofDay.map(asSlot),
    ages: { Taken, "Accounts aged": aged },
    others: all.filter((row) => row["Day"] !== day),
  };
}

function asSlot(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([heading]) => !OF_THE_DAY.has(heading)));
}

const OF_THE_DAY: ReadonlySet<string> = new Set(["Day", "Taken", "Accounts aged"]);

/** Puts a day's rows among those of days to come, in the place of those that it had. */
export function withNextDay(tables: TableRows, day: Day, rows: readonly Row[], ages: Row): TableRows {
  const { others } = nextSlotsOf(tables, day);
  const next = [...others, ...rows.map((row) => ({ ...row, Day: day, ...ages }))];
  return new Map([...tables, ["NextSlots", next.sort((one, other) => compareRows(NEXT_SLOTS, one, other))]]);
}

/** Shows a day, which takes the place of the one that was shown: that one is closed first. What was posted of it before comes along. */
export function showDay(tables: TableRows, shown: Day | undefined, day: number): TableRows {
  const before = shown === undefined ? tables : closeDay(tables, shown);
  const { rows, ages, others } = nextSlotsOf(before, day);
  return withFirstMissing(
    new Map([
      ...before,
      ["Slots", [...(before.get("Slots") ?? []), ...rows]],
      ["NextSlots", others],
      ["Shown", [{ ...before.get("Shown")?.[0], "Huddle day": day, ...ages }]],
    ]),
  );
}

/** Notes how many visits have something missing once a day is shown. */
export function withFirstMissing(tables: TableRows): TableRows {
  const { missing } = figuresIn(tables);
  return new Map([...tables, ["Shown", [{ ...tables.get("Shown")?.[0], "Missing at first": missing }]]]);
}
