import { parseAmount } from "../text/amount";
import { parseDay, parseMonth } from "../text/date";

/** What the cells of a column look like. */
export type LooksLike = "amount" | "day" | "month" | "text" | "nothing";

/** What a column's cells look like. Most of them decide: there may be titles and totals among them. */
export function looksLike(cells: readonly string[]): LooksLike {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return "nothing";
  const most = (isSo: (cell: string) => boolean): boolean => filled.filter(isSo).length * 2 > filled.length;
  // A whole number may be a date's serial, so amounts come first.
  if (most((cell) => parseAmount(cell) !== undefined)) return "amount";
  if (most(isLikeDay)) return "day";
  return most((cell) => typeof parseMonth(cell) === "number") ? "month" : "text";
}

/** One that only fits with the day before the month is a day too. */
function isLikeDay(cell: string): boolean {
  const read = parseDay(cell);
  return typeof read === "number" || read === "day-first";
}
