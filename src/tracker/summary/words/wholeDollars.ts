import { grouped } from "../../../domain/counted";

/** Dollars without cents, as a page says them: `$83,888`. */
export function wholeDollars(dollars: number): string {
  const whole = Math.round(Math.abs(dollars));
  return `${dollars < 0 && whole > 0 ? "-" : ""}$${grouped(whole)}`;
}
