import { describeTrend, trend as trendOf } from "../domain/trend/trend";
import { type Answer, answerRow } from "./answers";
import { type Cell, coerce } from "./coerce";
import { cellsOf, gridFrom } from "./grid";
import { numberOf, wordOf } from "./readCell";
import { Refused, badValue, noAnswer } from "./refused";

/** More is no run chart, and all pairs of points are compared. */
const MAX_POINTS = 1_000;

/**
 * Calls a series of figures: Upward, Plateau, Decline or Too few points, by the run-chart rules on its median.
 * @customfunction TREND
 * @param figures One row or one column of figures, oldest first. Blank cells and #N/A are gaps that keep their place.
 * @param [show] "Call" (the usual), "Slope" for the change a period, or "Why" for the rule, the points and the chance.
 * @returns The call; blank where every cell is blank. Fewer than 10 points off the median are too few.
 */
export function trend(figures: unknown[][], show?: unknown): unknown[][] {
  return answerRow(() => {
    const part = wordOf(coerce(show), ["Call", "Slope", "Why"], "Call", "Show");
    const series = seriesOf(figures);
    return [series.every((figure) => figure === undefined) ? "" : answerFor(series, part)];
  });
}

function answerFor(series: readonly (number | undefined)[], part: "Call" | "Slope" | "Why"): Answer {
  const found = trendOf(series);
  if (part === "Call") return found.call;
  if (part === "Why") return describeTrend(found);
  if (found.slope === undefined || found.call === "Too few points") throw noAnswer(describeTrend(found));
  return found.slope;
}

function seriesOf(figures: unknown): readonly (number | undefined)[] {
  const grid = gridFrom(figures);
  const { rows, columns } = grid;
  if (rows > 1 && columns > 1) throw badValue("Give one row or one column of figures, oldest first.");
  if (rows * columns > MAX_POINTS) throw badValue("Give at most 1,000 figures.");
  return cellsOf(grid).map(figureOf);
}

function figureOf(cell: Cell, index: number): number | undefined {
  if (cell instanceof Refused && cell.error === "#N/A") return undefined;
  const figure = numberOf(cell, `Figure ${String(index + 1)}`);
  // Excel counts 15 digits: what differs beyond them is no movement.
  return figure === undefined ? undefined : Number(figure.toPrecision(15));
}
