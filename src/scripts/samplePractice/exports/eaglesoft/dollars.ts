import { reportAmount } from "../openDentalText";

/** An amount as Eaglesoft prints it: `$1,234.56`, and `($1,234.56)` below zero. */
export function dollars(cents: number): string {
  const amount = `$${reportAmount(Math.abs(cents))}`;
  return cents < 0 ? `(${amount})` : amount;
}
