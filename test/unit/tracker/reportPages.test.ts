import { describe, expect, it } from "vitest";
import { monthEndOf } from "../../../src/domain/calendar";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import type { Row } from "../../../src/workbook/spec/cell";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { postReports } from "../../../src/tracker/posting/postReports";
import { DAYS, POSTED, choosing, owedOn } from "./postedMonths";
import {
  A_DAY,
  CHOICES,
  SIGNATURE,
  daysOf,
  iso,
  receivablesOf,
  reportOf,
  rowWith,
  sourceOf,
  trackerAfter,
} from "./trackerTest";

function shownIn(tables: TableRows, table: string): unknown {
  return tables.get(table)?.[0]?.["Month shown"];
}

function figure(tables: TableRows, name: string): Row | undefined {
  return rowWith(tables, "Summary", { Figure: name });
}

describe("the month that a page shows", () => {
  it("is the newest at whose end receivables are posted, however much is billed since", () => {
    expect(shownIn(POSTED, "SummaryMonth")).toBe(iso("2026-07-01"));
  });

  it("is the newest of all where no receivables are posted, and none in an empty tracker", () => {
    expect(shownIn(trackerAfter(DAYS), "SummaryMonth")).toBe(iso("2026-08-01"));
    expect(shownIn(evaluate(TRACKER, newTracker()), "SummaryMonth")).toBe("");
  });

  it("is the month of whatever day is pasted into the chooser", () => {
    expect(shownIn(choosing(POSTED, { SummaryMonth: "2026-06-17" }), "SummaryMonth")).toBe(iso("2026-06-01"));
  });

  it("is the one that is chosen, on every page that has no choice of its own", () => {
    const chosen = choosing(POSTED, { SummaryMonth: "2026-06-01", RollForwardMonth: "2026-07-01" });
    expect(["SummaryMonth", "ComparisonMonth", "RollForwardMonth"].map((table) => shownIn(chosen, table))).toEqual(
      ["2026-06-01", "2026-06-01", "2026-07-01"].map(iso),
    );
  });
});

