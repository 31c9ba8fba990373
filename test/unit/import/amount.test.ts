import { describe, expect, it } from "vitest";
import { parseAmount } from "../../../src/import/text/amount";
import { Rows } from "../../../src/import/reading/rows";

const AMOUNTS: readonly (readonly [string, number])[] = [
  ["1,234.56", 123_456],
  ["1234.56", 123_456],
  ["1,234,567.89", 123_456_789],
  ["0.00", 0],
  ["-0.00", 0],
  ["12", 1_200],
  ["12.5", 1_250],
  [".50", 50],
  ["-1,234.56", -123_456],
  ["(1,234.56)", -123_456],
  ["($1,234.56)", -123_456],
  ["( $ 1,234.56 )", -123_456],
  ["$1,234.56", 123_456],
  ["$ 5", 500],
  ["-$5", -500],
  ["$-5", -500],
  ["1,234.56-", -123_456],
  ["1,234.56CR", -123_456],
  ["$12.00 cr", -1_200],
  ["\u00a012.00\u2009", 1_200],
  ["\u202f12.00\ufeff", 1_200],
  ["\u22125.00", -500],
  ["999999999999.99", 99_999_999_999_999],
  ["999,999,999,999.99", 99_999_999_999_999],
  ["1234.5600000000001", 123_456],
  ["-0.30000000000000004", -30],
];

const NO_AMOUNTS = [
  ...["", " ", "n/a", "$", "-", "()", ".", "12.", "1,23.00", "1,2345.00", ",123.00", "1234,567.00", "12,34,567.00"],
  ...["12.345", "12.3400", "12.34000001", "1234.5650000000001", "1.2.3", "1e5", "--5", "(-5)", "+5", "5 6", "1 234.56"],
  ...["1234567890123.00", "1,234,567,890,123.00", "٣.00"],
];

describe("parseAmount", () => {
  it.each(AMOUNTS)("reads %j as %i cents", (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each(NO_AMOUNTS)("gives nothing for %j rather than guess", (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });
});

describe("an amount read on the way to its cell's end", () => {
  const read = (text: string, delimiter: "\t" | "," = "\t") => {
    const rows = new Rows(text, delimiter);
    rows.next();
    return rows.plainAmount(0);
  };

  it.each(AMOUNTS)("is %j read as %i cents, or left to the slower reading", (text, amount) => {
    expect(read(text)).toSatisfy((found: number) => Number.isNaN(found) || found === amount);
  });

  it.each(NO_AMOUNTS)("is nothing for %j", (text) => {
    expect(read(text)).toBeNaN();
  });

  it.each([
    ["1,234.56", 123_456],
    ["-12.00", -1_200],
    ["1,234,567.89\t", 123_456_789],
  ])("is %j in the most common form", (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  it("has no commas where commas separate the cells", () => {
    expect(read("1,234.56", ",")).toBeNaN();
    expect(read("234.56,1", ",")).toBe(23_456);
  });

  it("is nothing for a cell that the row lacks", () => {
    const rows = new Rows("1.00", "\t");
    rows.next();
    expect(rows.plainAmount(1)).toBeNaN();
  });
});
