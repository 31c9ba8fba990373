import { isDay } from "./calendar";

/** January 1, 1950 and December 31, 2199 as the years in which a practice's books can lie. */
export const FIRST_YEAR = 1950;
/** The last of them. */
export const LAST_YEAR = 2199;

const FIRST = 18_264;
const LAST = 109_574;

/**
 * Says whether a number is a day that a practice's books can hold. Nearer to the calendar's ends there would be no month
 * or year before or after to hold it against.
 */
export function isPracticeDay(serial: number): boolean {
  return isDay(serial) && serial >= FIRST && serial <= LAST;
}
