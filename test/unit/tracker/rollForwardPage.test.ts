import { describe, expect, it } from "vitest";
import type { TableRows } from "../../../src/workbook/spec/book";
import { DAYS, JUNE, POSTED, choosing, owedOn } from "./postedMonths";
import { rowWith, trackerAfter } from "./trackerTest";

describe("the roll-forward page", () => {
  it("walks from what was owed to what is owed, each bar from where the one before ended", () => {
    const bars = (POSTED.get("RollForwardWalk") ?? []).map((row) =>
      ["Step", "Amount", "Starts at", "Ends at", "Stands on"].map((heading) => row[heading]),
    );
    expect(bars).toEqual([
      ["Opening", 13_700, 0, 13_700, 0],
      ["Billed", 31_000, 13_700, 44_700, 13_700],
      ["Adjustments", -620, 44_700, 44_080, 44_080],
      ["Writeoffs", -3_100, 44_080, 40_980, 40_980],
      ["Less collected", -24_800, 40_980, 16_180, 16_180],
      ["Expected closing", 16_180, 0, 16_180, 0],
      ["Difference", 0, 16_180, 16_180, 16_180],
      ["Posted closing", 16_180, 0, 16_180, 0],
    ]);
  });

  it("says that a month which ties has nothing to explain, and lists what a difference is consistent with", () => {
    const reason = (tables: TableRows): unknown =>
      rowWith(tables, "RollForwardReasons", { Rank: 1 })?.["Consistent with"];
    expect(reason(POSTED)).toBe("It ties: there is nothing to explain.");
    const restated = trackerAfter([
      JUNE,
      owedOn("2026-07-31", [1_158_000, 200_000, 100_000, 100_000], -5_000),
      ...DAYS,
    ]);
    expect(reason(restated)).toContain("Consistent with");
    expect(rowWith(restated, "RollForwardReasons", { Rank: 1 })?.["Amount"]).toBe(3_100);
    expect(reason(choosing(POSTED, { RollForwardMonth: "2026-08-01" }))).toBe("");
  });

  it("draws nothing while a step is missing", () => {
    const rows = choosing(POSTED, { RollForwardMonth: "2026-06-01" }).get("RollForwardWalk") ?? [];
    for (const heading of ["Stands on", "Owed", "Adds", "Takes off", "Does not tie", "Below zero"]) {
      expect(rows.map((row) => row[heading])).toEqual(rows.map(() => 0));
    }
  });
});
