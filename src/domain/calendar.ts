declare const dayBrand: unique symbol;

/**
 * A calendar day without a time or a zone, counted as Excel counts it: whole days since December 30, 1899.
 * The number is the serial that a cell holds for the date, from March 1, 1900 (61) to December 31, 9999 (2,958,465).
 */
export type Day = number & { readonly [dayBrand]: true };

/** A span of days, both ends included. */
export interface DateRange {
  readonly from: Day;
  readonly to: Day;
}

/** The day that a practice's week begins on. */
export type WeekStart = "Monday" | "Sunday";

/** A day as year, month (1 to 12) and day of the month (1 to 31). */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const MILLISECONDS_A_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;
/** Before March 1, 1900 Excel counts a February 29 that never was, so its serials name no sure date. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;
/** Three letters a month, one after another. */
const MONTH_NAMES = "JanFebMarAprMayJunJulAugSepOctNovDec";

/**
 * Marks a serial number as a day.
 *
 * @param serial whole days since December 30, 1899
 * @throws RangeError outside 61 to 2,958,465, or for a fraction of a day
 */
export function day(serial: number): Day {
  if (!isDay(serial)) throw new RangeError(`not a day: ${String(serial)}`);
  return serial;
}

/** Says whether a number is the serial of a day, whole and in range. */
export function isDay(serial: number): serial is Day {
  return Number.isInteger(serial) && serial >= FIRST_DAY && serial <= LAST_DAY;
}

/**
 * The day with these parts.
 *
 * @returns `undefined` where the calendar has no such day (February 30) or it lies before March 1, 1900
 */
export function dayFromParts({ year, month, dayOfMonth }: DateParts): Day | undefined {
  if (year < 1900 || year > 9999) return undefined;
  const serial = Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_A_DAY + UNIX_EPOCH;
  if (!isDay(serial)) return undefined;
  const back = partsOf(serial);
  return back.month === month && back.dayOfMonth === dayOfMonth ? serial : undefined;
}

/** The year, month and day of the month of a day. */
export function partsOf(at: Day): DateParts {
  const date = new Date((at - UNIX_EPOCH) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** Reads `2026-08-31`. `undefined` for any other form and for days that no calendar has. */
export function dayFromIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  if (!match) return undefined;
  return dayFromParts({ year: Number(match[1]), month: Number(match[2]), dayOfMonth: Number(match[3]) });
}

/** Writes a day as `2026-08-31`. */
export function isoFromDay(at: Day): string {
  const { year, month, dayOfMonth } = partsOf(at);
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** A day as people read it: `Aug 31, 2026`. */
export function formatDay(at: Day): string {
  const { year, month, dayOfMonth } = partsOf(at);
  return `${monthName(month)} ${String(dayOfMonth)}, ${String(year)}`;
}

/** A month as people read it: `Aug 2026`, for any day in it. */
export function formatMonth(at: Day): string {
  const { year, month } = partsOf(at);
  return `${monthName(month)} ${String(year)}`;
}

/** A month's name alone, for a sentence whose year is plain: `August`. */
export function monthInFull(at: Day): string {
  return FULL_NAMES[partsOf(at).month - 1] ?? "";
}

const FULL_NAMES = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
] as const;

/** A span of days as people read it: `Aug 31, 2026`, or `Aug 1, 2026 to Aug 31, 2026`. */
export function formatSpan({ from, to }: DateRange): string {
  return from === to ? formatDay(to) : `${formatDay(from)} to ${formatDay(to)}`;
}

/** The months from one day's to another's, as people read them: `Aug 2026`, or `Aug 2026 to Oct 2026`. */
export function formatMonths(first: Day, last: Day): string {
  const [from, to] = [formatMonth(first), formatMonth(last)];
  return from === to ? to : `${from} to ${to}`;
}

/** The month's number, 1 to 12, for `Aug` or `August` in any case; `undefined` for other text. */
export function monthFromName(name: string): number | undefined {
  const short = name.slice(0, 3).toLowerCase();
  for (let month = 1; month <= 12; month += 1) if (monthName(month).toLowerCase() === short) return month;
  return undefined;
}

function monthName(month: number): string {
  return MONTH_NAMES.slice((month - 1) * 3, month * 3);
}

/** The day so many days later; earlier for a negative count. @throws RangeError past the calendar's ends */
export function addDays(at: Day, days: number): Day {
  return day(at + days);
}

/** The first day of the week that holds the day: what the week is named by. */
export function startOfWeek(at: Day, weekStart: WeekStart): Day {
  // Serial 2 (January 1, 1900 as Excel counts) stood for a Monday in the calendar as it was from March 1900 on.
  const offset = weekStart === "Monday" ? 2 : 1;
  return day(at - ((((at - offset) % 7) + 7) % 7));
}

/** The first days of all weeks that share a day with the range, oldest first. */
export function weeksIn(range: DateRange, weekStart: WeekStart): readonly Day[] {
  const weeks: Day[] = [];
  for (let week = startOfWeek(range.from, weekStart); week <= range.to; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

/** The first day of the day's month. */
export function startOfMonth(at: Day): Day {
  return day(at - partsOf(at).dayOfMonth + 1);
}

/** The last day of the day's month, December 9999 among them. */
export function monthEndOf(at: Day): Day {
  const { year, month } = partsOf(at);
  return day(Date.UTC(year, month, 0) / MILLISECONDS_A_DAY + UNIX_EPOCH);
}

/** The first day of the month so many months after the month of `at`; before it for a negative count. */
export function monthAfter(at: Day, months: number): Day {
  const { year, month } = partsOf(at);
  const index = year * 12 + (month - 1) + months;
  const first = dayFromParts({ year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, dayOfMonth: 1 });
  if (first === undefined) throw new RangeError(`no month ${String(months)} months from ${isoFromDay(at)}`);
  return first;
}

/** The first days of all months that share a day with the range, oldest first. */
export function monthsIn(range: DateRange): readonly Day[] {
  const months: Day[] = [];
  for (let month = startOfMonth(range.from); month <= range.to; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** How many days two ranges share; 0 where they do not meet. */
export function daysShared(one: DateRange, other: DateRange): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1);
}

/** Says whether the day lies in the range, ends included. */
export function isIn(at: Day, range: DateRange): boolean {
  return at >= range.from && at <= range.to;
}
