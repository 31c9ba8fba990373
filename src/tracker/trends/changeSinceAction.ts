import { type Day, formatDay, formatMonth } from "../../domain/calendar";
import { median } from "../../domain/trend/median";
import { PLAIN_CALLS, plainCall } from "./plainCall";
import type { SeriesTrend } from "./seriesTrends";
import { figureInWords, movedInWords, periodInWords } from "./seriesWords";

/** One week says little: so many on either side are compared by their middle, a quarter of a year. */
const WEEKS_COMPARED = 13;

/**
 * Says whether a figure moved since a day, by the figures posted: a month by itself, weeks by their median.
 * It claims no cause, and no percentage of a percentage.
 *
 * @param found the figure, as it stands now
 * @param opened the day that it is told from
 * @param isStill the trend is called what it was called then
 * @returns `undefined` where nothing is posted since, or nothing was before
 */
export function changeSinceAction(found: SeriesTrend, opened: Day, isStill: boolean): string | undefined {
  const { series, figures, trend } = found;
  const isBefore = ([period]: readonly [Day, number]): boolean => series.interval.lastDay(period) <= opened;
  const before = [...figures].filter(isBefore);
  const since = [...figures].filter((one) => !isBefore(one));
  const moved =
    series.interval.word === "month" ? monthMoved(found, before, since) : weeksMoved(found, opened, before, since);
  return moved && `${moved} ${isStill ? "Still" : "Now"} ${PLAIN_CALLS[plainCall(trend)].toLowerCase()}.`;
}

type Figures = readonly (readonly [Day, number])[];

function monthMoved({ series }: SeriesTrend, before: Figures, since: Figures): string | undefined {
  const then = before.at(-1);
  const now = since.at(-1);
  if (then === undefined || now === undefined) return undefined;
  const moved = movedInWords(series, now[1] - then[1]) ?? "No change";
  return `${moved} since ${formatMonth(then[0])}, to ${figureInWords(series, now[1])} in ${periodInWords(series, now[0])}.`;
}

function weeksMoved({ series }: SeriesTrend, opened: Day, before: Figures, since: Figures): string | undefined {
  const [then, now] = [middleOf(before), middleOf(since)];
  if (then === undefined || now === undefined) return undefined;
  const moved = movedInWords(series, now - then) ?? "No change";
  return (
    `${moved} since ${formatDay(opened)}: the median of ${weeksSince(since.length)} is ${figureInWords(series, now)}, ` +
    `of ${weeks(Math.min(WEEKS_COMPARED, before.length))} before ${figureInWords(series, then)}.`
  );
}

function middleOf(figures: Figures): number | undefined {
  return median(figures.slice(-WEEKS_COMPARED).map(([, figure]) => figure));
}

function weeksSince(count: number): string {
  return count > WEEKS_COMPARED ? `the last ${weeks(WEEKS_COMPARED)}` : `${weeks(count)} since`;
}

function weeks(count: number): string {
  return count === 1 ? "1 week" : `${String(count)} weeks`;
}
