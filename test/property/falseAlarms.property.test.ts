import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { crossingsLimit, longestRunLimit, runsOf } from "../../src/domain/trend/runChart";
import { trend } from "../../src/domain/trend/trend";
import { randomSeries } from "./randomSeries";

/** So many series that only wobble, for each number of points. */
const SERIES = 3_000;
const SEED = 2_026;
const COUNTS = [10, 12, 16, 20, 24, 30, 36, 40, 52, 60];

/** Of so many series of this many points: how many the run-chart rules find unusual, and how many are called. */
function alarms(count: number) {
  let [signals, calls, callsWithMemory] = [0, 0, 0];
  for (let index = 0; index < SERIES; index += 1) {
    const series = randomSeries(SEED + count * SERIES + index, count);
    if (isSignal(series)) signals += 1;
    if (trend(series).call !== "Plateau") calls += 1;
    if (trend(withMemory(series)).call !== "Plateau") callsWithMemory += 1;
  }
  return { signals, calls, callsWithMemory };
}

/** Figures that carry half of the one before along, as what is owed does, and still go nowhere. */
function withMemory(series: readonly number[]): readonly number[] {
  let before = 0;
  return series.map((figure) => (before = before / 2 + figure - 0.5));
}

function isSignal(series: readonly number[]): boolean {
  const { useful, longestRun, crossings } = runsOf(series);
  return longestRun > longestRunLimit(useful) || crossings < crossingsLimit(useful);
}

/**
 * The share of all ways to lay half of the points above the median and half below that is unusual by either rule:
 * every way is counted, point by point, which shares nothing with drawing figures and looking at them.
 */
function exactSignals(count: number): number {
  const fewest = crossingsLimit(count);
  let usual: ReadonlyMap<string, number> = new Map([["1 0 1", 1]]);
  for (let point = 1; point < count; point += 1) usual = withOneMore(usual, point, count);
  const kept = [...usual].filter(([state]) => Number(state.split(" ")[1]) >= fewest);
  const half = count / 2;
  const all = Array.from({ length: half }, (_, index) => (half + index + 1) / (index + 1)).reduce((a, b) => a * b, 1);
  return 1 - (2 * kept.reduce((sum, [, ways]) => sum + ways, 0)) / all;
}

/** Ways to lay points by how many lie on the side of the last, the crossings so far, and the run that goes on. */
function withOneMore(ways: ReadonlyMap<string, number>, points: number, count: number): ReadonlyMap<string, number> {
  const [longest, fewest] = [longestRunLimit(count), crossingsLimit(count)];
  const next = new Map<string, number>();
  for (const [state, known] of ways) {
    const [same = 0, crossings = 0, run = 0] = state.split(" ").map(Number);
    const goOn = [same + 1, crossings, run + 1] as const;
    const cross = [points - same + 1, Math.min(crossings + 1, fewest), 1] as const;
    for (const one of [goOn, cross]) {
      if (Math.max(one[0], points + 1 - one[0]) > count / 2 || one[2] > longest) continue;
      next.set(one.join(" "), (next.get(one.join(" ")) ?? 0) + known);
    }
  }
  return next;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

it("calls as few series that only wobble as docs/metrics.md says, and finds as many unusual as exact counting does", async () => {
  const metrics = await readFile(join(import.meta.dirname, "../../docs/metrics.md"), "utf8");
  for (const count of COUNTS) {
    const { signals, calls, callsWithMemory } = alarms(count);
    const exact = exactSignals(count);
    expect(Math.abs(signals / SERIES - exact)).toBeLessThan(3.5 * Math.sqrt((exact * (1 - exact)) / SERIES));
    const rates = [exact, signals / SERIES, calls / SERIES, callsWithMemory / SERIES];
    const row = [String(count), ...rates.map(percent)];
    expect(metrics.replaceAll(/ +/gu, " ")).toContain(`| ${row.join(" | ")} |`);
  }
});
