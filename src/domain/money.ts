import { grouped } from "./counted";

declare const centsBrand: unique symbol;

/** Whole US cents, negative for credits. The only form of money outside a cell. */
export type Cents = number & { readonly [centsBrand]: true };

/**
 * Marks an integer as cents. Past 2^53 of them, which only a mistyped cell holds, an amount is what a double comes to.
 *
 * @param value whole cents; negative for credits
 * @throws RangeError if `value` is not an integer: a fraction of a cent here is a bug in the caller, never bad data
 */
export function cents(value: number): Cents {
  if (!Number.isInteger(value)) throw new RangeError(`not whole cents: ${String(value)}`);
  // Adding 0 turns -0, which prints as "-$0.00", into 0.
  return (value + 0) as Cents;
}

/** No money: the sum of nothing. */
export const ZERO: Cents = cents(0);

/** Adds amounts exactly. The sum of nothing is zero cents. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total = largestAtMost(total + amount);
  return cents(total);
}

/**
 * Reads a dollar figure from a cell (a binary double) as cents, to the nearest cent.
 *
 * @throws RangeError for a figure that is not finite
 */
export function centsFromDollars(dollars: number): Cents {
  return cents(Number.isFinite(dollars) ? largestAtMost(Math.round(dollars * 100)) : dollars);
}

/** Past the largest double, which only mistyped cells come to, the largest one. */
function largestAtMost(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

/** The dollar figure to write in a cell: the double nearest to the exact amount. */
export function dollarsFromCents(amount: Cents): number {
  return amount / 100;
}

/** An amount as people write it in a call, without a sign of currency or of thousands: `1234.56`, and `-1234.56`. */
export function plainDollars(amount: Cents): string {
  return (amount / 100).toFixed(2);
}

/** An amount as people read it, to the cent: `$1,234.56`, and `-$1,234.56` for a credit. */
export function formatCents(amount: Cents): string {
  const [whole = "0", fraction = "00"] = (Math.abs(amount) / 100).toFixed(2).split(".");
  return `${amount < 0 ? "-" : ""}$${grouped(whole)}.${fraction}`;
}
