import type { ChartSpec } from "../spec/chart";
import type { CellValue } from "../spec/cell";
import { valueScale } from "./chartLooks";

/** At most so many steps from the axis's beginning to the largest figure. */
const MOST_STEPS = 5;
/** Round, as people count money: 20,000, 25,000, 40,000. */
const ROUND = [1, 2, 2.5, 4, 5] as const;

/** Whether a chart's axis goes in steps of our choice: amounts and counts, where the axis is seen and not fixed. */
export function hasSteps(chart: ChartSpec): boolean {
  return chart.isSmall !== true && chart.isLabeled !== true && valueScale(chart) === undefined;
}

/**
 * The distance between two lines of an axis: the smallest round number by which five steps suffice, 1 at
 * least. Where the axis ends is left to the program: an amount that comes later is never cut off.
 *
 * @param series the figures of each series, point by point; what is no number is not drawn
 */
export function axisStep(series: readonly (readonly CellValue[])[], isStacked: boolean): number {
  const least = spanOf(series, isStacked) / MOST_STEPS;
  for (let power = 1; ; power *= 10) {
    const found = ROUND.map((round) => round * power).find((step) => Number.isInteger(step) && step >= least);
    if (found !== undefined) return found;
  }
}

/** From the lowest end of a bar or a line to the highest, zero within. */
function spanOf(series: readonly (readonly CellValue[])[], isStacked: boolean): number {
  const numbers = series.map((values) => values.map((value) => (typeof value === "number" ? value : 0)));
  const points = numbers[0]?.map((_, index) => numbers.map((values) => values[index] ?? 0)) ?? [];
  const ends = points.map((values) => ({
    top: isStacked ? sumOf(values.filter((value) => value > 0)) : Math.max(0, ...values),
    bottom: isStacked ? sumOf(values.filter((value) => value < 0)) : Math.min(0, ...values),
  }));
  return Math.max(0, ...ends.map(({ top }) => top)) - Math.min(0, ...ends.map(({ bottom }) => bottom));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The step of a chart over a table's rows; `undefined` where its axis has none of ours. */
export function stepOf(chart: ChartSpec, rows: readonly Readonly<Record<string, CellValue>>[]): number | undefined {
  if (!hasSteps(chart)) return undefined;
  const series = chart.series.map(({ heading }) => rows.map((row) => row[heading]));
  return axisStep(series, chart.isStacked);
}
