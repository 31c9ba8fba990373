import type { Book } from "../../workbook/spec/book";
import type { SeriesTrend } from "./seriesTrends";

/**
 * What a trend comes to in dollars over the periods judged, to rank one against another: a month's end by how far it
 * moved, weeks by what all of them together came to more or less than at the pace of the first.
 *
 * @returns `undefined` where nobody can say in dollars
 */
export function dollarsMoved(book: Book, { series, trend, judged }: SeriesTrend): number | undefined {
  const dollars = series.dollarsOfOne?.(book);
  if (dollars === undefined || trend.slope === undefined) return undefined;
  const moved = Math.abs(trend.slope * (judged.length - 1) * dollars);
  return series.interval.word === "week" ? (moved * judged.length) / 2 : moved;
}
