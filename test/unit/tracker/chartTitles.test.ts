import { describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { SERIES } from "../../../src/tracker/trends/series";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import type { TableRows } from "../../../src/workbook/spec/book";
import { monthsOwing, rising, weeksBilling, wobbling } from "./postedSeries";
import { rowWith, trackerAfter } from "./trackerTest";

const CHARTS = TRACKER.sheets.flatMap(({ charts }) => charts).filter(({ isSmall }) => isSmall !== true);

/** What stands above each chart, by what the chart is called. */
function shownAbove(tables: TableRows): Readonly<Record<string, unknown>> {
  const evaluated = evaluate(TRACKER, tables);
  return Object.fromEntries(
    CHARTS.map(({ title, titleFrom }) => {
      const sought = titleFrom?.rowKey === undefined ? {} : { Series: titleFrom.rowKey };
      const row = titleFrom && rowWith(evaluated, titleFrom.table, sought);
      return [title, titleFrom ? row?.[titleFrom.heading] : title];
    }),
  );
}

describe("a chart's title", () => {
  it("says which figure is followed, and that it is too early, before anything is posted", () => {
    const none = "too early to say";
    expect(shownAbove(newTracker())).toEqual({
      "Patient receivables by age": `Patient receivables: ${none}`,
      "Insurance receivables by age": `Insurance receivables: ${none}`,
      "Total receivables by age": `Total receivables: ${none}`,
      "Share over 90 days": `Total share over 90 days: ${none}`,
      "Billed and collected, by week": `Collected, by week: ${none}`,
      "Collection ratio, by week": `Collection ratio, by week: ${none}`,
      "New-patient appointments booked, by week": `New-patient appointments booked: ${none}`,
      "New-patient appointments on the schedule": `New patients on the schedule: ${none}`,
      "Days from first contact to arrival, by week": "Days from first contact to arrival, by week",
      "New patients within 10 days": `New patients within 10 days: ${none}`,
      "Dollars presented and accepted, by week": `Dollars presented, by week: ${none}`,
      "Production and collections, by month": "Production and collections, by month",
      "New patients, by month": "New patients, by month",
      "Case acceptance, by month presented": "Case acceptance, by month presented",
      "Case acceptance, by week presented": `Case acceptance, by week presented: ${none}`,
      "Treatment started within 10 days": "Treatment started within 10 days",
      "Open claims by age": `Open claims: ${none}`,
      "From what was owed to what is owed": "Drawn once both month ends and the month's figures are posted",
      "Fees billed on open claims, by age": "Fees billed on open claims, by age",
      "Share of open claims over 30 days": `Share of open claims over 30 days: ${none}`,
      "Open claims over 30 days, by carrier": "Open claims over 30 days, by carrier",
    });
  });

  it("says in plain words what the figure does once there are enough points", () => {
    const shown = shownAbove(trackerAfter([...monthsOwing(rising(12)), weeksBilling(rising(12))]));
    expect(shown).toMatchObject({
      "Total receivables by age": "Total receivables: rising to about $1,600",
      "Billed and collected, by week": "Collected, by week: steady around $0",
      "Open claims by age": "Open claims: too early to say",
    });
  });

  it("rounds dollars to what is read at a glance, and says uneven of what goes no one way", () => {
    const title = (owed: readonly number[]) => shownAbove(trackerAfter(monthsOwing(owed)))["Total receivables by age"];
    expect(title(wobbling(12, 48_213, 48_400))).toBe("Total receivables: steady around $48,000");
    expect(title(rising(12, 213_601, -1_000))).toBe("Total receivables: falling to about $203,000");
    expect(title([...rising(12), ...rising(12, 1_545, -50)])).toBe("Total receivables: uneven around $1,300");
  });

  it("leaves room for the longest call in two lines", () => {
    const charted = new Set(CHARTS.map(({ titleFrom }) => titleFrom?.rowKey));
    const leads = SERIES.filter(({ name }) => charted.has(name)).map(({ name, titleLead = name }) => titleLead);
    expect(leads.length).toBeGreaterThan(10);
    for (const lead of leads) expect([lead, lead.length <= 36]).toEqual([lead, true]);
  });
});
