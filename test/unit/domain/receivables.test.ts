import { describe, expect, it } from "vitest";
import {
  AGING_CATEGORIES,
  NOTHING_AGED,
  agedAmounts,
  agingCategory,
  sumAged,
} from "../../../src/domain/receivables/aging";
import { cents } from "../../../src/domain/money";
import {
  type Receivables,
  addReceivables,
  shareOfCategory,
  totalReceivables,
} from "../../../src/domain/receivables/receivables";

/** The worked example of docs/metrics.md. */
const PATIENT: Receivables = {
  categories: {
    days0to30: cents(600_000),
    days31to60: cents(200_000),
    days61to90: cents(100_000),
    over90: cents(100_000),
  },
  credits: cents(-5_000),
};
const INSURANCE: Receivables = {
  categories: {
    days0to30: cents(300_000),
    days31to60: cents(50_000),
    days61to90: cents(25_000),
    over90: cents(25_000),
  },
  credits: cents(0),
};

describe("agingCategory", () => {
  it.each([
    [0, "days0to30"],
    [30, "days0to30"],
    [31, "days31to60"],
    [60, "days31to60"],
    [61, "days61to90"],
    [90, "days61to90"],
    [91, "over90"],
    [4_000, "over90"],
  ])("puts an age of %i days into %s", (ageDays, category) => {
    expect(agingCategory(ageDays)).toBe(category);
  });

  it("has no category for service after the as-of date", () => {
    expect(agingCategory(-1)).toBeUndefined();
  });
});

describe("receivables", () => {
  it("total the categories less the credits", () => {
    expect(totalReceivables(PATIENT)).toBe(995_000);
  });

  it("add up patient and insurance category by category, credits apart", () => {
    expect(addReceivables(PATIENT, INSURANCE)).toEqual({
      categories: { days0to30: 900_000, days31to60: 250_000, days61to90: 125_000, over90: 125_000 },
      credits: -5_000,
    });
  });

  it("have shares of what is owed, credits aside, that add up to 1", () => {
    expect(shareOfCategory(PATIENT, "over90")).toBe(0.1);
    const shares = AGING_CATEGORIES.map(({ id }) => shareOfCategory(INSURANCE, id) ?? 0);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
  });

  it("have no shares where nothing is owed", () => {
    expect(shareOfCategory({ categories: NOTHING_AGED, credits: cents(-100) }, "over90")).toBeUndefined();
  });
});

describe("aged amounts", () => {
  it("are made and summed over all four categories", () => {
    expect(sumAged(agedAmounts(() => cents(25)))).toBe(100);
  });
});
