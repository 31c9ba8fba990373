import { describe, expect, it } from "vitest";
import { cents, centsFromDollars, dollarsFromCents, formatCents, sumCents } from "../../../src/domain/money";

describe("cents", () => {
  it("refuses a fraction of a cent, which only a bug can make", () => {
    expect(() => cents(0.5)).toThrow(RangeError);
  });

  it("takes more than a double counts exactly, which only a mistyped cell holds, as near as a double comes", () => {
    expect(centsFromDollars(1_234_567_890_123_456)).toBe(123_456_789_012_345_600);
  });

  it.each([1e307, -1e307])("takes %d dollars and their sum for the largest amount that there is", (dollars) => {
    const amount = centsFromDollars(dollars);
    expect(amount).toBe(Math.sign(dollars) * Number.MAX_VALUE);
    expect(sumCents([amount, amount])).toBe(amount);
  });

  it("has no negative zero, which would print as a credit", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
});

describe("sumCents", () => {
  it("is zero for nothing", () => {
    expect(sumCents([])).toBe(0);
  });

  it("adds what doubles of dollars would get wrong", () => {
    expect(sumCents([cents(10), cents(20)])).toBe(30);
  });
});

describe("centsFromDollars", () => {
  it.each([
    [0.1 + 0.2, 30],
    [1234.56, 123_456],
    [-0.005, 0],
    [-12.34, -1_234],
  ])("reads %d dollars as %i cents", (dollars, expected) => {
    expect(centsFromDollars(dollars)).toBe(expected);
  });

  it("refuses what is no amount", () => {
    expect(() => centsFromDollars(Number.NaN)).toThrow(RangeError);
  });
});

describe("dollarsFromCents", () => {
  it("gives the double that a typed amount would be", () => {
    expect(dollarsFromCents(cents(123_456))).toBe(1234.56);
  });
});

describe("formatCents", () => {
  it.each([
    [0, "$0.00"],
    [5, "$0.05"],
    [123_456_789, "$1,234,567.89"],
    [-123_456, "-$1,234.56"],
  ])("writes %i cents as %s", (amount, words) => {
    expect(formatCents(cents(amount))).toBe(words);
  });
});
