import { type Cents } from "./money";

/** How a report's own total and the sum of its rows compare. */
export type TotalCheck = "ties" | "differs" | "not-printed";

/** Compares a report's own total, where it prints one, with the sum of its rows. */
export function totalCheck(printed: Cents | undefined, sum: Cents): TotalCheck {
  if (printed === undefined) return "not-printed";
  return printed === sum ? "ties" : "differs";
}
