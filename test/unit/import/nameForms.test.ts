import { describe, expect, it } from "vitest";
import { isLikeName, wordsIn } from "../../../src/import/figures/nameForms";
import { processorTime } from "../../processorTime";

describe("the words of a cell", () => {
  it("are those outside parentheses; one that is never closed is none", () => {
    expect(wordsIn("Delta (of Ohio) [old] {x} Dental")).toEqual(["delta", "dental"]);
    expect(wordsIn("Delta (of] Dental (Ohio")).toEqual(["delta", "dental", "ohio"]);
  });

  // Looked at anew from each parenthesis, these would take a minute of processor time, and not a hundredth of a second.
  it("are found in a time that grows with the cell, however many parentheses are never closed", () => {
    const before = processorTime();
    expect(isLikeName("(".repeat(200_000))).toBe(false);
    expect(wordsIn(`${"(".repeat(200_000)}a)${"[".repeat(200_000)}`)).toEqual([]);
    expect(processorTime() - before).toBeLessThan(5);
  });
});
