import { median } from "./median";

/** A figure and where it stands in time, counted in periods. */
export interface Point {
  readonly at: number;
  readonly figure: number;
}

/** Which way a series goes: 1 up, -1 down, 0 where chance alone would go as far. */
export type Direction = -1 | 0 | 1;

/** The normal deviate that chance passes, either way, in 5 of 100 series. */
const TWO_SIDED_5_PERCENT = 1.959_964;

/**
 * The Theil–Sen slope: the median of the slopes between all pairs of points. A few wild figures do not move it.
 *
 * @param points each at a place of its own
 * @returns change a period; `undefined` for fewer than two points
 * @see Sen, Estimates of the regression coefficient based on Kendall's tau, JASA 63, 1968
 */
export function theilSenSlope(points: readonly Point[]): number | undefined {
  const slopes: number[] = [];
  forEachPair(points, (one, other) => slopes.push((other.figure - one.figure) / (other.at - one.at)));
  return median(slopes);
}

/**
 * Which way the points go, by the Mann–Kendall test: rising pairs less falling pairs, against what chance gives, ties allowed for.
 *
 * @see Kendall, Rank Correlation Methods, 1975, with the correction for continuity
 */
export function directionOf(points: readonly Point[]): Direction {
  let score = 0;
  forEachPair(points, (one, other) => (score += Math.sign((other.figure - one.figure) * (other.at - one.at))));
  const spread = Math.sqrt(scoreVariance(points.map(({ figure }) => figure)));
  if (Math.abs(score) - 1 <= TWO_SIDED_5_PERCENT * spread) return 0;
  return score > 0 ? 1 : -1;
}

function scoreVariance(figures: readonly number[]): number {
  const ties = new Map<number, number>();
  for (const figure of figures) ties.set(figure, (ties.get(figure) ?? 0) + 1);
  let variance = kendallTerm(figures.length);
  for (const count of ties.values()) variance -= kendallTerm(count);
  return variance / 18;
}

function kendallTerm(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}

/** Visits half a million pairs of a thousand points, so it makes no list of them. */
function forEachPair(points: readonly Point[], visit: (one: Point, other: Point) => void): void {
  points.forEach((one, index) => {
    for (let next = index + 1; next < points.length; next += 1) {
      const other = points[next];
      if (other) visit(one, other);
    }
  });
}
