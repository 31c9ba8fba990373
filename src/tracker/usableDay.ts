import { type Day, isDay } from "../domain/calendar";

/** January 1, 1950: no tracker tells of a day before it. */
const FIRST = 18_264;
/** December 31, 2199. */
const LAST = 109_574;

/**
 * Says whether a number in a cell is a day that a tracker may tell of: whole, and far enough from the calendar's ends
 * that every month and week around it is a day too. A time of day, 0, or 12/31/9999 is somebody's note, and no day.
 */
export function isUsableDay(serial: number): serial is Day {
  return isDay(serial) && serial >= FIRST && serial <= LAST;
}

/** The same in a formula's words, an error where the cell holds one. @param cell the formula's words for the cell */
export function usableDayFormula(cell: string): string {
  return `AND(N(${cell})>=${FIRST},N(${cell})<=${LAST},N(${cell})=INT(N(${cell})))`;
}

/** The most months that a page looks back: twenty years. */
const MOST_BACK = 240;

/** Says whether a number in a cell counts months to look back. */
export function isMonthCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= MOST_BACK;
}

/** The same in a formula's words. @param cell the formula's words for the cell */
export function monthCountFormula(cell: string): string {
  return `AND(ISNUMBER(${cell}),N(${cell})>=0,N(${cell})<=${MOST_BACK},N(${cell})=INT(N(${cell})))`;
}
