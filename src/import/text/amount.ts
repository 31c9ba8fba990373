import { type Cents, cents } from "../../domain/money";
import { trimSpace } from "./space";

/**
 * Reads an amount as practice software and spreadsheets print it.
 *
 * Accepts `1,234.56`, `1234.5`, `$1,234.56`, and as negatives `-1,234.56`, `-$5`, `$-5`, `(1,234.56)`, `($1,234.56)`,
 * `1,234.56-` and `1,234.56CR`, as positives `1,234.56DR` too, with spaces of any width around its parts. Commas must stand every three digits.
 * A spreadsheet's `1234.5600000000001` is the cent that it nearly is; any other third decimal is no amount.
 *
 * @returns `undefined` for anything else, a blank cell included: an amount is never guessed and never quietly zero
 */
export function parseAmount(cell: string): Cents | undefined {
  // Most cells that are no amount are words or blank.
  if (!DIGIT.test(cell)) return undefined;
  // Most amounts are plain, and no other form is tried on them.
  if (PLAIN.test(cell)) return cents(Math.round(Number(cell) * 100));
  const text = trimSpace(cell).replace(OTHER_MINUS, "-").replace(SPACES, " ");
  for (const { sign, form } of FORMS) {
    const { whole = "", fraction = "" } = form.exec(text)?.groups ?? {};
    if (whole + fraction === "") continue;
    return cents(sign * (Number(whole.replaceAll(",", "")) * 100 + Number(fraction.padEnd(2, "0"))));
  }
  return binaryAmount(text);
}

const DIGIT = /[0-9]/u;
const PLAIN = /^-?\d{1,12}\.\d\d$/u;
const NUMBER = String.raw`(?<whole>\d{1,3}(?:,\d{3}){1,3}|\d{0,12})(?:\.(?<fraction>\d{1,2}))?`;
const FORMS: readonly { readonly sign: 1 | -1; readonly form: RegExp }[] = [
  { sign: 1, form: new RegExp(String.raw`^\$?\s*${NUMBER}(?:\s*DR)?$`, "iu") },
  { sign: -1, form: new RegExp(String.raw`^-\s*\$?\s*${NUMBER}$`, "u") },
  { sign: -1, form: new RegExp(String.raw`^\$\s*-\s*${NUMBER}$`, "u") },
  { sign: -1, form: new RegExp(String.raw`^(?:\$\s*)?\(\s*\$?\s*${NUMBER}\s*\)$`, "u") },
  { sign: -1, form: new RegExp(String.raw`^\$?\s*${NUMBER}\s*(?:-|CR)$`, "iu") },
];
/** Many spaces in a row would be looked at again for each of them. */
const SPACES = /\s{2,}/gu;
const DASH = /^\$?\s*-\s*$/u;
const OTHER_MINUS = /[\u2010-\u2014\u2212]/gu;

/** Says whether a text holds money to the cent, as numbers of accounts and counts do not. */
export function hasCents(text: string): boolean {
  return CENTS.test(text);
}

const CENTS = /\d\.\d\d(?!\d)/u;

/** Says whether a cell is the dash that accounting formats print for nothing: `-`, `$ -`. */
export function isDash(cell: string): boolean {
  return DASH.test(trimSpace(cell).replace(OTHER_MINUS, "-").replace(SPACES, " "));
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
