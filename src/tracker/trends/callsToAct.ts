import type { Book } from "../../workbook/spec/book";
import type { Matter } from "./series";
import { NEWS, newsOf } from "./seriesWords";
import type { SeriesTrend } from "./seriesTrends";
import { dollarsMoved } from "./dollarsMoved";

/** A figure that calls for somebody to act, and the others of the same matter that say the same. */
export interface CallToAct {
  readonly found: SeriesTrend;
  readonly beside: readonly SeriesTrend[];
}

/** Whether a figure goes the wrong way. A plateau, within chance or uneven, calls for nothing. */
export function callsForAction({ series, trend }: SeriesTrend): boolean {
  return newsOf(series, trend.call) === NEWS.worse;
}

/** Whether two figures tell of the same thing. */
export function shareMatter(one: SeriesTrend, other: SeriesTrend): boolean {
  return one.series.matters.some((matter: Matter) => other.series.matters.includes(matter));
}

/**
 * One call a matter, the most dollars first; a figure that no dollars can be said of comes last, in the order of Trends.
 * A figure over several matters gives way to those of each.
 *
 * @param book what the tracker holds
 * @param calling the figures that go the wrong way and that nobody answers
 */
export function callsToAct(book: Book, calling: readonly SeriesTrend[]): readonly CallToAct[] {
  const ranked = calling
    .map((found) => ({ found, size: dollarsMoved(book, found) ?? 0 }))
    .sort((one, other) => other.size - one.size)
    .map(({ found }) => found);
  const chosen: SeriesTrend[] = [];
  for (const found of ranked) {
    if (!isSaidByParts(found, ranked) && !chosen.some((one) => shareMatter(one, found))) chosen.push(found);
  }
  return chosen.map((found) => ({
    found,
    beside: ranked.filter((one) => one !== found && !chosen.includes(one) && shareMatter(one, found)),
  }));
}

function isSaidByParts(found: SeriesTrend, calling: readonly SeriesTrend[]): boolean {
  return calling.some((one) => one.series.matters.length < found.series.matters.length && shareMatter(one, found));
}
