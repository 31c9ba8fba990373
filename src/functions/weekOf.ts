import { addDays, isDay, startOfWeek as firstDayOf } from "../domain/calendar";
import { answerEach } from "./answers";
import type { Cell } from "./coerce";
import { dayOf, numberOf, wordOf } from "./readCell";
import { badValue, noAnswer } from "./refused";

/** How many days later the calendar of older Mac workbooks begins. */
const DAYS_TO_1904 = 1_462;

/**
 * First day of the week that holds a date, which is what the week is named by: format the cell as a date.
 * @customfunction WEEK_OF
 * @param date A date, with or without a time. A cell or a range.
 * @param [weekStart] "Monday" (the usual) or "Sunday".
 * @param [dateSystem] 1900 (the usual), or 1904 for a workbook that is set to the 1904 date system.
 * @returns The date of that Monday or Sunday; blank for a blank.
 */
export function weekOf(date: unknown[][], weekStart?: unknown[][], dateSystem?: unknown[][]): unknown[][] {
  return answerEach([date, weekStart, dateSystem], (dateCell, weekStartCell, dateSystemCell) => {
    const start = wordOf(weekStartCell, ["Monday", "Sunday"], "Monday", "The week's start");
    const shift = shiftOf(dateSystemCell);
    const at = dayOf(dateCell, "The date");
    if (at === undefined) return "";
    if (!isDay(at + shift)) throw badValue("The date lies past the end of the calendar. Look at the cell.");
    // Excel counts a February 29, 1900 that never was: no weekday before March 1, 1900 is sure.
    if (!isDay(at + shift - 6)) throw noAnswer("No week is sure so early in 1900. Look at the cell.");
    return firstDayOf(addDays(at, shift), start) - shift;
  });
}

function shiftOf(cell: Cell): number {
  const given = numberOf(cell, "The date system") ?? 0;
  if (given === 0 || given === 1900) return 0;
  if (given === 1904) return DAYS_TO_1904;
  throw badValue("The date system must be 1900 or 1904.");
}
