import { describe, expect, it } from "vitest";
import { agesIn, categoriesOf } from "../../../../src/import/evidence/ages";
import { phraseOf } from "../../../../src/import/layout/phrase";

function categoriesIn(...headings: readonly string[]) {
  const ages = headings.map((heading) => agesIn(phraseOf(heading)));
  const known = ages.filter((one) => one !== undefined);
  return known.length === ages.length ? categoriesOf(known) : "a heading names no ages";
}

const FOUR = ["days0to30", "days31to60", "days61to90", "over90"];

describe("the ages that headings name", () => {
  it.each([
    ["0-30 Days", "31-60 Days", "61-90 Days", "> 90 Days"],
    ["0 to 30", "31 to 60", "61 to 90", "Over 90"],
    ["0–30", "31–60", "61–90", "90+"],
    ["0-30", "30-60", "60-90", "90+"],
    ["000-030", "031-060", "061-090", "091 and over"],
    ["Bal_0_30", "Bal_31_60", "Bal_61_90", "BalOver90"],
    ["Up to 30 days", "31-60", "61-90", "91 days and older"],
    ["0-30", "31-60 days past due", "61-90 days past due", "More than 90"],
    ["Current", "30 days", "60 days", "90 days"],
  ])("are the four categories: %s, %s, %s, %s", (...headings) => {
    expect(categoriesIn(...headings)).toEqual(FOUR);
  });

  it("are added up where a category has several columns", () => {
    expect(categoriesIn("Current", "1-30", "31-60", "61-90", "91-120", "121-180", ">180")).toEqual([
      "days0to30",
      "days0to30",
      "days31to60",
      "days61to90",
      "over90",
      "over90",
      "over90",
    ]);
  });

  it.each(["30-Jan", "Jan-30", "1/30/2026", "2026-01-30"])(
    "are 1 to 30 in %s, which a spreadsheet made of 1-30",
    (heading) => {
      expect(agesIn(phraseOf(heading))).toEqual({ from: 1, to: 30, isOneNumber: false });
    },
  );

  it.each(["Balance", "2026", "Tooth 30", "30 visits", "60-31", "Last payment 30"])("are none in %s", (heading) => {
    expect(agesIn(phraseOf(heading))).toBeUndefined();
  });

  it.each([
    ["a gap", ["0-30", "61-90", "Over 90"]],
    ["no end", ["0-30", "31-60", "61-90", "91-120"]],
    ["no beginning", ["31-60", "61-90", "Over 90"]],
    ["a column of two categories", ["0-60", "61-90", "Over 90"]],
    ["days counted twice", ["0-30", "0-30", "31-60", "61-90", "Over 90"]],
    ["a category that is part of another's column", ["0-30", "31-90", "Over 90"]],
    ["one number each, and nothing that says where the first begins", ["30 days", "60 days", "90 days", "120 days"]],
  ])("make no categories with %s", (_what, headings) => {
    expect(categoriesIn(...headings)).toBeUndefined();
  });
});
