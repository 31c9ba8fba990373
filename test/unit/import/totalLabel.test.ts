import { describe, expect, it } from "vitest";
import { nameOfTotal } from "../../../src/import/reading/totalLabel";
import { trimSpace } from "../../../src/import/text/space";
import { processorTime } from "../../processorTime";

/** The same in one pattern, which is tried anew from each of many marks. */
function nameByPattern(label: string): string {
  return trimSpace(
    label.toLowerCase().replace(/^(?:sub|grand)?[ -]?totals?(?: for| of)?[: ]|[ :-]+(?:sub)?[ -]?totals?:?$/gu, ""),
  );
}

const PIECES = [" ", "-", ":", "total", "totals", "sub", "grand", " for", " of", "Elm", "x"];

describe("what a total is of", () => {
  it.each([
    ["Total for Cedar", "cedar"],
    ["Elm St - Subtotal:", "elm st"],
    ["Grand total: total", ""],
    ["Eltotal", "eltotal"],
  ])("%j is found by its label", (label, name) => {
    expect(nameOfTotal(label)).toBe(name);
  });

  it("is found alike by a pattern over all of the label, whatever it says", () => {
    let state = 7;
    const below = (end: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % end;
    };
    for (let round = 0; round < 20_000; round += 1) {
      const label = Array.from({ length: below(9) }, () => PIECES[below(PIECES.length)] ?? "").join("");
      expect(nameOfTotal(label)).toBe(nameByPattern(label));
    }
  });

  // Looked at anew from each mark, these would take half a minute of processor time, and not a hundredth of a second.
  it("is found in a time that grows with the label, however many marks it has", () => {
    const before = processorTime();
    const marks = "- ".repeat(100_000);
    expect(nameOfTotal(`Elm${marks}x`)).toBe(`elm${marks}x`);
    expect(nameOfTotal(`Elm${marks}total`)).toBe("elm");
    expect(processorTime() - before).toBeLessThan(5);
  });
});
