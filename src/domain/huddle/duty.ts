import { type Day, partsOf } from "../calendar";

/** How often a duty is done. */
export type DutyPeriod = "day" | "week" | "month" | "quarter" | "year";

/** The days by which a duty's standing goes. */
export interface DutyDays {
  /** The day that the huddle looks at. */
  readonly day: Day;
  /** The days worked before it: nobody is late with a daily duty over a Sunday. */
  readonly worked: readonly number[];
}

/**
 * How many periods a duty is from the one in which it was last done: 0 where that is this one, 1 where it is due now,
 * more where so many less one were missed. Weeks begin on Monday.
 */
export function periodsSinceDone(done: Day, period: DutyPeriod, { day, worked }: DutyDays): number {
  if (period === "day") return done >= day ? 0 : 1 + worked.filter((one) => one > done).length;
  return Math.max(0, INDEX_OF[period](day) - INDEX_OF[period](done));
}

/** Numbers that go up by one with each period. */
const INDEX_OF: Readonly<Record<Exclude<DutyPeriod, "day">, (at: Day) => number>> = {
  week: (at) => Math.floor((at - 2) / 7),
  month: (at) => partsOf(at).year * 12 + partsOf(at).month,
  quarter: (at) => partsOf(at).year * 4 + Math.floor((partsOf(at).month + 2) / 3),
  year: (at) => partsOf(at).year,
};
