import { type Day, isDay } from "./calendar";

/** January 1, 1950 and December 31, 2199 as the years in which a practice's books can lie. */
export const FIRST_YEAR = 1950;
/** The last of them. */
export const LAST_YEAR = 2199;

/** The first day of those years. */
export const FIRST_PRACTICE_DAY = 18_264;
/** Their last day. */
export const LAST_PRACTICE_DAY = 109_574;

/**
 * Says whether a number is a day that a practice's books can hold. Nearer to the calendar's ends there would be no month
 * or year before or after to hold it against.
 */
export function isPracticeDay(serial: number): serial is Day {
  return isDay(serial) && serial >= FIRST_PRACTICE_DAY && serial <= LAST_PRACTICE_DAY;
}
