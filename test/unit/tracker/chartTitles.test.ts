import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { SERIES } from "../../../src/tracker/trends/series";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { monthsOwing, rising, weeksBilling } from "./postedSeries";
import { rowWith, trackerAfter } from "./trackerTest";

const CHARTS = TRACKER.sheets.flatMap(({ charts }) => charts).filter(({ isSmall }) => isSmall !== true);

/** What stands above each chart, by what the chart is called. */
function shownAbove(tables: TableRows): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    CHARTS.map(({ title, titleFrom }) => {
      const row = titleFrom && rowWith(tables, titleFrom.table, { Series: titleFrom.rowKey });
      return [title, titleFrom ? row?.[titleFrom.heading] : title];
    }),
  );
}

describe("a chart's title", () => {
  it("says what the chart shows, which figure is called and how many points are needed, before anything is posted", () => {
    const none = "Too few points, 0 of the 10 needed";
    expect(shownAbove(newTracker())).toEqual({
      "Patient receivables by age": `Patient receivables by age. In all: ${none}`,
      "Insurance receivables by age": `Insurance receivables by age. In all: ${none}`,
      "Total receivables by age": `Total receivables by age. In all: ${none}`,
      "Share over 90 days": `Share over 90 days. Total: ${none}`,
      "Billed and collected, by week": `Billed and collected. Collected: ${none}`,
      "Collection ratio, by week": `Collection ratio, by week: ${none}`,
      "New-patient appointments booked, by week": `New-patient appointments booked: ${none}`,
      "New-patient appointments on the schedule": `New patients on the schedule: ${none}`,
      "Days from first contact to arrival, by week": "Days from first contact to arrival, by week",
      "New patients within 10 days": `New patients within 10 days: ${none}`,
      "Dollars presented and accepted, by week": `Presented and accepted. Presented: ${none}`,
      "Case acceptance, by week presented": `Case acceptance, by week presented: ${none}`,
      "Treatment started within 10 days": "Treatment started within 10 days",
      "Open claims by age": `Open claims by age. In all: ${none}`,
      "From what was owed to what is owed": "From what was owed to what is owed",
      "Fees billed on open claims, by age": "Fees billed on open claims, by age",
      "Share of open claims over 30 days": `Share of open claims over 30 days: ${none}`,
      "Open claims over 30 days, by carrier": "Open claims over 30 days, by carrier",
    });
  });

  it("says the call with its rule, its points and its chance once there are enough", () => {
    const shown = shownAbove(trackerAfter([...monthsOwing(rising(12)), weeksBilling(rising(12))]));
    expect(shown).toMatchObject({
      "Total receivables by age": "Total receivables by age. In all: Upward, 1 crossing in 12 points, chance 1 in 171",
      "Billed and collected, by week": "Billed and collected. Collected: Plateau, 12 points all the same",
      "Open claims by age": "Open claims by age. In all: Too few points, 0 of the 10 needed",
    });
  });

  it("leaves room for the longest call in two lines", () => {
    const charted = new Set(CHARTS.map(({ titleFrom }) => titleFrom?.rowKey));
    const leads = SERIES.filter(({ name }) => charted.has(name)).map(({ name, titleLead = name }) => titleLead);
    expect(leads.length).toBeGreaterThan(10);
    for (const lead of leads) expect([lead, lead.length <= 36]).toEqual([lead, true]);
  });
});
