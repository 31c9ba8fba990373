import { grouped } from "../../domain/counted";
import { median } from "../../domain/trend/median";
import { PLAIN_CALLS, plainCall } from "./plainCall";
import type { Series } from "./series";
import type { SeriesTrend } from "./seriesTrends";
import { figureInWords } from "./seriesWords";

/**
 * What stands above a chart, in plain words: `Insurance receivables: steady around $48,000`. The rule and its chance stand
 * on Trends. The words are written with each posting, so that they are the same in every language of Excel.
 */
export function chartTitle(found: SeriesTrend): string {
  return `${found.series.titleLead ?? found.series.name}: ${inPlainWords(found)}`;
}

function inPlainWords({ series, trend, figures, judged }: SeriesTrend): string {
  const known = judged.flatMap((period) => figures.get(period) ?? []);
  const last = known.at(-1);
  const middle = median(known);
  const call = plainCall(trend);
  const word = PLAIN_CALLS[call].toLowerCase();
  if (last === undefined || middle === undefined) return `${word} to say`;
  switch (call) {
    case "rising":
    case "falling":
      return `${word} to ${series.form === "money" ? "about " : ""}${inShort(series, last)}`;
    case "steady":
    case "uneven":
      return `${word} around ${inShort(series, middle)}`;
    case "tooEarly":
      return `${word} to say`;
  }
}

/** A figure without its cents and decimals: above a chart nobody reads them. */
function inShort(series: Series, figure: number): string {
  if (series.form === "share") return `${Math.round(figure * 100).toFixed(0)}%`;
  if (series.form !== "money") return figureInWords(series, figure);
  const dollars = aboutDollars(figure);
  return `${dollars < 0 ? "-" : ""}$${grouped(Math.abs(dollars))}`;
}

/** Thousands of ten thousand dollars or more, hundreds of a thousand or more. */
function aboutDollars(dollars: number): number {
  const size = Math.abs(dollars);
  const step = size >= 10_000 ? 1_000 : size >= 1_000 ? 100 : 1;
  // A figure that rounds to nothing has no sign.
  return Math.round(dollars / step) * step + 0;
}
