import type { Day } from "../calendar";

/** A hundred years: an age beyond it is a date taken for a number of days, or a mistyped year. */
export const OLDEST_AGE_DAYS = 36_525;

/**
 * Whole days from one day to another: a balance's age from its date of service, a claim's from the date it was sent.
 *
 * @returns 0 on the day itself; `undefined` where `from` lies after `asOf`, since nothing has an age before it is there
 * @see docs/metrics.md#aging-category
 */
export function ageInDays(from: Day, asOf: Day): number | undefined {
  return from <= asOf ? asOf - from : undefined;
}
