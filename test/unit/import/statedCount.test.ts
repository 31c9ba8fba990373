import { describe, expect, it } from "vitest";
import { countIn } from "../../../src/import/reading/statedCount";

describe("a line that states a count", () => {
  it.each([
    ["3 patients", 3, ["patient"]],
    ["Total claims: 2", 2, ["claim"]],
    ["Count: 3", 3, []],
    ["Count 1,204", 1204, []],
    ["Number of accounts 4", 4, ["account"]],
    ["(12 families)", 12, ["family"]],
    ["Records listed: 7", 7, ["record"]],
    ["1 claim", 1, ["claim"]],
  ])("is read: %s", (text, count, nouns) => {
    expect(countIn(text)).toEqual({ count, nouns });
  });

  it.each([
    "Claim 3",
    "Account: 1234567",
    "Account number 1234",
    "Page 3",
    "Total: 3",
    "30 days",
    "2 claims of 3 claims",
    "Samples 3",
    "3 patients of Ann",
    "Count Basie 3",
    "Total 62.50",
    "3",
    "",
  ])("is not: %s", (text) => {
    expect(countIn(text)).toBeUndefined();
  });
});
