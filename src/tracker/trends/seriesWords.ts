import { type Day, formatDay, formatMonth } from "../../domain/calendar";
import { centsFromDollars, formatCents } from "../../domain/money";
import type { TrendCall } from "../../domain/trend/trend";
import type { Series } from "./series";

/** What a call means for the practice: a shape and a word, so that color is never alone. */
export const NEWS = { better: "▲ Better", level: "● Level", worse: "▼ Worse" } as const;

/** Says whether a call is good news: more billed is, more owed is not. `undefined` for too few points. */
export function newsOf({ betterWhen }: Series, call: TrendCall): (typeof NEWS)[keyof typeof NEWS] | undefined {
  if (call === "Too few points") return undefined;
  if (call === "Plateau") return NEWS.level;
  return (call === "Upward") === (betterWhen === "Higher") ? NEWS.better : NEWS.worse;
}

/** A figure of a series in words: `$1,234.56`, `12.3%`, `1.25`, `4`. */
export function figureInWords({ form }: Pick<Series, "form">, figure: number): string {
  switch (form) {
    case "money":
      return formatCents(centsFromDollars(figure));
    case "share":
      return `${shown(figure * 100, 1)}%`;
    case "ratio":
      return shown(figure, 2);
    case "count":
      return shown(figure, 1).replace(".0", "");
  }
}

/** A change in words, without its direction: of a share in points. `undefined` where it is too small to show. */
function changeInWords(series: Pick<Series, "form">, change: number): string | undefined {
  const size = Math.abs(change);
  const words = series.form === "share" ? `${shown(size * 100, 1)} points` : figureInWords(series, size);
  if (!/[1-9]/u.test(words)) return undefined;
  return words === "1.0 points" ? "1.0 point" : words;
}

/** Which way a change goes, and how far: `Up 3.1 points`. `undefined` where it is too small to show. */
export function movedInWords(series: Pick<Series, "form">, change: number): string | undefined {
  const size = changeInWords(series, change);
  return size && `${change > 0 ? "Up" : "Down"} ${size}`;
}

/** The slope as a sentence. Theil–Sen's, so it is what the middle pair of points says, not the last two. */
export function slopeInWords(series: Series, slope: number): string {
  return movedInWords(series, slope) === undefined ? "Slope: level." : `Slope: ${paceInWords(series, slope)}.`;
}

/** How fast a figure goes: `up $50.00 a month`. One too slow to show goes a little a period. */
export function paceInWords(series: Series, slope: number): string {
  const moved = movedInWords(series, slope)?.toLowerCase() ?? "a little";
  return `${moved} a ${series.interval.word}`;
}

/** A period in words, by its first day: `Aug 2026`, or `the week of Aug 24, 2026`. */
export function periodInWords({ interval }: Series, firstDay: Day): string {
  return interval.word === "month" ? formatMonth(firstDay) : `the week of ${formatDay(firstDay)}`;
}

/** What a slope is counted in: `dollars a month`. */
export function slopeUnit({ form, counted = "appointments", interval }: Series): string {
  const units = { money: "dollars", share: "points", ratio: "months owed", count: counted } as const;
  return `${units[form]} a ${interval.word}`;
}

function shown(figure: number, decimals: number): string {
  // A figure that rounds to nothing has no sign.
  return (Number(figure.toFixed(decimals)) + 0).toFixed(decimals);
}
