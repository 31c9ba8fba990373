import { type Cents, cents } from "../domain/money";
import { trimSpace } from "./space";

const MINUS = 45;
const POINT = 46;
const COMMA = 44;
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
/** Past twelve digits of dollars a cell holds an account number, not money. */
const MOST_DIGITS = 12;
const MOST_COMMAS = 3;

/**
 * Reads an amount as practice software and spreadsheets print it.
 *
 * Accepts `1,234.56`, `1234.5`, `$1,234.56`, and as negatives `-1,234.56`, `-$5`, `$-5`, `(1,234.56)`, `($1,234.56)`,
 * `1,234.56-` and `1,234.56CR`, with spaces of any width around its parts. Commas must stand every three digits.
 * A spreadsheet's `1234.5600000000001` is the cent that it nearly is; any other third decimal is no amount.
 *
 * @param text what holds the cell, from `start` up to `end`
 * @returns `undefined` for anything else, a blank cell included: an amount is never guessed and never quietly zero
 */
export function parseAmount(text: string, start = 0, end = text.length): Cents | undefined {
  return plainAmount(text, start, end) ?? printedAmount(trimSpace(text.slice(start, end)));
}

/** The form that reports print most, `-1,234.56`, read without making a string. */
function plainAmount(text: string, start: number, end: number): Cents | undefined {
  const isNegative = text.charCodeAt(start) === MINUS;
  const point = end - 3;
  if (text.charCodeAt(point) !== POINT) return undefined;
  const whole = wholeNumber(text, isNegative ? start + 1 : start, point);
  const fraction = digits(text, point + 1, end);
  if (whole < 0 || fraction < 0) return undefined;
  const amount = whole * 100 + fraction;
  return cents(isNegative ? -amount : amount);
}

/** Digits with a comma every three of them, or with none at all; -1 for anything else. */
function wholeNumber(text: string, start: number, end: number): number {
  const isGrouped = end - start > 4 && text.charCodeAt(end - 4) === COMMA;
  if (end - start > MOST_DIGITS + (isGrouped ? MOST_COMMAS : 0)) return -1;
  return isGrouped ? groups(text, start, end) : digits(text, start, end);
}

function groups(text: string, start: number, end: number): number {
  if (end - start <= 3) return digits(text, start, end);
  if (text.charCodeAt(end - 4) !== COMMA) return -1;
  const before = groups(text, start, end - 4);
  const last = digits(text, end - 3, end);
  return before < 0 || last < 0 ? -1 : before * 1000 + last;
}

function digits(text: string, start: number, end: number): number {
  let number = end > start ? 0 : -1;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < DIGIT_ZERO || code > DIGIT_NINE) return -1;
    number = number * 10 + (code - DIGIT_ZERO);
  }
  return number;
}

const NUMBER = String.raw`(?<whole>\d{1,3}(?:,\d{3}){1,3}|\d{0,12})(?:\.(?<fraction>\d{1,2}))?`;
const FORMS: readonly { readonly sign: 1 | -1; readonly form: RegExp }[] = [
  { sign: 1, form: new RegExp(String.raw`^\$?\s*${NUMBER}$`, "u") },
  { sign: -1, form: new RegExp(String.raw`^-\s*\$?\s*${NUMBER}$`, "u") },
  { sign: -1, form: new RegExp(String.raw`^\$\s*-\s*${NUMBER}$`, "u") },
  { sign: -1, form: new RegExp(String.raw`^\(\s*\$?\s*${NUMBER}\s*\)$`, "u") },
  { sign: -1, form: new RegExp(String.raw`^\$?\s*${NUMBER}\s*(?:-|CR)$`, "iu") },
];
const OTHER_MINUS = /[\u2010-\u2014\u2212]/gu;

function printedAmount(printed: string): Cents | undefined {
  const text = printed.replace(OTHER_MINUS, "-");
  for (const { sign, form } of FORMS) {
    const { whole = "", fraction = "" } = form.exec(text)?.groups ?? {};
    if (whole + fraction === "") continue;
    return cents(sign * (Number(whole.replaceAll(",", "")) * 100 + Number(fraction.padEnd(2, "0"))));
  }
  return binaryAmount(text);
}

const BINARY = /^-?\d{1,12}\.\d{3,}$/u;
/** A double written out in full shows at least as many digits as it surely holds. */
const DIGITS_OF_A_DOUBLE = 15;
const NEAR_A_CENT = 1e-6;

function binaryAmount(text: string): Cents | undefined {
  if (!BINARY.test(text) || text.replace(/^-?0*\.?0*|\./gu, "").length < DIGITS_OF_A_DOUBLE) return undefined;
  const inCents = Number(text) * 100;
  const nearest = Math.round(inCents);
  return Math.abs(inCents - nearest) <= NEAR_A_CENT * 100 ? cents(nearest) : undefined;
}
