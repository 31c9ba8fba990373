import type { Day } from "../calendar";

/** The last day that still meets the 10-day rule, counted from the first contact or from acceptance. */
export const TEN_DAYS = 10;

/** Whether a rule of so many days was kept, was not, or can still be. */
export type WithinDays = "Met" | "Missed" | "Open";

/**
 * Whether what should follow within some days did: a new patient's arrival after the first contact, treatment after acceptance.
 *
 * A case that is not met is open up to and including the last day allowed, and missed the day after. What happened before
 * the count began kept nobody waiting: met.
 *
 * @param from the day the count begins, which is day 0
 * @param to the day it happened; `undefined` where it has not. A day after `asOf` is a plan, not yet an event
 * @param asOf the last day whose events are known; `undefined` where `to` is known to have happened
 * @param days how many days are allowed, the last included
 * @returns `undefined` where nothing can be said: `from` lies after `asOf`, or neither `to` nor `asOf` is known
 * @see docs/metrics.md#10-day-rule-new-patients
 */
export function withinDays(
  from: Day,
  to: Day | undefined,
  asOf: Day | undefined,
  days: number,
): WithinDays | undefined {
  const known = asOf ?? to;
  if (known === undefined || (asOf !== undefined && from > asOf)) return undefined;
  if (to === undefined || to > known) return known - from <= days ? "Open" : "Missed";
  return to - from <= days ? "Met" : "Missed";
}
