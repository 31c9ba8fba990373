import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../../src/scripts/cli/commandLine";
import { wordsOfMisuse } from "../../../src/scripts/cli/misuseWords";

function wordsOf(...args: readonly string[]): string {
  const command = readCommandLine(args);
  return "misuse" in command ? wordsOfMisuse(command) : "";
}

describe("a call that cannot be understood", () => {
  it("is answered in two lines: what is wrong, and where all options are listed", () => {
    expect(wordsOf("pst")).toBe(
      "There is no command “pst”. Did you mean post?\nRun `huddlebook help` for all options.",
    );
  });

  it.each([
    [["psot"], "Did you mean post?"],
    [["Undo"], "Did you mean undo?"],
    [["inspct"], "Did you mean inspect?"],
    [["post", "--workbok", "a.xlsx"], "There is no option --workbok. Did you mean --workbook?"],
    [["post", "--as-off", "2026-08-31"], "Did you mean --as-of?"],
    [["post", "--jsn"], "Did you mean --json?"],
    [["inspect", "--report", "insurence-aging"], "Did you mean insurance-aging?"],
    [["inspect", "--dates", "month-frist"], "Did you mean month-first?"],
    [["teach", "--kind", "day", "--export", "a.json", "a.txt"], "Did you mean days?"],
  ])("asks whether the nearest word was meant by %j", (args, words) => {
    expect(wordsOf(...args)).toContain(words);
  });

  it.each([[["status"]], [["2026-08"]], [["post", "--color"]], [["post", "-w"]]])(
    "asks nothing where no word is like %j",
    (args) => {
      expect(wordsOf(...args)).not.toContain("Did you mean");
    },
  );
});
