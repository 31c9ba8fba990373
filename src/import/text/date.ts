import { type Day, dayFromParts, isDay, monthFromName, startOfMonth } from "../../domain/calendar";
import type { DateOrder } from "./dateOrder";
import { trimSpace } from "./space";

/**
 * A date as read: a day; `none` for a blank cell or the year 1 that practice software prints where it has no date;
 * `day-first` for a day that only fits when the day stands before the month; or `unreadable`.
 */
export type ReadDate = Day | "none" | "day-first" | "unreadable";

/** Two-digit years up to this one are of the 2000s, the others of the 1900s. */
const LAST_SHORT_YEAR_OF_2000S = 79;
/** January 1, 2000 to December 31, 2099 as a spreadsheet's serials; other whole numbers are no dates. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

const TIME = String.raw`(?:(?:\s+|T)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[AP]M)?Z?)?`;
const MONTH_FIRST = new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)${TIME}$`, "iu");
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/-](\d{1,2})[/-](\d{1,2})${TIME}$`, "iu");
const NAMED_MONTH = new RegExp(String.raw`^(\d{1,2})[ -]([A-Z]{3,9})\.?[ -](\d{4}|\d\d)${TIME}$`, "iu");
const NAMED_MONTH_FIRST = new RegExp(String.raw`^([A-Z]{3,9})\.? (\d{1,2}), (\d{4})${TIME}$`, "iu");
const SERIAL = /^(\d{5})(?:\.\d+)?$/u;
const NO_DATE = /^(?:0?1[/-]0?1[/-]0001|0001-01-01|0000-00-00)(?:[\sT]|$)/u;
const MONTH_AND_YEAR = /^([A-Z]{3,9})\.?[ -](\d{4})$/iu;
const MONTH_NUMBER_AND_YEAR = /^(\d{1,2})\/(\d{4})$/u;
const YEAR_AND_MONTH = /^(\d{4})-(\d\d)$/u;

/**
 * Reads a day: `3/5/2026`, `03/05/26`, `2026-03-05`, `5-Mar-2026`, `Mar 5, 2026`, each with or without a time, which is
 * dropped, or a spreadsheet's serial number. Slashed dates have the month first, unless it is said otherwise. Years of two
 * digits are 1980 to 2079.
 */
export function parseDay(text: string, order: DateOrder = "month-first"): ReadDate {
  const cell = trimSpace(text);
  if (cell === "" || NO_DATE.test(cell)) return "none";
  const slashed = MONTH_FIRST.exec(cell);
  if (slashed && order === "day-first") return fullDay(fullYear(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  if (slashed) return slashedDay(Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3]));
  const iso = YEAR_FIRST.exec(cell);
  if (iso) return fullDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return namedDay(cell) ?? serialDay(cell);
}

/**
 * Reads a month: `Jan 2026`, `January 2026`, `1/2026`, `2026-01`, or its first day in any form of `parseDay`.
 *
 * @returns the month's first day
 */
export function parseMonth(text: string): ReadDate {
  const cell = trimSpace(text);
  const named = MONTH_AND_YEAR.exec(cell);
  if (named) return fullDay(Number(named[2]), fullMonth(named[1]), 1);
  const numbered = MONTH_NUMBER_AND_YEAR.exec(cell);
  if (numbered) return fullDay(Number(numbered[2]), Number(numbered[1]), 1);
  const iso = YEAR_AND_MONTH.exec(cell);
  if (iso) return fullDay(Number(iso[1]), Number(iso[2]), 1);
  const read = parseDay(cell);
  return typeof read !== "number" || startOfMonth(read) === read ? read : "unreadable";
}

function slashedDay(first: number, second: number, year: number): ReadDate {
  const read = fullDay(year, first, second);
  return read === "unreadable" && fullDay(year, second, first) !== "unreadable" ? "day-first" : read;
}

function namedDay(cell: string): ReadDate | undefined {
  const dayFirst = NAMED_MONTH.exec(cell);
  if (dayFirst) return fullDay(fullYear(dayFirst[3]), fullMonth(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = NAMED_MONTH_FIRST.exec(cell);
  if (monthFirst) return fullDay(Number(monthFirst[3]), fullMonth(monthFirst[1]), Number(monthFirst[2]));
  return undefined;
}

function serialDay(cell: string): ReadDate {
  const serial = Number(SERIAL.exec(cell)?.[1] ?? 0);
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL && isDay(serial) ? serial : "unreadable";
}

function fullDay(year: number, month: number, dayOfMonth: number): Day | "unreadable" {
  return dayFromParts({ year, month, dayOfMonth }) ?? "unreadable";
}

function fullYear(year = ""): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number + (number <= LAST_SHORT_YEAR_OF_2000S ? 2000 : 1900);
}

const LONG_MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/** The month's number; 0, which no calendar has, for a word that no month is called or cut to. */
function fullMonth(name = ""): number {
  const month = monthFromName(name) ?? 0;
  const isCut = (LONG_MONTHS[month - 1] ?? "").startsWith(name.toLowerCase());
  return isCut ? month : 0;
}
