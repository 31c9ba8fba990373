import { median } from "./median";

/** How a series lies about its median. Points on the median say nothing and are left out of every count. */
export interface Runs {
  /** Points off the median. */
  readonly useful: number;
  /** The most points in a row on one side. */
  readonly longestRun: number;
  /** How often the line from point to point changes sides. */
  readonly crossings: number;
}

/** Fewer crossings than chance gives in 95 of 100 series are unusual. */
const UNUSUAL = 0.05;

/** Counts the runs of a series about its own median, oldest point first. */
export function runsOf(series: readonly number[]): Runs {
  const middle = median(series) ?? 0;
  const sides = series.map((figure) => Math.sign(figure - middle)).filter((side) => side !== 0);
  let crossings = 0;
  let run = 0;
  let longestRun = 0;
  for (const [at, side] of sides.entries()) {
    const isSame = at > 0 && side === sides[at - 1];
    if (at > 0 && !isSame) crossings += 1;
    run = isSame ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
  }
  return { useful: sides.length, longestRun, crossings };
}

/**
 * The longest run that chance may well give: log2(n) + 3 to the nearest whole. A longer one is a shift.
 *
 * @param useful how many points lie off the median
 * @see Anhøj and Olesen, Run Charts Revisited, PLoS ONE 9(11), 2014, after Schilling
 */
export function longestRunLimit(useful: number): number {
  return Math.round(Math.log2(useful) + 3);
}

/**
 * The fewest crossings that chance may well give: the 5th percentile of n - 1 tosses of a coin. Fewer are a signal.
 *
 * @param useful how many points lie off the median
 * @see Chen, Run charts and runs rules, 2010, as taken up by Anhøj and Olesen, PLoS ONE 9(11), 2014
 */
export function crossingsLimit(useful: number): number {
  let fewest = 0;
  while (crossingsChance(useful, fewest) < UNUSUAL) fewest += 1;
  return fewest;
}

/** The chance that as many points, each above or below by the toss of a coin, cross so few times or fewer. */
export function crossingsChance(useful: number, crossings: number): number {
  const tosses = useful - 1;
  let term = -tosses * Math.LN2;
  let chance = Math.exp(term);
  for (let heads = 1; heads <= Math.min(crossings, tosses); heads += 1) {
    term += Math.log((tosses - heads + 1) / heads);
    chance += Math.exp(term);
  }
  return Math.min(1, chance);
}

/** The chance that as many points, each above or below by the toss of a coin, give so long a run or a longer one. */
export function longestRunChance(useful: number, longestRun: number): number {
  // Half the chance that so many points have no run so long: the last run has 1, 2, … points, and before it come fewer points.
  let chance = 1;
  let before = [chance].slice(0, longestRun - 1);
  for (let points = 1; points <= useful; points += 1) {
    chance = before.reduce((sum, fewer, index) => sum + fewer / 2 ** (index + 1), 0);
    before = [chance, ...before].slice(0, longestRun - 1);
  }
  return Math.max(0, 1 - 2 * chance);
}
