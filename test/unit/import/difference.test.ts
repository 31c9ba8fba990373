import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/import/readReport";
import type { Candidate } from "../../../src/import/problems/candidate";

const HEADINGS = "Guarantor,0-30 Days,31-60 Days,61-90 Days,> 90 Days,Total\n";

function line(name: string, current: number, old = 0): string {
  return `"${name}",${current.toFixed(2)},0.00,0.00,${old.toFixed(2)},${(current + old).toFixed(2)}\n`;
}

function candidates(text: string): readonly Candidate[] {
  return readReport(text).refusals.flatMap((refusal) => (refusal.code === "total-differs" ? refusal.candidates : []));
}

describe("the difference between a total and its rows", () => {
  it("is a row only where that explains every column", () => {
    const rows = HEADINGS + line("Sample, Ann", 60, 5) + line("Sample, Ben", 10);
    expect(candidates(rows + line("Total", 10, 0))).toEqual([{ why: "row-twice", row: 2, lastRow: 2 }]);
    expect(candidates(rows + line("Total", 10, 5))).toEqual([]);
  });

  it("is the sign of a row, or two digits of it changed over, in the columns that differ", () => {
    const rows = HEADINGS + line("Sample, Ann", 63, 5) + line("Sample, Ben", 10);
    expect(candidates(rows + line("Total", 53, 5))).toEqual([{ why: "sign", row: 3, lastRow: 3 }]);
    expect(candidates(rows + line("Total", 46, 5))).toEqual([{ why: "digits", row: 2, lastRow: 2 }]);
    expect(candidates(rows + line("Total", 82, 5))).toEqual([]);
  });

  it("is a whole table, where the total is one of several", () => {
    const table = HEADINGS + line("Sample, Ann", 60, 5) + line("Sample, Ben", 10);
    const other = HEADINGS + line("Sample, Cal", 7) + line("Sample, Dot", 1);
    const last = HEADINGS + line("Sample, Eve", 2) + line("Sample, Fay", 3);
    expect(candidates(table + other + last + line("Total", 75, 5))).toEqual([
      { why: "rows-twice", row: 5, lastRow: 6 },
    ]);
  });

  it("names three things at most", () => {
    const rows = HEADINGS + ["Ann", "Ben", "Cal", "Dot", "Eve"].map((name) => line(`Sample, ${name}`, 10)).join("");
    expect(candidates(rows + line("Total", 40))).toHaveLength(3);
  });

  it("is looked for in no more steps for a longer report, row by row", () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => line("Sample, Ann", at + 1)).join("");
    expect(candidates(HEADINGS + rows + line("Total", 15_000 * 30_001 - 7))).toEqual([
      { why: "row-twice", row: 8, lastRow: 8 },
    ]);
  });
});

describe("a line above its members in a report that prints no total", () => {
  const rows = Array.from({ length: 400 }, (_, at) => line("Sample, Ann", at + 1)).join("");
  const family = line("Example family", 7, 5) + line("Sample, Ben", 7) + line("Sample, Cal", 0, 5);

  it.each([
    ["a record", ""],
    ["a line of printing", "Page 1 of 1\n"],
    ["a blank row", ",,,,,\n"],
  ])("is found in a long one, and not counted, whether the report ends in a record or not: %s", (_, end) => {
    const { sum, unproven } = readReport(HEADINGS + rows + family + end);
    expect(sum).toBe(100 * (200 * 401 + 12));
    expect(unproven).toContainEqual({ code: "line-above-rows", row: 402, amount: 1_200, rows: 2, isCounted: false });
  });
});
