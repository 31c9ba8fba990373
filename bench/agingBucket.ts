import { performance } from "node:perf_hooks";
import { agingBucket } from "../src/functions/agingBucket";

/** What it takes to name the aging categories of a column, in milliseconds. */
export interface AgingBucketTimes {
  readonly ours: number;
  readonly plainLoop: number;
  readonly ratio: number;
}

const CELLS = 100_000;
/** August 31, 2026, as Excel counts days. */
const AS_OF = 46_265;

/**
 * Measures (e): AGING_BUCKET on a column of 100,000 dates in one call, against a loop that does the same arithmetic and looks
 * at nothing: no blank, no text, no error, no date after the as-of date. Rounds take turns; the first ones only warm up.
 * Both make 100,000 rows of one text. They begin by turns, so that neither always clears up the memory that the other left.
 */
export function benchAgingBucket(rounds = 61): AgingBucketTimes {
  const dates = Array.from({ length: CELLS }, (_, index) => [AS_OF - ((index * 7_919) % 200)]);
  if (JSON.stringify(agingBucket(dates, [[AS_OF]])) !== JSON.stringify(plainLoop(dates, AS_OF))) {
    throw new Error("AGING_BUCKET and the plain loop differ");
  }
  const ours: number[] = [];
  const peer: number[] = [];
  const turns = [
    { times: ours, run: () => agingBucket(dates, [[AS_OF]]) },
    { times: peer, run: () => plainLoop(dates, AS_OF) },
  ];
  for (let round = -10; round < rounds; round += 1) {
    turns.reverse();
    for (const { times, run } of turns) {
      const time = timed(run);
      if (round >= 0) times.push(time);
    }
  }
  return { ours: median(ours), plainLoop: median(peer), ratio: median(ours) / median(peer) };
}

function plainLoop(dates: readonly (readonly number[])[], asOf: number): string[][] {
  const answers: string[][] = [];
  for (const [date = 0] of dates) answers.push([categoryOf(asOf - Math.floor(date))]);
  return answers;
}

function categoryOf(age: number): string {
  if (age <= 30) return "0 to 30";
  if (age <= 60) return "31 to 60";
  return age <= 90 ? "61 to 90" : "Over 90";
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
