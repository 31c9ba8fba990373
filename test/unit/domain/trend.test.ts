import { describe, expect, it } from "vitest";
import { describeTrend, trend, trendInShort } from "../../../src/domain/trend/trend";
import { directionOf, theilSenSlope } from "../../../src/domain/trend/slope";

/** The worked example of docs/metrics.md. */
const RISING = [20, 22, 21, 23, 24, 23, 26, 25, 28, 27, 30, 29];

describe("trend", () => {
  it("calls the worked example", () => {
    const found = trend(RISING);
    expect(found).toMatchObject({ call: "Upward", points: 12, useful: 12, crossings: 1, crossingsLimit: 3 });
    expect(found.slope).toBeCloseTo(0.94, 2);
    expect(found.chance).toBeCloseTo(12 / 2 ** 11, 12);
  });

  it("calls a shift though the figures wobble on both sides of it", () => {
    const before = [50, 53, 48, 51, 49, 52, 50, 54, 47, 51, 52, 49];
    const after = [60, 63, 58, 61, 59, 62, 60, 64, 57, 61, 62, 59];
    expect(trend([...before, ...after])).toMatchObject({ call: "Upward", longestRun: 12, longestRunLimit: 8 });
    expect(trend([...after, ...before]).call).toBe("Decline");
  });

  it("is not taken in by five rising points", () => {
    expect(trend([14, 10, 11, 12, 13, 14, 9, 15, 8, 13, 12, 16]).call).toBe("Plateau");
  });

  it("calls what rose and fell back a plateau, since it goes no one way", () => {
    const found = trend([10, 10.5, 11, 13, 14, 15, 15.5, 14.5, 13.5, 11.5, 10.8, 10.2]);
    expect(found.crossings).toBeLessThan(found.crossingsLimit);
    expect(found.call).toBe("Plateau");
    expect(describeTrend(found)).toContain("but the figures go no one way");
  });

  it("keeps a gap's place in time", () => {
    const withGap = [...RISING.slice(0, 6), undefined, ...RISING.slice(6)];
    expect(trend(withGap)).toMatchObject({ call: "Upward", points: 12 });
    expect(trend(withGap).slope).toBeLessThan(trend(RISING).slope ?? 0);
  });

  it.each([
    ["nothing", []],
    ["gaps only", [undefined, undefined]],
    ["one point", [5]],
    ["nine points", [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ["twelve points with nine off the median", [1, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 9]],
  ])("has too few points in %s", (_words, series) => {
    expect(trend(series).call).toBe("Too few points");
    expect(describeTrend(trend(series))).toContain("10 are needed");
  });

  it("calls ten points that are all the same a plateau", () => {
    expect(trend(Array.from({ length: 10 }, () => 7))).toMatchObject({ call: "Plateau", slope: 0, chance: 1 });
  });

  it("gives a slope from two points on", () => {
    expect([trend([5]).slope, trend([5, 8]).slope]).toEqual([undefined, 3]);
  });
});

describe("describeTrend", () => {
  it("says the call, the rules, the points and the chance", () => {
    expect(describeTrend(trend(RISING))).toBe(
      "Upward: 12 points; the longest run on one side of the median is 6 (at most 7 is usual), " +
        "its crossings are 1 (at least 3 is usual). Chance alone goes as far about once in 171.",
    );
  });

  it("goes no further than once in a million", () => {
    const long = Array.from({ length: 60 }, (_, at) => at);
    expect(describeTrend(trend(long))).toContain("about once in 1,000,000.");
  });
});

describe("trendInShort", () => {
  const zigzag = (count: number) => Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 3 : 8));

  it.each([
    ["Upward, 1 crossing in 12 points, chance 1 in 171", RISING],
    [
      "Decline, a run of 10 in 24 points, chance 1 in 64",
      [...zigzag(4), 8, 8, 8, 8, 8, 8, 8, 8, 8, 3, 3, 3, 8, 3, 3, 3, 3, 3, 3, 3],
    ],
    ["Plateau, 12 points, within chance", zigzag(12)],
    [
      "Plateau, 2 crossings in 12 points, but no one way",
      [10, 10.5, 11, 13, 14, 15, 15.5, 14.5, 13.5, 11.5, 10.8, 10.2],
    ],
    ["Plateau, 10 points all the same", Array.from({ length: 10 }, () => 7)],
    ["Too few points, 6 of the 10 needed", [1, 2, 3, 4, 5, 6]],
    ["Too few points, 3 of the 10 needed", [1, 2, 3]],
    ["Too few points, 8 of the 10 needed lie off the median", [5, 5, 5, 1, 9, 2, 8, 3, 7, 4, 6]],
    ["Too few points, 3 of the 10 needed lie off the median", [5, 5, 5, 5, 5, 5, 5, 5, 8, 9, 2]],
  ])("says %j", (words, series) => {
    expect(trendInShort(trend(series))).toBe(words);
  });
});

