import { describe, expect, it } from "vitest";
import { addProduction } from "../../../src/domain/collections";
import { planUndo } from "../../../src/tracker/posting/planUndo";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { UNSPLIT_DAY, monthAsOne, monthOfDays, unsplitThenSplit } from "../../fixtures/unsplitPayments";
import { A_DAY, iso, planOnto, rowWith, trackerAfter } from "./trackerTest";

const POSTED = trackerAfter(unsplitThenSplit());

/** What a month collected, in dollars. */
function collectedIn(tables: TableRows, month: string): unknown {
  return rowWith(tables, "Monthly", { Month: iso(month) })?.["Collected"];
}

describe("payments that are not split", () => {
  it("stand in a column of their own, by day and by month, which is blank where payments are split", () => {
    const cells = ["Patient payments", "Insurance payments", "Payments not split"];
    const of = (day: string) => cells.map((one) => rowWith(POSTED, "Daily", { Date: iso(day) })?.[one]);
    expect(of("2026-02-14")).toEqual([0, 0, 800]);
    expect(of("2026-02-15")).toEqual([300, 500, undefined]);
    expect(rowWith(POSTED, "MonthTotals", { Month: iso("2025-12-01") })?.["Payments not split"]).toBe(25_000.5);
  });

  it("are collected, in weeks and months, from days and from a month's totals", () => {
    const weeks = ["2026-01-05", "2026-02-09", "2026-02-16"];
    expect(weeks.map((week) => rowWith(POSTED, "Weekly", { "Week of": iso(week) })?.["Collected"])).toEqual([
      5_600, 5_600, 5_600,
    ]);
    expect(["2025-12-01", "2026-01-01", "2026-02-01"].map((month) => collectedIn(POSTED, month))).toEqual([
      25_000.5,
      31 * 800,
      28 * 800,
    ]);
  });

  it("lead from one month's receivables to the next", () => {
    const ends = ["2026-01-31", "2026-02-28"].map((end) => rowWith(POSTED, "RollForward", { "Month end": iso(end) }));
    expect(ends.map((row) => row?.["Difference"])).toEqual([0, 0]);
  });

  it("are collected like split ones where a month's days are compared with its totals", () => {
    const days = trackerAfter([monthOfDays("2026-01-01", () => A_DAY)]);
    const month = Array.from({ length: 31 }, () => UNSPLIT_DAY).reduce(addProduction);
    const plan = planOnto(days, monthAsOne("2026-01-01", month));
    expect(plan).toMatchObject({ outcome: "planned", warnings: [] });
  });

  it("make room for split ones where the day is posted again, and come back with an undo", () => {
    const before = trackerAfter([monthOfDays("2026-01-01", () => UNSPLIT_DAY)], newTracker());
    const again = {
      ...monthOfDays("2026-01-01", () => A_DAY),
      source: { file: "again", label: "again", hash: "again" },
    };
    const plan = planOnto(before, again, true);
    if (plan.outcome !== "planned") throw new Error(plan.outcome);
    const after = evaluate(TRACKER, applyChange(TRACKER, before, plan.change));
    expect(rowWith(after, "Daily", { Date: iso("2026-01-07") })?.["Payments not split"]).toBeUndefined();
    expect(collectedIn(after, "2026-01-01")).toBe(31 * 800);
    const undo = planUndo(after);
    if (undo.outcome !== "planned") throw new Error(undo.outcome);
    const back = evaluate(TRACKER, applyChange(TRACKER, after, undo.change));
    expect(back.get("Daily")).toEqual(before.get("Daily"));
    expect(collectedIn(back, "2026-01-01")).toBe(31 * 800);
  });
});
