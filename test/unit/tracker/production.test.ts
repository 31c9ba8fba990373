import { describe, expect, it } from "vitest";
import { NO_PRODUCTION } from "../../../src/domain/collections";
import { cents } from "../../../src/domain/money";
import { newTracker } from "../../../src/tracker/newTracker";
import type { Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { A_DAY, daysOf, iso, planOnto, receivablesOf, reportOf, sourceOf, rowWith, trackerAfter } from "./trackerTest";

const august = reportOf(daysOf("2026-08-01", "2026-08-31", A_DAY), { source: sourceOf("august") });
const september = reportOf(daysOf("2026-09-01", "2026-09-30", A_DAY), { source: sourceOf("sept") });

function monthOf(tables: ReturnType<typeof trackerAfter>, month: string): Row | undefined {
  return rowWith(tables, "Monthly", { Month: iso(month) });
}

describe("posting production by day", () => {
  it("adds a week across a month's end up from both months", () => {
    const week = { "Week of": iso("2026-08-31") };
    expect(rowWith(trackerAfter([august]), "Weekly", week)).toMatchObject({
      Billed: 1_000,
      "Days posted": 1,
      Note: "1 of 7 days posted",
    });
    expect(rowWith(trackerAfter([august, september]), "Weekly", week)).toMatchObject({
      Billed: 7_000,
      Writeoffs: -700,
      Adjustments: -140,
      "Net billed": 6_160,
      Collected: 5_600,
      "Days posted": 7,
      Note: "",
    });
  });

  it("takes days without an entry as days without business, not as missing", () => {
    const range = { from: iso("2026-08-01"), to: iso("2026-08-31") };
    const tables = trackerAfter([reportOf({ kind: "production-by-day", range, days: new Map([[range.from, A_DAY]]) })]);
    expect(tables.get("Daily")).toHaveLength(31);
    expect(monthOf(tables, "2026-08-01")).toMatchObject({ Billed: 1_000, "Days posted": 31, Complete: "yes" });
  });

  it("charts whole weeks only", () => {
    const tables = trackerAfter([august]);
    const charted = tables.get("ChartWeekly")?.map((row) => row["Billed"]);
    expect(charted).toEqual(["#N/A", 7_000, 7_000, 7_000, 7_000, "#N/A"]);
  });

  it("leaves a gap where a month between two is not posted", () => {
    const june = reportOf(daysOf("2026-06-01", "2026-06-30", A_DAY), { source: sourceOf("june") });
    const tables = trackerAfter([june, august]);
    expect(monthOf(tables, "2026-07-01")).toMatchObject({ Billed: "", Complete: "no", Note: "0 of 31 days posted" });
    expect(rowWith(tables, "Weekly", { "Week of": iso("2026-07-13") })).toMatchObject({
      Billed: "",
      "Collection ratio": "",
    });
  });

  it("has no ratio for a week in which nothing was billed", () => {
    const quiet = { ...NO_PRODUCTION, patientPayments: cents(5_000) };
    const tables = trackerAfter([reportOf(daysOf("2026-08-03", "2026-08-09", quiet))]);
    expect(tables.get("Weekly")?.[0]).toMatchObject({ Collected: 350, "Collection ratio": "" });
  });

  it("shows a ratio over several months only once all of them are whole", () => {
    const july = reportOf(daysOf("2026-07-02", "2026-07-31", A_DAY), { source: sourceOf("july") });
    const tables = trackerAfter([july, august, september]);
    expect(monthOf(tables, "2026-09-01")).toMatchObject({ "Ratio 3 months": "" });
    const rest = reportOf(daysOf("2026-07-01", "2026-07-01", A_DAY), { source: sourceOf("rest") });
    const whole = trackerAfter([july, rest, august, september]);
    expect(monthOf(whole, "2026-09-01")?.["Ratio 3 months"]).toBeCloseTo(800 / 880, 12);
    expect(monthOf(whole, "2026-09-01")?.["Ratio 12 months"]).toBe("");
  });

  it("counts receivables in months and in days of net billed", () => {
    const july = reportOf(daysOf("2026-07-01", "2026-07-31", A_DAY), { source: sourceOf("july") });
    const owed = reportOf(
      { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([2_640_000, 0, 0, 0]) },
      { asOf: iso("2026-09-30") },
    );
    const tables = trackerAfter([july, august, september, owed]);
    const month = monthOf(tables, "2026-09-01");
    expect(month?.["Total receivables"]).toBe(26_400);
    expect(month?.["Receivables ratio"]).toBeCloseTo(26_400 / ((92 * 880) / 3), 12);
    expect(month?.["Days in receivables"]).toBeCloseTo(30, 12);
  });

  it("divides by full fees where Setup says so", () => {
    const before = applyChange(TRACKER, newTracker(), [
      { table: "Setup", upserts: [{ Setting: "Collection ratio divides by", Value: "Billed" }], removals: [] },
    ]);
    expect(monthOf(trackerAfter([august], before), "2026-08-01")?.["Collection ratio"]).toBe(0.8);
  });

  it("names weeks by their Sunday where Setup says so", () => {
    const before = applyChange(TRACKER, newTracker(), [
      { table: "Setup", upserts: [{ Setting: "Week starts on", Value: "Sunday" }], removals: [] },
    ]);
    expect(trackerAfter([august], before).get("Weekly")?.[0]).toMatchObject({ "Week of": iso("2026-07-26") });
  });

  it("finds that a second report of the same days agrees", () => {
    const again = reportOf(daysOf("2026-08-01", "2026-08-31", A_DAY), { source: sourceOf("daily") });
    expect(planOnto(trackerAfter([august]), again)).toMatchObject({ outcome: "planned", status: "Agrees" });
  });

  it("refuses a posted day with other figures", () => {
    const other = reportOf(daysOf("2026-08-10", "2026-08-10", { ...A_DAY, billed: cents(100_001) }), {
      source: sourceOf("other"),
    });
    expect(planOnto(trackerAfter([august]), other)).toMatchObject({
      outcome: "restatement",
      differences: [{ table: "Daily", row: "Aug 10, 2026", heading: "Billed", was: 1_000, becomes: 1_000.01 }],
    });
  });
});

describe("posting production by month", () => {
  const year = reportOf({
    kind: "production-by-month",
    months: new Map([
      [iso("2026-07-01"), A_DAY],
      [iso("2026-08-01"), A_DAY],
    ]),
  });

  it("fills the months whose days are not posted, and says where they come from", () => {
    expect(monthOf(trackerAfter([year]), "2026-07-01")).toMatchObject({
      Billed: 1_000,
      "Net billed": 880,
      Collected: 800,
      Complete: "yes",
      Note: "From the month's totals",
    });
  });

  it("gives way to the days once they are posted, and says where the two disagree", () => {
    const tables = trackerAfter([august, year]);
    expect(monthOf(tables, "2026-08-01")).toMatchObject({ Billed: 31_000, Note: "" });
    const plan = planOnto(trackerAfter([august]), year);
    const warnings = plan.outcome === "planned" ? plan.warnings : [];
    expect(warnings).toHaveLength(4);
    expect(warnings[0]).toContain(
      "Aug 2026, Billed: this report says $1,000.00, the month's days add up to $31,000.00",
    );
  });

  it("posts nothing for a report without months", () => {
    expect(planOnto(newTracker(), reportOf({ kind: "production-by-month", months: new Map() }))).toEqual({
      outcome: "not-kept",
      warnings: [],
    });
  });
});
