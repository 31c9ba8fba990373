import { addDays, type Day, startOfMonth } from "../../domain/calendar";
import { type ShortWeeks, shortWeeks } from "../../domain/trend/shortWeeks";
import { type CalledSeries, type Trend, callSeries, trend } from "../../domain/trend/trend";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import { SERIES, type Series } from "./series";
import { bookRows, centsIn, dayIn } from "../headings/rows";

/** A series with its figures, and what is called of the last of them. */
export interface SeriesTrend {
  readonly series: Series;
  /** Every figure posted, by its period's first day, oldest first. */
  readonly figures: ReadonlyMap<Day, number>;
  /** The last period that is posted, by its first day; `undefined` where none is. */
  readonly last: Day | undefined;
  /** The first days of the periods that are judged and have a figure, oldest first. */
  readonly judged: readonly Day[];
  readonly trend: Trend;
  /** Of the weeks judged: those in which fewer days were worked than usual. None for months. */
  readonly short: ShortWeeks;
}

/** Every series with its trend. A Book's series are read and judged once, whoever asks. */
export const seriesTrends = oncePerBook((book): readonly SeriesTrend[] => {
  const worked = daysWorked(book);
  return SERIES.map((series) => seriesTrend(book, series, worked));
});

/**
 * The trend of a series as it was to be called at a month's end, by the figures that are known now.
 *
 * `undefined` where no figure of the series ends in that month.
 */
export function trendUpTo({ series, figures }: SeriesTrend, monthEnd: Day): CalledSeries | undefined {
  const known = [...figures.keys()].filter((period) => series.interval.lastDay(period) <= monthEnd);
  const last = known.at(-1);
  if (last === undefined || series.interval.lastDay(last) < startOfMonth(monthEnd)) return undefined;
  return callSeries(lastPeriods(series, known).map((period) => figures.get(period)));
}

function seriesTrend(book: Book, series: Series, worked: ReadonlyMap<Day, boolean>): SeriesTrend {
  const { interval } = series;
  const figures = figuresOf(book, series);
  const last = [...figures.keys()].at(-1);
  const periods = lastPeriods(series, [...figures.keys()]);
  const judged = periods.filter((period) => figures.get(period) !== undefined);
  return {
    series,
    figures: new Map([...figures].flatMap(([period, figure]) => (figure === undefined ? [] : [[period, figure]]))),
    last,
    judged,
    trend: trend(periods.map((period) => figures.get(period))),
    short: shortWeeks(interval.word === "week" ? daysWorkedByWeek(judged, worked) : new Map()),
  };
}

/** The figures of the periods that are posted whole, `undefined` for one without a figure, oldest first. */
function figuresOf(book: Book, { figures, interval }: Series) {
  const known = figures(book).map(([at, figure]) => [interval.firstDay(at), figure] as const);
  return new Map(known.sort(([one], [other]) => one - other));
}

/** The periods to judge, oldest first. One that is not posted keeps its place, so that it is a gap in time. */
function lastPeriods({ interval }: Series, posted: readonly Day[]): readonly Day[] {
  const [first] = posted;
  const last = posted.at(-1);
  if (first === undefined || last === undefined) return [];
  const periods = [last];
  for (let at = last; at > first && periods.length < interval.judged;) {
    at = interval.before(at, 1);
    periods.push(at);
  }
  return periods.reverse();
}

/** The days posted, and whether anything was done on them. */
function daysWorked(book: Book): ReadonlyMap<Day, boolean> {
  return new Map(
    bookRows(book, "Daily").flatMap((row) => {
      const date = dayIn(row, "Date");
      return date === undefined ? [] : [[date, centsIn(row, "Billed") !== 0]];
    }),
  );
}

/** Weeks whose days are not all posted are left out, since nobody knows how many were worked. */
function daysWorkedByWeek(weeks: readonly Day[], worked: ReadonlyMap<Day, boolean>): ReadonlyMap<Day, number> {
  return new Map(
    weeks.flatMap((week) => {
      const days = Array.from({ length: 7 }, (_, index) => worked.get(addDays(week, index)));
      return days.includes(undefined) ? [] : [[week, days.filter((isWorked) => isWorked === true).length]];
    }),
  );
}
