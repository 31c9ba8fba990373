import { grouped } from "../counted";
import { crossingsChance, crossingsLimit, longestRunChance, longestRunLimit, runsOf } from "./runChart";
import { type Point, directionOf, theilSenSlope } from "./slope";

/** What is said of a series. */
export type TrendCall = "Upward" | "Plateau" | "Decline" | "Too few points";

/** A call on a series with what it rests on. */
export interface CalledSeries {
  readonly call: TrendCall;
  readonly points: number;
  /** Points off the median, which are the ones that the rules count. */
  readonly useful: number;
  readonly longestRun: number;
  /** A longer run than this is a shift. */
  readonly longestRunLimit: number;
  readonly crossings: number;
  /** Fewer crossings than this are a signal. */
  readonly crossingsLimit: number;
  /** The chance that tossed coins go as far, by whichever of the two rules went further; 1 where there is nothing to judge. */
  readonly chance: number;
}

/** A call on a series, and how fast it moves. */
export interface Trend extends CalledSeries {
  /** Theil–Sen slope: change a period, in the figures' own unit; `undefined` for fewer than two points. */
  readonly slope: number | undefined;
}

/** The limits of the rules are published from here on; below it no pattern is unusual enough. */
const FEWEST_POINTS = 10;

/**
 * Calls a series by the run-chart rules on its median: *Upward* or *Decline* where a run is unusually long or crossings are
 * unusually few, and the figures go one way; else *Plateau*. Five rising points in a row are no rule here: chance gives them often.
 *
 * @param series one figure a period, oldest first; `undefined` is a gap that keeps its place in time
 * @see docs/metrics.md#trend
 */
export function trend(series: readonly (number | undefined)[]): Trend {
  const points = pointsOf(series);
  return { ...callOfPoints(points), slope: theilSenSlope(points) };
}

/** The same call without the slope, which takes most of the work: for many months at once. */
export function callSeries(series: readonly (number | undefined)[]): CalledSeries {
  return callOfPoints(pointsOf(series));
}

function pointsOf(series: readonly (number | undefined)[]): readonly Point[] {
  return series.flatMap((figure, at) => (figure === undefined ? [] : [{ at, figure }]));
}

function callOfPoints(points: readonly Point[]): CalledSeries {
  const runs = runsOf(points.map(({ figure }) => figure));
  const limits = {
    longestRunLimit: runs.useful > 0 ? longestRunLimit(runs.useful) : 0,
    crossingsLimit: runs.useful > 0 ? crossingsLimit(runs.useful) : 0,
  };
  const isSignal = runs.longestRun > limits.longestRunLimit || runs.crossings < limits.crossingsLimit;
  return {
    call: callOf(points, runs.useful, isSignal),
    points: points.length,
    ...runs,
    ...limits,
    chance: runs.useful > 0 ? chanceOf(runs.useful, runs.longestRun, runs.crossings) : 1,
  };
}

/** Whether a series is called a plateau though it moves more than chance moves it: it goes no one way. */
export function isUneven(found: CalledSeries): boolean {
  return found.call === "Plateau" && found.useful > 0 && ruleInShort(found) !== undefined;
}

/** Says a call with its rule, its number of points and its chance, in a sentence or two. */
export function describeTrend(found: CalledSeries): string {
  const { call, points, useful, longestRun, crossings } = found;
  if (call === "Too few points") {
    return `${call}: ${String(useful)} of ${String(points)} lie off the median, and ${String(FEWEST_POINTS)} are needed.`;
  }
  if (useful === 0) return `${call}: all ${String(points)} points are the same.`;
  const counts =
    `${call}: ${String(points)} points; the longest run on one side of the median is ${String(longestRun)} ` +
    `(at most ${String(found.longestRunLimit)} is usual), its crossings are ${String(crossings)} ` +
    `(at least ${String(found.crossingsLimit)} is usual).`;
  return `${counts} ${describeChance(found)}`;
}

/**
 * Says a call with its rule, its number of points and its chance in a few words, for a chart's title.
 *
 * @param found the call
 * @param called what points are called where it is known: `months`, `weeks`
 */
export function trendInShort(found: CalledSeries, called = "points"): string {
  const { call, points, useful } = found;
  if (call === "Too few points") {
    const needed =
      called === "points"
        ? `of the ${String(FEWEST_POINTS)} needed`
        : `of the ${String(FEWEST_POINTS)} ${called} needed`;
    return points < FEWEST_POINTS
      ? `${call}, ${String(points)} ${needed}`
      : `${call}, ${String(useful)} ${needed} lie off the median`;
  }
  if (useful === 0) return `${call}, ${String(points)} ${called} all the same`;
  const rule = ruleInShort(found);
  if (rule === undefined) return `${call}, ${String(points)} ${called}, within chance`;
  const ending = call === "Plateau" ? "but no one way" : `chance ${oddsOf(found)}`;
  return `${call}, ${rule} in ${String(points)} ${called}, ${ending}`;
}

/** What the rule that went further counted; `undefined` where neither found anything unusual. */
function ruleInShort({
  useful,
  longestRun,
  longestRunLimit: longest,
  crossings,
  crossingsLimit: fewest,
}: CalledSeries) {
  const isShift = longestRun > longest;
  const isFew = crossings < fewest;
  if (!isShift && !isFew) return undefined;
  const isShiftTheRarer = longestRunChance(useful, longestRun) < crossingsChance(useful, crossings);
  if (isShift && (!isFew || isShiftTheRarer)) return `a run of ${String(longestRun)}`;
  return crossings === 1 ? "1 crossing" : `${String(crossings)} crossings`;
}

/** The chance as people say it: so many series that only wobble hold one that goes as far. At most a million. */
export function oneIn({ chance }: CalledSeries): number {
  return Math.round(1 / Math.max(chance, SMALLEST_CHANCE));
}

/** The smallest chance that is told as a number. */
const SMALLEST_CHANCE = 1e-6;

function oddsOf(found: CalledSeries): string {
  const odds = `1 in ${grouped(oneIn(found))}`;
  return found.chance < SMALLEST_CHANCE ? `under ${odds}` : odds;
}

function describeChance(found: CalledSeries): string {
  if (ruleInShort(found) === undefined) return "That is no more than chance gives.";
  const odds = `Chance alone goes as far about once in ${grouped(oneIn(found))}`;
  return found.call === "Plateau" ? `${odds}, but the figures go no one way.` : `${odds}.`;
}

function callOf(points: readonly Point[], useful: number, isSignal: boolean): TrendCall {
  if (points.length < FEWEST_POINTS) return "Too few points";
  if (useful === 0) return "Plateau";
  if (useful < FEWEST_POINTS) return "Too few points";
  const direction = isSignal ? directionOf(points) : 0;
  if (direction === 0) return "Plateau";
  return direction > 0 ? "Upward" : "Decline";
}

function chanceOf(useful: number, longestRun: number, crossings: number): number {
  return Math.min(longestRunChance(useful, longestRun), crossingsChance(useful, crossings));
}
