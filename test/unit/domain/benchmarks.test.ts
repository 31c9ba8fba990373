import { describe, expect, it } from "vitest";
import { benchmarkStatus, centsToBenchmark } from "../../../src/domain/benchmarks";
import { cents } from "../../../src/domain/money";

const LOWER = { good: 0.05, watch: 0.1, betterWhen: "Lower" } as const;
const HIGHER = { good: 0.75, watch: 0.6, betterWhen: "Higher" } as const;

describe("benchmarkStatus", () => {
  it.each([
    [0.05, LOWER, "Good"],
    [0.050_1, LOWER, "Watch"],
    [0.1, LOWER, "Watch"],
    [0.11, LOWER, "Act"],
    [0.75, HIGHER, "Good"],
    [0.6, HIGHER, "Watch"],
    [0.59, HIGHER, "Act"],
  ] as const)("calls %d against %j %s", (figure, benchmark, status) => {
    expect(benchmarkStatus(figure, benchmark)).toBe(status);
  });
});

describe("centsToBenchmark", () => {
  it("collects from the category itself where less is better, so that the share is met exactly", () => {
    const leaves = centsToBenchmark(cents(20_000), cents(100_000), { ...LOWER, good: 0.1 });
    expect(leaves).toBe(11_111);
    expect((20_000 - 11_111) / (100_000 - 11_111)).toBeCloseTo(0.1, 4);
  });

  it("collects from the other categories where more is better", () => {
    expect(centsToBenchmark(cents(60_000), cents(100_000), HIGHER)).toBe(20_000);
  });

  it("is zero where the share meets the benchmark", () => {
    expect(centsToBenchmark(cents(5_000), cents(100_000), LOWER)).toBe(0);
    expect(centsToBenchmark(cents(80_000), cents(100_000), HIGHER)).toBe(0);
  });

  it("is none where nothing is owed", () => {
    expect(centsToBenchmark(cents(0), cents(0), LOWER)).toBeUndefined();
  });

  it("asks nothing of a benchmark that every share meets", () => {
    expect(centsToBenchmark(cents(100), cents(100), { good: 1, watch: 1, betterWhen: "Lower" })).toBe(0);
    expect(centsToBenchmark(cents(0), cents(100), { good: 0, watch: 0, betterWhen: "Higher" })).toBe(0);
  });
});
