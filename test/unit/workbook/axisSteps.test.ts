import { describe, expect, it } from "vitest";
import { axisStep } from "../../../src/workbook/layout/axisSteps";
import { gapBetweenGroups } from "../../../src/workbook/layout/chartLooks";

describe("the steps of an axis", () => {
  it.each([
    ["amounts of a month", [56_191.21], 20_000],
    ["amounts of a year", [116_787, 165_991.59], 40_000],
    ["a few hundred", [640], 200],
    ["counts of few", [3, 7], 2],
    ["counts of two", [2], 1],
    ["counts of some twenty", [24], 5],
    ["a hundred and fifty", [148], 40],
    ["nothing", [0, 0], 1],
    ["no figure at all", [undefined, "#N/A"], 1],
    ["what lies below zero too", [-40_000, 60_000], 20_000],
  ] as const)("are round, and at most five, for %s", (_what, figures, step) => {
    expect(axisStep([figures], false)).toBe(step);
  });

  it("go by what stands on one another where columns do", () => {
    const series = [
      [40_000, undefined],
      [50_000, 20_000],
    ];
    expect([axisStep(series, false), axisStep(series, true)]).toEqual([10_000, 20_000]);
  });

  it("never are fractions", () => {
    for (let most = 1; most < 3_000; most++) expect(Number.isInteger(axisStep([[most]], false))).toBe(true);
  });
});

describe("the gap between bars", () => {
  it("makes few bars as narrow as those of eight", () => {
    const gaps = [1, 2, 3, 5, 8, 14].map((points) => gapBetweenGroups({}, points));
    expect(gaps).toEqual([500, 500, 327, 156, 60, 60]);
  });
});
