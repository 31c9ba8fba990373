/** A day counted from January 1, 1970. */
export type SampleDay = number;

/** A span of days, both ends included. */
export interface Span {
  readonly from: SampleDay;
  readonly to: SampleDay;
}

const MILLISECONDS_A_DAY = 86_400_000;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** The day written `2026-05-31`. @throws RangeError for other text: the maker's own dates are all of this form */
export function dayOf(iso: string): SampleDay {
  const milliseconds = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a day: ${iso}`);
  return milliseconds / MILLISECONDS_A_DAY;
}

/** `2026-05-31` */
export function isoDate(day: SampleDay): string {
  return dateOf(day).toISOString().slice(0, 10);
}

/** `2026-05` */
export function isoMonth(day: SampleDay): string {
  return isoDate(day).slice(0, 7);
}

/** `5/31/2026`, as an American Windows writes a short date. */
export function shortDate(day: SampleDay): string {
  const date = dateOf(day);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

/** `05/31/2026`, as print has it. */
export function paddedDate(day: SampleDay): string {
  const [year = "", month = "", date = ""] = isoDate(day).split("-");
  return `${month}/${date}/${year}`;
}

/** `05/31/26` */
export function twoDigitYearDate(day: SampleDay): string {
  return paddedDate(day).replace(/\d\d(?=\d\d$)/u, "");
}

/** `Mon` to `Sun`. */
export function weekdayOf(day: SampleDay): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[dateOf(day).getUTCDay()] ?? "Sun";
}

/** The Monday on or before the day. */
export function mondayOf(day: SampleDay): SampleDay {
  return day - ((dateOf(day).getUTCDay() + 6) % 7);
}

/** The first day of the month so many months after that of the day; before it for a negative count. */
export function firstOfMonth(day: SampleDay, monthsLater = 0): SampleDay {
  const date = dateOf(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1) / MILLISECONDS_A_DAY;
}

/** The last day of the day's month. */
export function lastOfMonth(day: SampleDay): SampleDay {
  return firstOfMonth(day, 1) - 1;
}

/** Every day of the span, in order. */
export function daysOf({ from, to }: Span): readonly SampleDay[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Says whether the day lies in the span. */
export function isWithin(day: SampleDay, { from, to }: Span): boolean {
  return day >= from && day <= to;
}

function dateOf(day: SampleDay): Date {
  return new Date(day * MILLISECONDS_A_DAY);
}
