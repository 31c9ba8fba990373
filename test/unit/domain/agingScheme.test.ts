import { describe, expect, it } from "vitest";
import { agingHeading, agingHeadings, agingTotals } from "../../../src/domain/receivables/agingScheme";
import { cents } from "../../../src/domain/money";

describe("the aging schemes", () => {
  it("have the tracker's four categories, or split the last at 120", () => {
    expect(agingHeadings(90)).toEqual(["0 to 30", "31 to 60", "61 to 90", "Over 90"]);
    expect(agingHeadings(120)).toEqual(["0 to 30", "31 to 60", "61 to 90", "91 to 120", "Over 120"]);
  });

  it.each([
    [0, "0 to 30", "0 to 30"],
    [30, "0 to 30", "0 to 30"],
    [31, "31 to 60", "31 to 60"],
    [90, "61 to 90", "61 to 90"],
    [91, "Over 90", "91 to 120"],
    [120, "Over 90", "91 to 120"],
    [121, "Over 90", "Over 120"],
    [-1, undefined, undefined],
  ])("put %i days into %s and %s", (days, four, five) => {
    expect([agingHeading(days, 90), agingHeading(days, 120)]).toEqual([four, five]);
  });
});

describe("agingTotals", () => {
  it("keeps credits apart, whatever their age", () => {
    const balances = [
      { balance: cents(100), ageDays: 0 },
      { balance: cents(-30), ageDays: undefined },
      { balance: cents(200), ageDays: 30 },
      { balance: cents(50), ageDays: 400 },
      { balance: cents(0), ageDays: undefined },
    ];
    expect(agingTotals(balances, 90)).toEqual([300, 0, 0, 50, -30]);
    expect(agingTotals(balances, 120)).toEqual([300, 0, 0, 0, 50, -30]);
  });

  it.each([undefined, -1])("refuses a balance owed with an age of %s, rather than lose it", (ageDays) => {
    expect(() => agingTotals([{ balance: cents(1), ageDays }], 90)).toThrow(RangeError);
  });
});
