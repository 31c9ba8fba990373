import { formatDay } from "../../domain/calendar";
import { describeTrend, oneIn } from "../../domain/trend/trend";
import type { Derivation } from "../formulas/derivation";
import type { SeriesTrend } from "./seriesTrends";
import { seriesTrends } from "./seriesTrends";
import { chartTitle } from "./chartTitle";
import { newsOf, slopeInWords, slopeUnit } from "./seriesWords";
import type { CellsOf } from "../headings/rows";

/** How many short weeks are named before the rest is only counted. */
const WEEKS_NAMED = 4;

/** A row of Trends for every series, also for one without a figure yet: charts take their titles from it. */
export const trendsOfSeries: Derivation = {
  table: "Trends",
  derive: (book) => ({ upserts: seriesTrends(book).map(trendsRow), removals: [] }),
};

function trendsRow(found: SeriesTrend): CellsOf<"Trends"> {
  const { series, trend, judged, short } = found;
  const { interval } = series;
  const isCalled = trend.call !== "Too few points";
  const [first] = judged;
  const last = judged.at(-1);
  return {
    Series: series.name,
    Call: trend.call,
    News: newsOf(series, trend.call),
    Points: trend.points,
    "Longest run": trend.longestRun,
    "Longest run limit": isCalled ? trend.longestRunLimit : undefined,
    Crossings: trend.crossings,
    "Crossings limit": isCalled ? trend.crossingsLimit : undefined,
    "Chance one in": isCalled ? oneIn(trend) : undefined,
    Slope: slopeIn(found),
    Unit: slopeUnit(series),
    From: first,
    To: last && interval.lastDay(last),
    "Short weeks": short.weeks.length,
    Title: chartTitle(found),
    "In words": inWords(found),
  };
}

/** Too few points have a slope by chance alone, which is better not shown. */
function slopeIn({ series, trend: { call, slope } }: SeriesTrend): number | undefined {
  if (slope === undefined || call === "Too few points") return undefined;
  return kept(series.form === "share" ? slope * 100 : slope);
}

/** Cells keep four decimals: two that differ then differ by more than a change of figures may be overlooked. */
function kept(figure: number): number {
  return Math.round(figure * 10_000) / 10_000;
}

function inWords(found: SeriesTrend): string {
  const { series, trend } = found;
  const sentences = [
    trend.points === 0 ? `${trend.call}: nothing is posted yet.` : describeTrend(trend),
    trend.slope === undefined || trend.call === "Too few points" ? "" : slopeInWords(series, trend.slope),
    `${series.betterWhen} is better.`,
    gapsInWords(found),
    shortWeeksInWords(found),
    series.caution ?? "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function gapsInWords({ series: { interval }, judged }: SeriesTrend): string {
  const [first] = judged;
  const last = judged.at(-1);
  if (first === undefined || last === undefined) return "";
  let periods = 1;
  for (let at = last; at > first; at = interval.before(at, 1)) periods += 1;
  const gaps = periods - judged.length;
  if (gaps === 0) return "";
  return gaps === 1
    ? `1 ${interval.word} between has no figure.`
    : `${String(gaps)} ${interval.word}s between have no figure.`;
}

function shortWeeksInWords({ short: { weeks, usualDays } }: SeriesTrend): string {
  if (weeks.length === 0) return "";
  const named = `${weeks.length === 1 ? "week" : "weeks"} of ${weeks.slice(-WEEKS_NAMED).map(formatDay).join("; ")}`;
  const more = weeks.length > WEEKS_NAMED ? `; and ${String(weeks.length - WEEKS_NAMED)} before` : "";
  return `Fewer than the usual ${String(usualDays)} days were worked in the ${named}${more}.`;
}
