import { describe, expect, it } from "vitest";
import { dateFormat, labelsThatFit } from "../../../src/workbook/layout/chartLooks";

describe("the labels along a chart", () => {
  it("stand level and leave more out where there are more weeks or months, never slanted", () => {
    const stepOf = (count: number) => labelsThatFit({ count, longest: 8, areWords: false }, 600);
    expect([3, 14, 57, 120].map(stepOf)).toEqual([1, 2, 12, 24].map((step) => ({ isSlanted: false, step })));
  });

  it("slant where they are words that would touch, and leave none out", () => {
    expect(labelsThatFit({ count: 8, longest: 18, areWords: true }, 600)).toEqual({ isSlanted: true, step: 1 });
  });

  it("say days over a few months of weeks, and months over a longer time", () => {
    const weeks = (count: number) => Array.from({ length: count }, (_, week) => 46_000 + 7 * week);
    expect([weeks(13), weeks(57)].map(dateFormat)).toEqual(["mmm d", "mmm yyyy"]);
  });
});
