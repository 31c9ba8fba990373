import { describe, expect, it } from "vitest";
import { tablesOn } from "../../../src/workbook/spec/workbook";
import { newTracker } from "../../../src/tracker/newTracker";
import { REPORT_SHEETS } from "../../../src/tracker/sheets/reportSheets";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";

/** The public contract: people write formulas of their own on these names. Columns may be added, never renamed. */
const CONTRACT: Readonly<Record<string, readonly string[]>> = {
  Receivables: ["Month end", "Balance", "0 to 30", "31 to 60", "61 to 90", "Over 90", "Credits", "Total"],
  Daily: ["Date", "Billed", "Writeoffs", "Adjustments", "Patient payments", "Insurance payments", "Payments not split"],
  Weekly: [
    "Week of",
    "Billed",
    "Writeoffs",
    "Adjustments",
    "Net billed",
    "Collected",
    "Collection ratio",
    "Ratio 13 weeks",
    "Days posted",
    "Note",
  ],
  Monthly: [
    "Month",
    "Billed",
    "Net billed",
    "Collected",
    "Collection ratio",
    "Ratio 3 months",
    "Ratio 12 months",
    "Total receivables",
    "Receivables ratio",
    "Days in receivables",
  ],
  RollForward: [
    "Month end",
    "Opening",
    "Billed",
    "Adjustments",
    "Writeoffs",
    "Collected",
    "Expected closing",
    "Posted closing",
    "Difference",
    "Ties",
    "Note",
    "Above aging 31 to 60",
    "Above aging 61 to 90",
    "Above aging over 90",
  ],
  RollForwardCandidates: ["Month end", "Rank", "Says", "Amount", "Evidence", "What to do"],
  NewPatients: [
    "Week of",
    "Booked",
    "On the schedule",
    "Arrived",
    "Broken or cancelled",
    "Contacts",
    "Within 10 days",
    "Open",
    "Median days",
  ],
  NewPatientSources: ["Month", "Source", "Booked", "Arrived"],
  Treatment: [
    "Week of",
    "Plans presented",
    "Dollars presented",
    "Plans accepted",
    "Dollars accepted",
    "Started within 10 days",
    "Open",
    "Acceptance by dollars",
    "Acceptance by plans",
    "Case acceptance",
  ],
  TreatmentMonthly: ["Month", "Plans presented", "Dollars presented", "Plans accepted", "Dollars accepted"],
  Trends: ["Series", "Call", "News", "Points", "Slope", "Unit", "From", "To", "Title", "In words"],
  Actions: ["Opened", "Measure", "What was seen", "Reason", "Owner", "Due", "Since then", "Result"],
  Claims: [
    "As of",
    "Carrier",
    "Plan type",
    "Open",
    "0 to 30",
    "31 to 60",
    "61 to 90",
    "Over 90",
    "Without a date",
    "Oldest days",
    "Denied",
    "Past follow up",
    "Dollars open",
    "Dollars 0 to 30",
    "Dollars 31 to 60",
    "Dollars 61 to 90",
    "Dollars over 90",
    "Over 30",
    "Share over 30",
  ],
  ClaimsTotals: ["As of", "Open", "0 to 30", "31 to 60", "61 to 90", "Over 90", "Days to payment", "Denial share"],
  ClaimsFollowUp: ["As of", "Oldest follow up", "Carrier", "Past follow up", "Dollars past follow up"],
  ClaimDenials: ["As of", "Reason", "Denied", "Dollars denied"],
  Benchmarks: ["Set", "Measure", "Balance", "Good", "Watch", "Better when", "Source"],
  Postings: [
    "Id",
    "Posted at",
    "Posted by",
    "Report",
    "Period",
    "Source file",
    "Source hash",
    "Rows",
    "Skipped",
    "Problems",
    "Report total",
    "Posted total",
    "Status",
  ],
};

describe("the tracker's description", () => {
  it.each(Object.entries(CONTRACT))("keeps every column of %s that people may build on", (name, headings) => {
    const table = TRACKER.tables.find((one) => one.name === name);
    expect(table?.columns.map(({ heading }) => heading)).toEqual(expect.arrayContaining([...headings]));
  });

  it("puts each table on one sheet", () => {
    const placed = TRACKER.sheets.flatMap((sheet) => tablesOn(sheet).map(({ name }) => name));
    expect([...placed].sort()).toEqual(TRACKER.tables.map(({ name }) => name).sort());
  });

  it("begins each table of a report page with its rows, which src/tracker/newTracker.ts lists", () => {
    const begun = newTracker();
    const tables = REPORT_SHEETS.flatMap((sheet) => tablesOn(sheet).map(({ name }) => name));
    expect(tables.filter((name) => (begun.get(name) ?? []).length === 0)).toEqual([]);
  });

  it("charts columns that their tables have, and tables that stand on a sheet", () => {
    for (const { table, category, series } of TRACKER.sheets.flatMap(({ charts }) => charts)) {
      const headings = TRACKER.tables.find(({ name }) => name === table)?.columns.map(({ heading }) => heading);
      expect(headings).toEqual(expect.arrayContaining([category, ...series.map(({ heading }) => heading)]));
    }
  });

  it("names tables and columns in plain words that structured references need not escape", () => {
    const names = TRACKER.tables.flatMap(({ name, columns }) => [name, ...columns.map(({ heading }) => heading)]);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9 ]*$/u);
  });

  it("gives every column a definition for its note", () => {
    for (const { note } of TRACKER.tables.flatMap(({ columns }) => columns)) expect(note.length).toBeGreaterThan(10);
  });

  it("refers to no custom function, so that the workbook stands alone", () => {
    const formulas = TRACKER.tables.flatMap(({ columns }) =>
      columns.flatMap((one) => (one.kind === "formula" ? one.formula : [])),
    );
    for (const formula of formulas) expect(formula).not.toMatch(/DENTAL\.|LET\(|XLOOKUP\(|FILTER\(/u);
  });
});