describe("Summary", () => {
  it("shows each figure with its changes, in points where it is a share", () => {
    expect(figure(POSTED, "Total receivables")).toMatchObject({
      Value: 16_180,
      "Change on prior month": 2_480,
      "Change on last year": "",
      Period: "Jul 31, 2026",
    });
    expect(figure(POSTED, "Share over 90")?.["Value"]).toBeCloseTo(1_000 / 16_230, 12);
    expect(figure(POSTED, "Share over 90")?.["Change on prior month"]).toBeCloseTo(
      100 * (1_000 / 16_230 - 1_000 / 13_750),
      6,
    );
  });

  it("holds no figure against that of a month which is cut short", () => {
    const after = trackerAfter(
      [
        reportOf(daysOf("2026-09-01", "2026-09-30", A_DAY), { source: sourceOf("September") }),
        reportOf(daysOf("2027-08-01", "2027-08-31", A_DAY), { source: sourceOf("a year later") }),
      ],
      POSTED,
    );
    const september = choosing(after, { SummaryMonth: "2026-09-01" });
    for (const name of ["Billed", "Collected"]) {
      expect(figure(september, name)).toMatchObject({ "Change on prior month": "", "Change on last year": "" });
    }
    expect(figure(september, "Billed")).toMatchObject({
      Value: 30_000,
      "In words": "Aug 2026 has $9,000.00 so far.",
    });
    const yearLater = figure(choosing(after, { SummaryMonth: "2027-08-01" }), "Billed");
    expect(yearLater).toMatchObject({ "Change on last year": "", "In words": "Jul 2027 has no figure." });
  });

  it("shows no change from a month cut short, also where no words are kept of it", () => {
    const later = reportOf(daysOf("2027-12-01", "2027-12-31", A_DAY), { source: sourceOf("long after") });
    const august = choosing(trackerAfter([later], POSTED), { SummaryMonth: "2026-08-01" });
    expect(figure(august, "Billed")).toMatchObject({ Value: 9_000, "In words": "", "Change on prior month": "" });
    const july = choosing(trackerAfter([later], POSTED), { SummaryMonth: "2026-07-01" });
    expect(figure(july, "Billed")).toMatchObject({ "Change on prior month": 1_000 });
  });

  it("has no figure where nothing is posted of it, and says what is missing", () => {
    expect(figure(POSTED, "Case acceptance")).toMatchObject({
      Value: "",
      "Change on prior month": "",
      "In words": "No figure: nothing was presented, or no report of treatment plans covers the month whole.",
      "Proven by": "No report of treatment is posted for it.",
    });
  });

  it("names the report that proves a figure, and whether the report's own total is what was posted", () => {
    expect(figure(POSTED, "Total receivables")?.["Proven by"]).toBe(
      "Insurance Aging, Jul 31, 2026: its own total, $16,180.00, is what was posted.",
    );
    expect(figure(POSTED, "Billed")?.["Proven by"]).toBe(
      "production-by-day, Jul 1, 2026 to Jul 31, 2026: it prints no total of its own.",
    );
  });

  it("takes the restated report for the proof, and no second report that agreed with what it took the place of", () => {
    const second = (patient: number) =>
      reportOf(
        {
          kind: "receivables-total",
          groupedBy: "guarantor",
          total: receivablesOf([patient, 250_000, 125_000, 100_000], -5_000),
        },
        { asOf: iso("2026-07-31"), title: "Aging of A/R", source: sourceOf(`second ${String(patient)}`) },
      );
    const agreed = postReports(POSTED, [second(1_148_000)], CHOICES, SIGNATURE).tables;
    const restatement = { ...CHOICES, restate: true };
    const other = owedOn("2026-07-31", [850_000, 200_000, 100_000, 100_000], -5_000);
    const restated = postReports(agreed, [{ ...other, source: sourceOf("again") }], restatement, SIGNATURE).tables;
    const proof = (tables: TableRows) => figure(evaluate(TRACKER, tables), "Total receivables")?.["Proven by"];
    expect(proof(agreed)).toBe(
      "Insurance Aging, Jul 31, 2026: its own total, $16,180.00, is what was posted. Aging of A/R agrees.",
    );
    const differing = postReports(POSTED, [second(1_148_100)], CHOICES, SIGNATURE).tables;
    expect(proof(differing)).toBe(
      "Insurance Aging, Jul 31, 2026: its own total, $16,180.00, is what was posted. Aging of A/R says otherwise.",
    );
    expect(proof(restated)).toBe("Insurance Aging, Jul 31, 2026: its own total, $16,200.00, is what was posted.");
  });

  it("says which settings are in force now, and follows them without a posting", () => {
    const settings = applyChange(TRACKER, POSTED, [
      {
        table: "Setup",
        upserts: [
          { Setting: "Collection ratio divides by", Value: "Billed" },
          { Setting: "Benchmark set", Value: "EZDDS Billing" },
        ],
        removals: [],
      },
    ]);
    const now = evaluate(TRACKER, settings);
    expect(figure(now, "Collection ratio, 3 months")?.["Settings in force"]).toBe(
      "Collection ratio divides by: Billed",
    );
    expect(figure(now, "Share over 90")).toMatchObject({
      Status: "● Watch",
      "Settings in force": "Benchmark set: EZDDS Billing",
    });
    expect(figure(POSTED, "Share over 90")).toMatchObject({ Status: "", "Settings in force": "" });
  });

  it("says first whether the month ties", () => {
    expect(POSTED.get("SummaryMonth")?.[0]).toMatchObject({ Ties: "yes", Difference: 0 });
    expect(rowWith(POSTED, "SummarySentences", { Order: 1 })).toMatchObject({
      About: "Ties",
      Says: "Yes, to the cent: the month's figures lead to $16,180.00, and that is what is owed.",
    });
    expect(choosing(POSTED, { SummaryMonth: "2026-08-01" }).get("SummaryMonth")?.[0]).toMatchObject({
      Ties: "not known",
      Difference: "",
    });
  });

  it("keeps words of 13 months, and shows the figures of older ones without", () => {
    const years = [...Array(15).keys()].map((at) => {
      const month = iso(`${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`);
      return reportOf(
        { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([100_000 + at, 0, 0, 0]) },
        { asOf: monthEndOf(month), source: sourceOf(String(at)) },
      );
    });
    const tables = trackerAfter(years);
    expect(new Set(tables.get("Words")?.map((row) => row["Month"])).size).toBe(13);
    const old = choosing(tables, { SummaryMonth: "2025-02-01" });
    expect(figure(old, "Total receivables")).toMatchObject({ Value: 1_000.01, "In words": "", "Proven by": "" });
    expect(rowWith(old, "SummarySentences", { Order: 1 })?.["Says"]).toContain("kept for the newest 13 months");
  });
});

describe("Comparison", () => {
  it("holds a month against the one before, by balance and category", () => {
    expect(rowWith(POSTED, "Comparison", { Balance: "Patient", Category: "0 to 30" })).toMatchObject({
      "This month": 8_480,
      "Prior month": 6_000,
      Change: 2_480,
      "Last year": "",
      "Change on last year": "",
      "Can have rolled in": "",
    });
    expect(rowWith(POSTED, "Comparison", { Balance: "Total", Category: "Credits" })).toMatchObject({
      "This month": -50,
      Share: "",
      Benchmark: "",
      Status: "",
    });
  });

  it("maps the shares of 13 months back from the one shown, and leaves months that are not posted empty", () => {
    const map = POSTED.get("ComparisonHeatMap") ?? [];
    expect(map).toHaveLength(13);
    expect(map[1]).toMatchObject({ Month: iso("2026-06-01"), "Total over 90": 1_000 / 13_750 });
    expect(map[2]).toMatchObject({ Month: iso("2026-05-01"), "Total over 90": "" });
  });
});
