import { type Benchmark, type BetterWhen, benchmarkStatus as statusOf } from "../domain/benchmarks";
import { answerEach } from "./answers";
import { numberOf, wordOf } from "./readCell";
import { badValue } from "./refused";

/**
 * Says how a figure stands against a benchmark: Good, Watch or Act. Both ends count as met.
 * @customfunction BENCHMARK_STATUS
 * @param figure The figure, in the benchmark's unit: a percentage, days or months. A cell or a range.
 * @param good From here on the figure is good, as in the sheet Benchmarks.
 * @param watch Up to here the figure is to be watched; beyond it, acted on. Blank or 0: there is no band to watch.
 * @param betterWhen "Higher" or "Lower": which way is better.
 * @returns Good, Watch or Act; blank where there is no figure or no benchmark.
 */
export function benchmarkStatus(
  figure: unknown[][],
  good: unknown[][],
  watch: unknown[][],
  betterWhen: unknown[][],
): unknown[][] {
  return answerEach([figure, good, watch, betterWhen], (figureCell, goodCell, watchCell, betterWhenCell) => {
    const found = numberOf(figureCell, "The figure");
    const goodFrom = numberOf(goodCell, "Good");
    const watchTo = numberOf(watchCell, "Watch");
    if (found === undefined || goodFrom === undefined) return "";
    const direction = wordOf(betterWhenCell, ["Higher", "Lower"], undefined, "Better when");
    return statusOf(found, benchmarkFrom(goodFrom, watchTo, direction));
  });
}

function benchmarkFrom(good: number, watch: number | undefined, betterWhen: BetterWhen): Benchmark {
  // Some versions of Excel hand a blank cell over as 0, and a band that ends at 0 is none that anybody publishes.
  if (watch === undefined || watch === 0) return { good, watch: good, betterWhen };
  if (betterWhen === "Higher" ? watch > good : watch < good) {
    throw badValue(`Watch must not lie on the better side of Good where ${betterWhen.toLowerCase()} is better.`);
  }
  return { good, watch, betterWhen };
}
