import type { DateRange, Day } from "../../domain/calendar";
import { MAX_DAYS_AWAY } from "../reading/dateLimits";
import type { Refusal } from "../problems/refusal";

/**
 * Why a range cannot be the report's: one of its ends lies years from every date of the report, or it covers years and
 * there is no date at all. Its weeks would be filled with zeros that nobody reported.
 *
 * @returns `undefined` where nothing is wrong with it
 */
export function rangeFarOff(range: DateRange, dates: Iterable<Day>, isStated: boolean): Refusal | undefined {
  const { from, to } = range;
  const nearest = { from: Infinity, to: Infinity };
  let count = 0;
  for (const at of dates) {
    count += 1;
    nearest.from = Math.min(nearest.from, Math.abs(at - from));
    nearest.to = Math.min(nearest.to, Math.abs(at - to));
  }
  if (count === 0) {
    return to - from > MAX_DAYS_AWAY ? { code: "range-far-off", from, to, end: undefined, isStated } : undefined;
  }
  if (Math.max(nearest.from, nearest.to) <= MAX_DAYS_AWAY) return undefined;
  return { code: "range-far-off", from, to, end: nearest.to > MAX_DAYS_AWAY ? to : from, isStated };
}
