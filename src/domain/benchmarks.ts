import { type Cents, ZERO, cents } from "./money";

/** Whether a figure is better the higher or the lower it is. */
export type BetterWhen = "Higher" | "Lower";

/** A published or chosen yardstick for one figure. Both ends count as met. */
export interface Benchmark {
  readonly good: number;
  /** Up to here (or down to here) a figure is to be watched; beyond it, acted on. The same as `good` where no source says. */
  readonly watch: number;
  readonly betterWhen: BetterWhen;
}

/** How a figure stands against its benchmark. */
export type BenchmarkStatus = "Good" | "Watch" | "Act";

/**
 * How a figure stands against its benchmark.
 *
 * @param figure in the benchmark's own unit: a fraction, days or months
 * @see docs/metrics.md#status-against-a-benchmark
 */
export function benchmarkStatus(figure: number, { good, watch, betterWhen }: Benchmark): BenchmarkStatus {
  const direction = betterWhen === "Higher" ? 1 : -1;
  if (direction * figure >= direction * good) return "Good";
  return direction * figure >= direction * watch ? "Watch" : "Act";
}

/**
 * How much must be collected and so leave the receivables for a category's share to meet its benchmark.
 *
 * Where lower is better the money leaves the category itself; where higher is better it leaves the others.
 *
 * @param category what is owed in the category, in cents
 * @param owed what is owed in all categories, in cents
 * @param benchmark with `good` as a fraction
 * @returns cents, to the nearest; zero where the share already meets it;
 *   `undefined` where nothing is owed, or no such payment could meet it
 * @see docs/metrics.md#dollars-to-benchmark
 */
export function centsToBenchmark(category: Cents, owed: Cents, benchmark: Benchmark): Cents | undefined {
  const { good, betterWhen } = benchmark;
  if (owed <= 0) return undefined;
  if (betterWhen === "Lower") {
    return good < 1 ? atLeastZero((category - good * owed) / (1 - good)) : ZERO;
  }
  return good > 0 ? atLeastZero(owed - category / good) : ZERO;
}

function atLeastZero(amount: number): Cents {
  return cents(Math.max(0, Math.round(amount)));
}
