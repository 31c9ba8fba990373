import { describe, expect, it } from "vitest";
import { bugWords } from "../../../src/scripts/cli/bugWords";

function thrown(): unknown {
  try {
    throw new RangeError("not a day: Fenwick, Ann\n(555) 555-0100");
  } catch (error) {
    return error;
  }
}

describe("a mistake in the program", () => {
  it("is told as one, with how to report it without a patient's name, before the trace", () => {
    const [first, second, third, blank, name, place] = bugWords(thrown()).split("\n");
    expect(first).toContain("a mistake in Huddlebook");
    expect(second).toContain("To report it");
    expect(third).toContain("leave out any patient's name");
    expect([blank, name]).toEqual(["", "RangeError"]);
    expect(place).toMatch(/^\s+at .*bugWords\.test\.ts/u);
  });

  it("says nothing of the data that the error's message holds", () => {
    expect(bugWords(thrown())).not.toMatch(/Fenwick|555/u);
  });

  it("is told of anything that is thrown", () => {
    expect(bugWords("Fenwick, Ann")).toMatch(/\nstring$/u);
  });
});