describe("the slope", () => {
  /** As `scipy.stats.theilslopes` of SciPy 1.17.1 gives them; the last is the first 24 years of the flow of the Nile. */
  it.each([
    [0.944_444_444_444_444_4, RISING],
    [-1.055_555_555_555_555_6, [35, 33, 34, 31, 32, 28, 27, 26, 25, 26, 23, 24]],
    [0.166_666_666_666_666_66, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]],
    [0, [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6]],
    [
      -0.115_384_615_384_615_39,
      [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250,
      ],
    ],
  ])("is %f, as SciPy has it", (slope, figures) => {
    expect(theilSenSlope(figures.map((figure, at) => ({ at, figure })))).toBeCloseTo(slope, 10);
  });

  it("is not moved by one wild figure", () => {
    const points = [1, 2, 3, 4, 500, 6, 7, 8, 9].map((figure, at) => ({ at, figure }));
    expect(theilSenSlope(points)).toBe(1);
  });

  // All 45 of 45 pairs rise in the first: 44 is past 1.96 times the spread of 11.2 that Kendall's formula gives.
  it("has a direction only where rising pairs outnumber falling ones by more than chance gives", () => {
    const direction = (figures: readonly number[]) => directionOf(figures.map((figure, at) => ({ at, figure })));
    expect(direction([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBe(1);
    expect(direction([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toBe(-1);
    expect(direction([5, 1, 9, 3, 7, 2, 8, 4, 6, 5])).toBe(0);
    expect(direction([4, 4, 4, 4])).toBe(0);
  });
});

describe("a direction", () => {
  /**
   * How many of the orders of so many figures have so many falling pairs, by the recurrence that Kendall (1938) builds
   * his table from: a figure more stands before 0, 1, 2, … of those that were.
   */
  function ordersByFallingPairs(count: number): readonly number[] {
    let orders = [1];
    for (let figures = 2; figures <= count; figures += 1) {
      const longer = Array.from({ length: (figures * (figures - 1)) / 2 + 1 }, () => 0);
      orders.forEach((ways, pairs) => {
        for (let more = 0; more < figures; more += 1) longer[pairs + more] = (longer[pairs + more] ?? 0) + ways;
      });
      orders = longer;
    }
    return orders;
  }

  /** The figures 0, 1, 2, … in an order with so many falling pairs. */
  function seriesWith(fallingPairs: number, count: number): readonly number[] {
    const left = Array.from({ length: count }, (_, figure) => figure);
    const series: number[] = [];
    for (let pairs = fallingPairs; left.length > 0;) {
      const skipped = Math.min(pairs, left.length - 1);
      series.push(...left.splice(skipped, 1));
      pairs -= skipped;
    }
    return series;
  }

  it.each([10, 11, 12, 16, 20, 24, 36, 52])(
    "of %i points is seen where so few falling pairs have a chance of 5 in 100 or less, counted order by order",
    (count) => {
      const orders = ordersByFallingPairs(count);
      const all = orders.reduce((sum, ways) => sum + ways, 0);
      let oneSided = 0;
      orders.slice(0, orders.length / 2).forEach((ways, pairs) => {
        oneSided += ways / all;
        const direction = directionOf(seriesWith(pairs, count).map((figure, at) => ({ at, figure })));
        // The test goes by the normal curve: within a twentieth of the limit it may differ from the count.
        if (Math.abs(2 * oneSided - 0.05) > 0.0025)
          expect([pairs, direction]).toEqual([pairs, 2 * oneSided <= 0.05 ? 1 : 0]);
      });
    },
  );
});
