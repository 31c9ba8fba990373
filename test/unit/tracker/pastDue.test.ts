import { describe, expect, it } from "vitest";
import { cents } from "../../../src/domain/money";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { JULY, JUNE, POSTED } from "./postedMonths";
import { claimOf, claimsOf, iso, reportOf, rowWith, trackerAfter } from "./trackerTest";

describe("what is past due", () => {
  const claims = {
    ...claimsOf(
      claimOf("2026-03-01", { sent: iso("2026-03-02"), followUp: iso("2026-07-01"), amount: cents(20_050) }),
      claimOf("2026-07-01", { followUp: iso("2026-07-30"), amount: cents(10_000) }),
      claimOf("2026-07-02", { followUp: iso("2026-08-15"), amount: cents(99_900) }),
    ),
    statesFollowUp: true,
    mayLackRecent: false,
  };
  const tables = trackerAfter([JUNE, JULY, reportOf(claims, { asOf: iso("2026-07-31") })]);

  it("counts claims by their follow-up date, with the earliest, and those over 90 days", () => {
    expect(rowWith(tables, "SummaryPastDue", { What: "Claims past their follow-up date" })).toMatchObject({
      Count: 2,
      Dollars: 300.5,
      Since: iso("2026-07-01"),
    });
    expect(rowWith(tables, "SummaryPastDue", { What: "Open claims over 90 days" })).toMatchObject({
      Count: 1,
      Dollars: 200.5,
    });
  });

  it("has no figure, rather than none, where no report says", () => {
    expect(rowWith(POSTED, "SummaryPastDue", { What: "Claims past their follow-up date" })).toMatchObject({
      Count: "",
      Dollars: "",
      Since: "",
    });
  });

  it("counts actions whose due date is over and which have no result of any kind", () => {
    const rows = [
      { Opened: iso("2026-06-30"), Measure: "One", Due: iso("2026-07-10") },
      { Opened: iso("2026-06-30"), Measure: "Two", Due: iso("2026-07-20"), Result: "Called all" },
      { Opened: iso("2026-06-30"), Measure: "Three", Due: iso("2026-08-20") },
      { Opened: iso("2026-06-30"), Measure: "Four" },
      { Opened: iso("2026-06-30"), Measure: "Five", Due: iso("2026-07-31") },
      { Opened: iso("2026-06-30"), Measure: "Six", Due: iso("2026-07-01"), Result: iso("2026-07-03") },
      { Opened: iso("2026-06-30"), Measure: "Seven", Due: "as soon as possible" },
    ];
    const after = evaluate(TRACKER, applyChange(TRACKER, tables, [{ table: "Actions", upserts: rows, removals: [] }]));
    expect(rowWith(after, "SummaryPastDue", { What: "Actions past their due date" })).toMatchObject({
      Count: 1,
      Since: iso("2026-07-10"),
    });
  });
});
