import { type Day, dayFromParts } from "../../domain/calendar";
import { type Cents, cents } from "../../domain/money";

/** A sign, digits and a point. A comma, a sign of currency or a third decimal that is none is no amount of a remittance. */
const AMOUNT = /^(-?)(\d{0,9})(?:\.(\d{0,2})0*)?$/u;
const DAY = /^(\d{4})(\d\d)(\d\d)$/u;
const COUNT = /^\d{1,9}$/u;

/**
 * Reads an amount of a remittance, such as `1234.5` or `-12`.
 *
 * @returns `undefined` for anything else, a blank included, and for a billion dollars or more: never guessed, never quietly zero
 */
export function amountFrom(element: string): Cents | undefined {
  const [, sign, whole = "", fraction = ""] = AMOUNT.exec(element) ?? [];
  if (sign === undefined || whole + fraction === "") return undefined;
  const amount = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return cents(sign === "-" ? -amount : amount);
}

/** Reads a day such as `20260831`; `undefined` for anything else. */
export function dayFrom(element: string): Day | undefined {
  const [, year, month, dayOfMonth] = DAY.exec(element) ?? [];
  return dayFromParts({ year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth) });
}

/** Reads a count; `undefined` for anything else. */
export function countFrom(element: string): number | undefined {
  return COUNT.test(element) ? Number(element) : undefined;
}

/** Says whether two control numbers are one; zeros before them do not count. */
export function isSameControl(one: string, other: string): boolean {
  return one === other || withoutZeros(one) === withoutZeros(other);
}

function withoutZeros(control: string): string {
  return COUNT.test(control) ? String(Number(control)) : control;
}
