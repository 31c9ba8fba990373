import { type Day, monthAfter } from "../../../domain/calendar";
import { type CalledSeries, callSeries, isUneven } from "../../../domain/trend/trend";
import type { Book } from "../../../workbook/spec/book";
import { whyUnfinished } from "../finishedFigures";
import type { SummaryFigure } from "../summaryFigures";
import { calledTrend, figureOf, finishedFigure } from "./figureWords";

/** A trend in one word, with its sign: the calls of the dictionary stay on Trends. */
const TREND_WORDS = {
  rising: "▲ Rising",
  falling: "▼ Falling",
  steady: "● Steady",
  uneven: "◆ Uneven",
  tooEarly: "○ Too early",
  noFigure: "○ No figure",
} as const;

/** What stands behind a word where the figure goes one way: whether that is good. */
export const TREND_NEWS = { better: ": better", worse: ": worse" } as const;

/** Of a figure a month: two years, as Trends judges months. */
const MONTHS_JUDGED = 24;

/** The word for what a figure of Summary does up to a month. */
export function plainTrend(book: Book, one: SummaryFigure, month: Day): string {
  if (figureOf(book, one, month) === undefined) return TREND_WORDS.noFigure;
  const why = whyUnfinished(book, one, month);
  const judged = why === undefined ? judgedTrend(book, one, month) : undefined;
  if (judged) return wordOf(judged.trend, judged.betterWhen);
  // Of days that are not posted the figure's label says enough.
  return why === undefined || one.addsUpDays === true
    ? TREND_WORDS.tooEarly
    : `${TREND_WORDS.tooEarly}: ${withoutEnd(why)}`;
}

/** A sentence without its full stop. */
function withoutEnd(sentence: string): string {
  return sentence.replace(/\.$/u, "");
}

interface Judged {
  readonly trend: CalledSeries;
  readonly betterWhen: "Higher" | "Lower";
}

/** As Trends calls it; where no series follows a figure, its months by the same rules. */
function judgedTrend(book: Book, one: SummaryFigure, month: Day): Judged | undefined {
  const called = calledTrend(book, one.series, month);
  if (called) return { trend: called.trend, betterWhen: called.series.betterWhen };
  if (one.series !== undefined || one.betterWhen === undefined) return undefined;
  const months = Array.from({ length: MONTHS_JUDGED }, (_, index) => monthAfter(month, index + 1 - MONTHS_JUDGED));
  return { trend: callSeries(months.map((each) => finishedFigure(book, one, each))), betterWhen: one.betterWhen };
}

function wordOf(trend: CalledSeries, betterWhen: Judged["betterWhen"]): string {
  switch (trend.call) {
    case "Too few points":
      return TREND_WORDS.tooEarly;
    case "Plateau":
      return isUneven(trend) ? TREND_WORDS.uneven : TREND_WORDS.steady;
    case "Upward":
      return TREND_WORDS.rising + (betterWhen === "Higher" ? TREND_NEWS.better : TREND_NEWS.worse);
    case "Decline":
      return TREND_WORDS.falling + (betterWhen === "Lower" ? TREND_NEWS.better : TREND_NEWS.worse);
  }
}
