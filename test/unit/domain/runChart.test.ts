import { describe, expect, it } from "vitest";
import {
  crossingsChance,
  crossingsLimit,
  longestRunChance,
  longestRunLimit,
  runsOf,
} from "../../../src/domain/trend/runChart";

/**
 * Anhøj's published limits, for 10 to 71 points off the median: the longest usual run, and the fewest usual crossings
 * (appendix 2 of the vignette of qicharts2, after Anhøj and Olesen, PLoS ONE 9(11), 2014).
 */
const PUBLISHED_CROSSINGS =
  "2 2 3 3 4 4 4 5 5 6 6 6 7 7 8 8 8 9 9 10 10 11 11 11 12 12 13 13 14 14 14 15 15 16 16 17 17 17 18 18 19 " +
  "19 20 20 21 21 21 22 22 23 23 24 24 25 25 25 26 26 27 27 28 28";

/** The first of the points from which each run length is usual: 6 from 10, 7 from 12, and so on. */
const PUBLISHED_RUNS: readonly (readonly [number, number])[] = [
  [10, 6],
  [12, 7],
  [23, 8],
  [46, 9],
  [72, 9],
];

describe("the limits of the run-chart rules", () => {
  it.each(PUBLISHED_CROSSINGS.split(" ").map((limit, index) => [10 + index, Number(limit)]))(
    "of %i points expect at least %i crossings, as published",
    (useful, limit) => {
      expect(crossingsLimit(useful)).toBe(limit);
    },
  );

  it("expect runs as long as published", () => {
    for (let useful = 10; useful <= 71; useful += 1) {
      const published = PUBLISHED_RUNS.findLast(([from]) => useful >= from)?.[1];
      expect([useful, longestRunLimit(useful)]).toEqual([useful, published]);
    }
  });

  it("stay with chance in 95 of 100 series and no fewer", () => {
    for (const useful of [10, 24, 60, 365, 1_000]) {
      const limit = crossingsLimit(useful);
      expect(crossingsChance(useful, limit - 1)).toBeLessThan(0.05);
      expect(crossingsChance(useful, limit)).toBeGreaterThanOrEqual(0.05);
    }
  });
});

describe("the chance of a pattern", () => {
  /** Of 2^15 equally likely ways for 16 points: Wentzel-Larsen and Anhøj, PLoS ONE 14(9), 2019, joint distribution for n = 16. */
  it.each([
    [0, 1],
    [1, 1 + 15],
    [2, 1 + 15 + 105],
    [3, 1 + 15 + 105 + 455],
  ])("of 16 points crossing %i times or fewer is the published one", (crossings, ways) => {
    expect(crossingsChance(16, crossings)).toBeCloseTo(ways / 2 ** 15, 12);
  });

  it("is what counting every series of 12 tosses gives", () => {
    const series = Array.from({ length: 2 ** 12 }, (_, toss) => runsOfTosses(toss, 12));
    for (let limit = 1; limit <= 12; limit += 1) {
      const longer = series.filter(({ longestRun }) => longestRun >= limit).length;
      const fewer = series.filter(({ crossings }) => crossings <= limit).length;
      expect(longestRunChance(12, limit)).toBeCloseTo(longer / 2 ** 12, 12);
      expect(crossingsChance(12, limit)).toBeCloseTo(fewer / 2 ** 12, 12);
    }
  });

  it("of a run that no series can have is none, and of one point is certain", () => {
    expect(longestRunChance(10, 11)).toBe(0);
    expect(longestRunChance(10, 1)).toBe(1);
  });
});

describe("runsOf", () => {
  it("counts runs and crossings of the median", () => {
    expect(runsOf([1, 1, 9, 9, 9, 1, 1, 1, 9, 1, 9, 9])).toEqual({ useful: 12, longestRun: 3, crossings: 5 });
  });

  it("leaves points on the median out, so that they end no run", () => {
    expect(runsOf([1, 5, 1, 5, 9, 5, 9])).toEqual({ useful: 4, longestRun: 2, crossings: 1 });
  });

  it("finds nothing in nothing, nor in what never changes", () => {
    expect(runsOf([])).toEqual({ useful: 0, longestRun: 0, crossings: 0 });
    expect(runsOf([3, 3, 3])).toEqual({ useful: 0, longestRun: 0, crossings: 0 });
  });
});

function runsOfTosses(tosses: number, count: number): { readonly longestRun: number; readonly crossings: number } {
  const sides = tosses.toString(2).padStart(count, "0");
  const runs = sides.match(/0+|1+/gu) ?? [];
  return { longestRun: Math.max(...runs.map(({ length }) => length)), crossings: runs.length - 1 };
}
