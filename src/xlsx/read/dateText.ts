import { xmlTokens } from "../markup/xmlTokens";

/** Excel's own numbers for formats that show a date or a time of day. */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57,
  58,
]);

const MILLISECONDS_PER_DAY = 86_400_000;
/** December 30, 1899: the day 0, chosen so that days after February 1900 count as Excel counts them. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** What the other way of counting, from 1904, lacks. */
export const DAYS_TO_1904 = 1462;
const LAST_DAY = 2_958_466;

/** Whether a number format shows a date or a time of day. @param code the format itself, where it is not built in */
export function isDateFormat(number: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.has(number);
  const [positive = ""] = code.split(";");
  if (/\[[hms]+\]/iu.test(positive)) return false;
  return /[ymdhs]/iu.test(positive.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./gu, "").replace(/general/iu, ""));
}

/** Whether a workbook counts its days from 1904, as old Macs did. @param workbook its own part */
export function countsFrom1904(workbook: string): boolean {
  for (const { name, attributes } of xmlTokens(workbook)) {
    if (name === "workbookPr") return ["1", "true"].includes(attributes.get("date1904") ?? "");
  }
  return false;
}

/**
 * A date's serial as ISO text, with its time where it has one; a serial below 1 is a time alone.
 *
 * @returns `undefined` where Excel has no such date
 */
export function isoFromSerial(serial: number, countsFrom1904: boolean): string | undefined {
  const days = serial + (countsFrom1904 ? DAYS_TO_1904 : 0);
  if (!(days >= 0 && days < LAST_DAY)) return undefined;
  const seconds = Math.round((days * MILLISECONDS_PER_DAY) / 1000);
  const [date = "", time = ""] = new Date(DAY_ZERO + seconds * 1000).toISOString().slice(0, 19).split("T");
  if (days < 1) return time;
  return time === "00:00:00" ? date : `${date}T${time}`;
}

/** A number as plain digits: fifteen of them count, as in Excel, and there is never an exponent. */
export function plainNumber(value: number): string {
  const rounded = String(Number(value.toPrecision(15)));
  const [, sign = "", whole = "", fraction = "", exponent = ""] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(rounded) ?? [];
  if (exponent === "") return rounded;
  const shift = Number(exponent);
  const digits = whole + fraction;
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - 1)}${digits}`;
  return sign + digits.padEnd(whole.length + shift, "0");
}

/** A number in plain digits as a cell with two decimals shows it: `62.504` as `62.5`, a half cent away from zero. */
export function centsShown(digits: string): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)\.(\d{3,})$/u.exec(digits) ?? [];
  if (whole === "") return digits;
  const cents = Number(whole) * 100 + Number(fraction.slice(0, 2)) + (Number(fraction.charAt(2)) >= 5 ? 1 : 0);
  return plainNumber((sign === "-" ? -1 : 1) * (cents / 100));
}
