import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import { SERIES } from "../../../src/tracker/series";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/book";
import { applyChange } from "../../../src/workbook/change";
import type { Report } from "../../../src/tracker/posting";
import { monthEnd, monthsOwing, rising, weekEnd, weeksBilling, wobbling } from "./postedSeries";
import { iso, reportOf, rowWith, trackerAfter } from "./trackerTest";

function trendOf(series: string, tables: TableRows) {
  const row = rowWith(tables, "Trends", { Series: series });
  if (row === undefined) throw new RangeError(series);
  return row;
}

function trendAfter(series: string, ...reports: readonly Report[]) {
  return trendOf(series, trackerAfter(reports));
}

describe("Trends", () => {
  it("has a row for every series before anything is posted, so that every chart finds its title", () => {
    const rows = newTracker().get("Trends") ?? [];
    expect(rows.map((row) => row["Series"])).toEqual(SERIES.map(({ name }) => name));
    expect(rows.map((row) => row["Call"])).toEqual(SERIES.map(() => "Too few points"));
    expect(rows.at(0)).toMatchObject({
      Title: "Patient receivables by age. In all: Too few points, 0 of the 10 needed",
      "In words": "Too few points: nothing is posted yet. Lower is better.",
    });
  });

  it("calls billed week by week, with the rule, the points, the chance and the slope", () => {
    expect(trendAfter("Billed", weeksBilling(rising(12)))).toEqual({
      Series: "Billed",
      Call: "Upward",
      News: "▲ Better",
      Points: 12,
      "Longest run": 6,
      "Longest run limit": 7,
      Crossings: 1,
      "Crossings limit": 3,
      "Chance one in": 171,
      Slope: 50,
      Unit: "dollars a week",
      From: weekEnd(0) - 6,
      To: weekEnd(11),
      "Short weeks": 0,
      Title: "Billed: Upward, 1 crossing in 12 points, chance 1 in 171",
      "In words":
        "Upward: 12 points; the longest run on one side of the median is 6 (at most 7 is usual), its crossings are 1 " +
        "(at least 3 is usual). Chance alone goes as far about once in 171. Slope: up $50.00 a week. Higher is better.",
    });
  });

  it("calls it bad news where more is owed, and good news where less is", () => {
    expect(trendAfter("Total receivables", ...monthsOwing(rising(14)))).toMatchObject({
      Call: "Upward",
      News: "▼ Worse",
      Slope: 50,
      To: monthEnd(13),
    });
    expect(trendAfter("Total receivables", ...monthsOwing(rising(14, 5_000, -50)))).toMatchObject({
      Call: "Decline",
      News: "▲ Better",
    });
  });

  it("leaves a week cut short out, which looks like a fall", () => {
    const figures = weeksBilling([...wobbling(12), 7]).figures;
    if (figures.kind !== "production-by-day") throw new RangeError(figures.kind);
    const cut = reportOf({ ...figures, range: { ...figures.range, to: addDays(figures.range.to, -1) } });
    expect(trendAfter("Billed", cut)).toEqual(trendAfter("Billed", weeksBilling(wobbling(12))));
  });

  it("keeps the place of a week that is not posted, and tells of it", () => {
    const gap = trendAfter("Billed", weeksBilling(rising(6)), weeksBilling(rising(6, 1_350), 7));
    expect(gap).toMatchObject({ Points: 12, Slope: 50, Call: "Upward", To: weekEnd(12) });
    expect(gap["In words"]).toContain("1 week between has no figure.");
  });

  it("judges the last 52 weeks and the last 24 months alone", () => {
    expect(trendAfter("Billed", weeksBilling([...rising(60), ...wobbling(52)]))).toMatchObject({
      Points: 52,
      Call: "Plateau",
      From: weekEnd(60) - 6,
    });
    expect(trendAfter("Total receivables", ...monthsOwing([...rising(20), ...wobbling(24)]))).toMatchObject({
      Points: 24,
      Call: "Plateau",
    });
  });

  it("names the weeks in which fewer days were worked than usual", () => {
    const row = trendAfter("Billed", weeksBilling(wobbling(12), 0, [5, 5, 3, 5, 5, 5, 5, 5, 5, 5, 5, 4]));
    expect(row["Short weeks"]).toBe(2);
    expect(row["In words"]).toContain(
      "Fewer than the usual 5 days were worked in the weeks of Jan 20, 2025; Mar 24, 2025.",
    );
  });

  it("leaves out a balance as of a day that ends no month", () => {
    const months = monthsOwing(wobbling(11));
    const midMonth = monthsOwing([777]).map((report) => ({ ...report, asOf: iso("2024-12-14") }));
    expect(trendAfter("Total receivables", ...months, ...midMonth)).toEqual(trendAfter("Total receivables", ...months));
  });

  it("shows no slope, limit or chance of too few points", () => {
    const row = trendAfter("Billed", weeksBilling(rising(9)));
    expect(row).toMatchObject({ Call: "Too few points", Points: 9 });
    for (const heading of ["News", "Longest run limit", "Crossings limit", "Chance one in", "Slope"]) {
      expect([heading, row[heading]]).toEqual([heading, undefined]);
    }
    expect(row["In words"]).toBe("Too few points: 8 of 9 lie off the median, and 10 are needed. Higher is better.");
  });

  it("follows the practice's settings from the next posting on", () => {
    const before = trackerAfter([plansOfWeeks(12)]);
    expect(trendOf("Case acceptance", before)).toMatchObject({ Call: "Upward", Unit: "points a week" });
    const byPlans = applyChange(TRACKER, before, [
      { table: "Setup", upserts: [{ Setting: "Case acceptance counts", Value: "Plans" }], removals: [] },
    ]);
    const after = trackerAfter(monthsOwing([1_000]), byPlans);
    expect(trendOf("Case acceptance", after)["In words"]).toBe(
      "Plateau: all 12 points are the same. Slope: level. Higher is better. The last weeks may still rise as answers come in.",
    );
  });
});

/** Two plans a week, of which one is accepted: half of the plans, and each week a larger share of the dollars. */
function plansOfWeeks(count: number): Report {
  const from = addDays(weekEnd(0), -6);
  const plans = Array.from({ length: count }, (_, week) => {
    const presented = addDays(from, 7 * week);
    const accepted = { presented, amountPresented: cents(100_000 + week), accepted: presented, started: undefined };
    return [
      { ...accepted, amountAccepted: cents(40_000 + 1_000 * week) },
      { ...accepted, accepted: undefined, amountAccepted: cents(0) },
    ];
  }).flat();
  return reportOf({ kind: "treatment-plans", range: { from, to: weekEnd(count - 1) }, plans });
}
