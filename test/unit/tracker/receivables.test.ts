import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import {
  CHOICES,
  SIGNATURE,
  iso,
  planOnto,
  receivablesOf,
  reportOf,
  sourceOf,
  rowWith,
  trackerAfter,
} from "./trackerTest";

const AUGUST = iso("2026-08-31");
const PATIENT = receivablesOf([600_000, 200_000, 100_000, 100_000], -5_000);
const INSURANCE = receivablesOf([300_000, 50_000, 25_000, 25_000]);
const SPLIT = { kind: "receivables", groupedBy: "guarantor", patient: PATIENT, insurance: INSURANCE } as const;
const TOTAL = {
  kind: "receivables-total",
  groupedBy: "guarantor",
  total: receivablesOf([900_000, 250_000, 125_000, 125_000], -5_000),
} as const;
const splitReport = reportOf(SPLIT, { asOf: AUGUST });

describe("posting receivables", () => {
  it("gives a row each for patient, insurance and their total", () => {
    const tables = trackerAfter([splitReport]);
    expect(rowWith(tables, "Receivables", { Balance: "Total" })).toMatchObject({
      "Month end": AUGUST,
      "0 to 30": 9_000,
      "31 to 60": 2_500,
      "61 to 90": 1_250,
      "Over 90": 1_250,
      Credits: -50,
      Total: 13_950,
    });
    expect(tables.get("Receivables")?.map((row) => row["Balance"])).toEqual(["Patient", "Insurance", "Total"]);
  });

  it("asks for the as-of date, which the report does not state", () => {
    expect(planOnto(newTracker(), reportOf(SPLIT))).toEqual({ outcome: "as-of-missing" });
  });

  it("shows the shares of what is owed, credits aside", () => {
    const patient = rowWith(trackerAfter([splitReport]), "Receivables", { Balance: "Patient" });
    expect(patient).toMatchObject({ "Share 0 to 30": 0.6, "Share over 90": 0.1 });
  });

  it("says nothing of benchmarks until a set is chosen", () => {
    const total = rowWith(trackerAfter([splitReport]), "Receivables", { Balance: "Total" });
    expect(total).toMatchObject({ "Status over 90": "", "To benchmark over 90": "" });
  });

  it("says how the total stands against the chosen set, and the dollars to meet it", () => {
    const tables = trackerAfter([splitReport], newTracker("EZDDS Billing"));
    expect(rowWith(tables, "Receivables", { Balance: "Total" })).toMatchObject({
      "Status over 90": "● Watch",
      "To benchmark over 90": 578.95,
      "Status 0 to 30": "",
    });
    expect(rowWith(tables, "Receivables", { Balance: "Patient" })).toMatchObject({ "Status over 90": "" });
  });

  it("keeps the split where a report of the total follows, and finds that it agrees", () => {
    const { outcomes, tables } = postReports(
      newTracker(),
      [reportOf(TOTAL, { asOf: AUGUST }), splitReport],
      CHOICES,
      SIGNATURE,
    );
    expect(outcomes.map(({ plan }) => plan)).toMatchObject([
      { status: "Posted", warnings: [] },
      { status: "Agrees", warnings: [] },
    ]);
    expect(tables.get("Receivables")).toHaveLength(3);
  });

  it("names each figure in which a report of the total disagrees with the split", () => {
    const before = trackerAfter([splitReport]);
    const total = receivablesOf([900_000, 250_000, 125_000, 125_100], -5_000);
    const plan = planOnto(before, reportOf({ ...TOTAL, total }, { asOf: AUGUST }));
    expect(plan).toMatchObject({ outcome: "planned", status: "Differs" });
    const warnings = plan.outcome === "planned" ? plan.warnings : [];
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain(
      "Over 90: this report says $1,251.00, the split report that is posted says $1,250.00",
    );
  });

  it("says nothing where a family's credit stands against its own charges, which each report shares out in its own way", () => {
    const split = { patient: receivablesOf([0, 500, 0, 0], -4_000), insurance: receivablesOf([6_000, 0, 0, 0]) };
    const tables = trackerAfter([
      reportOf({ kind: "receivables", groupedBy: "guarantor", ...split }, { asOf: AUGUST }),
    ]);
    const total = reportOf(
      { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([2_000, 500, 0, 0]) },
      { asOf: AUGUST, source: sourceOf("aging of receivables") },
    );
    expect(planOnto(tables, total)).toMatchObject({ outcome: "planned", status: "Agrees", warnings: [] });
    const other = reportOf(
      { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([2_100, 500, 0, 0]) },
      { asOf: AUGUST, source: sourceOf("another day") },
    );
    const plan = planOnto(tables, other);
    const warnings = plan.outcome === "planned" ? plan.warnings : [];
    expect(warnings.join("\n")).toContain("Total: this report says $26.00");
  });

  it("finds that a report of the total agrees which takes a family's credit off its charges", () => {
    const netted = receivablesOf([897_000, 250_000, 124_000, 125_000], -1_000);
    const plan = planOnto(trackerAfter([splitReport]), reportOf({ ...TOTAL, total: netted }, { asOf: AUGUST }));
    expect(plan).toMatchObject({ outcome: "planned", status: "Agrees", warnings: [] });
  });

  it("names the total where credits are in one report and not in the other", () => {
    const without = receivablesOf([900_000, 250_000, 125_000, 125_000]);
    const plan = planOnto(trackerAfter([splitReport]), reportOf({ ...TOTAL, total: without }, { asOf: AUGUST }));
    const warnings = plan.outcome === "planned" ? plan.warnings : [];
    expect(warnings).toEqual([expect.stringContaining("Total: this report says $14,000.00")]);
  });

  it("names the category where money is older in a report of the total, whatever the rest", () => {
    const older = receivablesOf([890_000, 260_000, 125_000, 125_000], -5_000);
    const plan = planOnto(trackerAfter([splitReport]), reportOf({ ...TOTAL, total: older }, { asOf: AUGUST }));
    const warnings = plan.outcome === "planned" ? plan.warnings : [];
    expect(warnings).toEqual([expect.stringContaining("31 to 60: this report says $2,600.00")]);
  });

  it("posts the total alone where there is no split, and charts a gap for the parts", () => {
    const tables = trackerAfter([reportOf(TOTAL, { asOf: AUGUST })]);
    expect(tables.get("Receivables")?.map((row) => row["Balance"])).toEqual(["Total"]);
    expect(tables.get("ChartReceivables")?.[0]).toMatchObject({
      "Total over 90": 1_250,
      "Patient over 90": "#N/A",
      "Patient share over 90": "#N/A",
    });
  });

  it("lists a month end that is not posted between two that are, as a gap", () => {
    const insurance = receivablesOf([310_000, 50_000, 25_000, 25_000]);
    const june = reportOf({ ...SPLIT, insurance }, { asOf: iso("2026-06-30"), source: sourceOf("june") });
    const tables = trackerAfter([june, splitReport]);
    expect(tables.get("ChartReceivables")?.map((row) => [row["Month end"], row["Total over 90"]])).toEqual([
      [iso("2026-06-30"), 1_250],
      [iso("2026-07-31"), "#N/A"],
      [AUGUST, 1_250],
    ]);
    expect(rowWith(tables, "Monthly", { Month: iso("2026-07-01") })).toMatchObject({ "Total receivables": "" });
  });

  it("lists the month end after a first day inside a month, as a gap, and says that it is not posted", () => {
    const insurance = receivablesOf([310_000, 50_000, 25_000, 25_000]);
    const inside = reportOf({ ...SPLIT, insurance }, { asOf: iso("2026-06-15"), source: sourceOf("june") });
    const plan = planOnto(trackerAfter([inside]), splitReport);
    expect("warnings" in plan ? plan.warnings : []).toContain(
      "The receivables of Jun 2026 are not posted: the charts show a gap there.",
    );
    expect(
      trackerAfter([inside, splitReport])
        .get("ChartReceivables")
        ?.map((row) => row["Month end"]),
    ).toEqual([iso("2026-06-15"), iso("2026-06-30"), iso("2026-07-31"), AUGUST]);
  });

  it("refuses other figures for a posted month, cell by cell, unless they are meant to restate it", () => {
    const before = trackerAfter([splitReport]);
    const other = reportOf(
      { ...SPLIT, insurance: receivablesOf([300_000, 50_000, 25_000, 26_000]) },
      { asOf: AUGUST, source: sourceOf("again") },
    );
    const plan = planOnto(before, other);
    expect(plan).toMatchObject({
      outcome: "restatement",
      differences: [
        { table: "Receivables", row: "Aug 31, 2026, Insurance", heading: "Over 90", was: 250, becomes: 260 },
        { heading: "Total" },
        { row: "Aug 31, 2026, Total", heading: "Over 90" },
        { heading: "Total" },
      ],
    });
    expect(planOnto(before, other, true)).toMatchObject({ outcome: "planned", status: "Restated" });
  });

  it("knows the very same file again, and plans nothing", () => {
    expect(planOnto(trackerAfter([splitReport]), splitReport)).toMatchObject({ outcome: "already-posted" });
  });
});
