import { formatSpan, formatMonths } from "../../../domain/calendar";
import {
  type DateRange,
  type Day,
  addDays,
  monthAfter,
  formatDay,
  formatMonth,
  monthEndOf,
} from "../../../domain/calendar";
import { type CalledSeries, trendInShort } from "../../../domain/trend/trend";
import { type Book, oncePerBook } from "../../../workbook/spec/book";
import { rowsOf } from "../../formulas/rowLookUps";
import type { Series } from "../../trends/series";
import { seriesTrends, trendUpTo } from "../../trends/seriesTrends";
import { figureInWords, movedInWords, newsOf } from "../../trends/seriesWords";
import { SO_FAR, type Span, type SummaryFigure } from "../summaryFigures";
import { lastWholeWeek } from "../../production/monthlyFromOthers";
import { isFinished, whyUnfinished } from "../finishedFigures";
import { provenBy } from "./provenBy";
import { type CellsOf, numberIn } from "../../headings/rows";

const monthlyRow = rowsOf("Monthly", "Month");

/** A trend called up to a month. */
export interface CalledTrend {
  readonly series: Series;
  readonly trend: CalledSeries;
}

/** The words of a figure of Summary in a month: a row of Words without its key. */
export function figureWords(book: Book, one: SummaryFigure, month: Day): CellsOf<"Words"> {
  const days = daysOf(book, one.span, month);
  const called = calledTrend(book, one.series, month);
  return {
    Says: says(book, one, month),
    Trend: called && trendInWords(called),
    Period: lengthInWords(one.span, days),
    "Proven by": one.provenBy.map((given) => provenBy(book, given, days)).join(" "),
  };
}

/** The trends that were asked for, by series and month: several sentences ask for the same. */
const asked = oncePerBook(() => new Map<string, CalledTrend | undefined>());

/** The trend of a series up to a month's end; `undefined` where the month has no figure of it. */
export function calledTrend(book: Book, name: string | undefined, month: Day): CalledTrend | undefined {
  if (name === undefined) return undefined;
  const key = `${month}|${name}`;
  const known = asked(book);
  if (!known.has(key)) known.set(key, trendAt(book, name, month));
  return known.get(key);
}

function trendAt(book: Book, name: string, month: Day): CalledTrend | undefined {
  const found = seriesTrends(book).find(({ series }) => series.name === name);
  const trend = found && trendUpTo(found, monthEndOf(month));
  return found && trend && { series: found.series, trend };
}

/** A trend with its sign: `▼ Worse: Upward, a run of 9 in 24 months, chance 1 in 130`. */
function trendInWords({ series, trend }: CalledTrend): string {
  const words = trendInShort(trend, `${series.interval.word}s`);
  const news = newsOf(series, trend.call);
  return news === undefined ? `${words}.` : `${news}: ${words}.`;
}

/** A figure of Summary in a month. */
export function figureOf(book: Book, { monthly }: SummaryFigure, month: Day): number | undefined {
  return numberIn(monthlyRow(book, month), monthly);
}

function says(book: Book, one: SummaryFigure, month: Day): string {
  const now = figureOf(book, one, month);
  if (now === undefined) return `No figure: ${one.needs}`;
  const unfinished = whyUnfinished(book, one, month);
  if (unfinished !== undefined) return `${SO_FAR}: ${unfinished}`;
  const lastMonth = monthAfter(month, -1);
  const lastYear = monthAfter(month, -12);
  const sentences = [
    sinceInWords(one, now, finishedFigure(book, one, lastMonth), lastMonth) ?? whyNotCompared(book, one, lastMonth),
    sinceInWords(one, now, finishedFigure(book, one, lastYear), lastYear),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(" ");
}

/** A figure that others may be held against. */
export function finishedFigure(book: Book, one: SummaryFigure, month: Day): number | undefined {
  return isFinished(book, one, month) ? figureOf(book, one, month) : undefined;
}

function whyNotCompared(book: Book, one: SummaryFigure, month: Day): string {
  const figure = figureOf(book, one, month);
  if (figure === undefined) return `${formatMonth(month)} has no figure.`;
  return `${formatMonth(month)} has ${valueInWords(one, figure)} so far.`;
}

/** What a figure did since a month: `Up $3,200.00 since Jul 2026, when it was $14,353.45.` Never a percentage of a percentage. */
function sinceInWords(one: SummaryFigure, now: number, before: number | undefined, month: Day): string | undefined {
  if (before === undefined) return undefined;
  if (before === 0 && now > 0) return `New: none in ${formatMonth(month)}.`;
  const moved = figureMoved(one, now - before);
  if (moved === undefined) return `As in ${formatMonth(month)}.`;
  return `${moved} since ${formatMonth(month)}, when it was ${valueInWords(one, before)}.`;
}

/** A figure of Summary in words: `45 days`, `$1,234.56`, `12.3%`. */
export function valueInWords({ form }: SummaryFigure, figure: number): string {
  return form === "days" ? inDays(figure) : figureInWords({ form }, figure);
}

function figureMoved({ form }: SummaryFigure, change: number): string | undefined {
  if (form !== "days") return movedInWords({ form }, change);
  return Math.round(change) === 0 ? undefined : `${change > 0 ? "Up" : "Down"} ${inDays(Math.abs(change))}`;
}

function inDays(days: number): string {
  return Math.round(days) === 1 ? "1 day" : `${String(Math.round(days) + 0)} days`;
}

function daysOf(book: Book, span: Span, month: Day): DateRange {
  const to = monthEndOf(month);
  switch (span) {
    case "last day":
      return { from: to, to };
    case "month":
      return { from: month, to };
    case "3 months":
      return { from: monthAfter(month, -2), to };
    case "90 days":
      return { from: addDays(to, -89), to };
    case "last week": {
      const week = lastWholeWeek(book, month);
      return week === undefined ? { from: addDays(to, -6), to } : { from: week, to: addDays(week, 6) };
    }
  }
}

function lengthInWords(span: Span, { from, to }: DateRange): string {
  switch (span) {
    case "last day":
      return formatDay(to);
    case "month":
      return formatMonth(to);
    case "3 months":
      return formatMonths(from, to);
    case "90 days":
      return formatSpan({ from, to });
    case "last week":
      return `${formatDay(to)}, at the end of the week`;
  }
}
