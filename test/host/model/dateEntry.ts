import type { NumberRead } from "./numberEntry";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = "january february march april may june july august september october november december".split(" ");
const MONTH = "([a-z]{3,9})";
const DAY_MILLISECONDS = 86_400_000;
/** Two-digit years up to this one belong to the century that has begun. */
const LAST_YEAR_OF_THIS_CENTURY = 29;

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

/** What dates look like, and which part is which. */
const DATES: readonly (readonly [RegExp, (parts: readonly string[], year: number) => Found | undefined])[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u, ([y, m, d]) => dated(y, m, d, "m/d/yyyy")],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/u, ([m, d, y]) => dated(y, m, d, "m/d/yyyy")],
  [/^(\d{1,2})[-/](\d{1,2})$/u, ([m, d], year) => dayOfMonth(m, d, year)],
  [/^(\d{1,2})[-/](\d{4})$/u, ([m, y]) => dated(y, m, "1", "mmm-yy")],
  [new RegExp(`^(\\d{1,2})[- /]${MONTH}[- /,]+(\\d{4}|\\d{2})$`, "iu"), ([d, m, y]) => named(y, m, d, "d-mmm-yy")],
  [new RegExp(`^(\\d{1,2})[- /]?${MONTH}$`, "iu"), ([d, m], year) => named(String(year), m, d, "d-mmm")],
  [new RegExp(`^${MONTH} +(\\d{1,2}),? +(\\d{4})$`, "iu"), ([m, d, y]) => named(y, m, d, "d-mmm-yy")],
  [new RegExp(`^${MONTH}[- /]+(\\d{4})$`, "iu"), ([m, y]) => named(y, m, "1", "mmm-yy")],
  [new RegExp(`^${MONTH}[- /]+(\\d{1,2})$`, "iu"), ([m, d], year) => monthAndNumber(m, d, year)],
];

const TIME = /^(?<hours>\d{1,4}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2})(?<part>\.\d+)?)?(?: ?(?<half>[ap])m?)?$/iu;
const HOUR = /^(?<hours>\d{1,2}) (?<half>[ap])m?$/iu;

/** Reads text as Excel in American English reads a typed date, time or both. `undefined` where it is none. */
export function dateEntry(text: string, year: number): NumberRead | undefined {
  const alone = dateIn(text, year) ?? timeIn(text);
  if (alone) return alone;
  const [, first, second] = /^(\S+(?: [^:]+?)?) +(\d{1,2}(?::.*| [ap]m?))$/iu.exec(text) ?? [];
  const date = first === undefined ? undefined : dateIn(first, year);
  const time = second === undefined ? undefined : timeIn(second);
  return date && time && { value: date.value + time.value, format: "m/d/yyyy h:mm" };
}

/** A date's serial number: days, of which 1900 has one too many. */
function serialOf(year: number, month: number, day: number): number {
  const days = Math.round(Date.UTC(year, month - 1, day) / DAY_MILLISECONDS) + 25_569;
  return days < 61 ? days - 1 : days;
}

function dateIn(text: string, thisYear: number): NumberRead | undefined {
  for (const [pattern, read] of DATES) {
    const parts = pattern.exec(text);
    const found = parts && read(parts.slice(1), thisYear);
    if (found) return { value: serialOf(found.year, found.month, found.day), format: found.format };
  }
  return undefined;
}

function timeIn(text: string): NumberRead | undefined {
  const parts = TIME.exec(text)?.groups ?? HOUR.exec(text)?.groups;
  if (!parts) return undefined;
  const hour = hourOf(parts);
  const past = secondsPastHour(parts);
  if (hour === undefined || past === undefined) return undefined;
  const format = timeFormat(hour, text.split(":").length > 2, /[ap]m?$/iu.test(text));
  return { value: (hour * 3600 + past) / 86_400, format };
}

type Parts = Readonly<Record<string, string | undefined>>;

function secondsPastHour({ minutes = "0", seconds = "0", part = "" }: Parts): number | undefined {
  const [minute, second] = [Number(minutes), Number(`${seconds}${part}`)];
  return minute > 59 || second >= 60 ? undefined : minute * 60 + second;
}

function hourOf({ hours, half }: Parts): number | undefined {
  return half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
}

function hourOfHalf(hour: number, half: string): number | undefined {
  if (hour < 0 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function timeFormat(hour: number, hasSeconds: boolean, hasHalf: boolean): string {
  if (hour >= 24) return "[h]:mm:ss";
  return `h:mm${hasSeconds ? ":ss" : ""}${hasHalf ? " AM/PM" : ""}`;
}

function dated(yearText = "", monthText = "", dayText = "", format = ""): Found | undefined {
  const [year, month, day] = [fullYear(yearText), Number(monthText), Number(dayText)];
  return isDay(year, month, day) ? { year, month, day, format } : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Month and day where they make a date; else month and a two-digit year. */
function dayOfMonth(month = "", second = "", year = 0): Found | undefined {
  return dated(String(year), month, second, "d-mmm") ?? dated(second, month, "1", "mmm-yy");
}

function named(year = "", month = "", day = "", format = ""): Found | undefined {
  const number = monthNumber(month);
  return number === undefined ? undefined : dated(year, String(number), day, format);
}

function monthAndNumber(month = "", second = "", year = 0): Found | undefined {
  return named(String(year), month, second, "d-mmm") ?? named(second, month, "1", "mmm-yy");
}

function monthNumber(text: string): number | undefined {
  const word = text.toLowerCase();
  const index = word.length === 3 ? MONTHS.indexOf(word) : MONTH_NAMES.indexOf(word);
  return index < 0 ? undefined : index + 1;
}

function fullYear(text: string): number {
  const number = Number(text);
  if (text.length > 2) return number;
  return number <= LAST_YEAR_OF_THIS_CENTURY ? 2000 + number : 1900 + number;
}
