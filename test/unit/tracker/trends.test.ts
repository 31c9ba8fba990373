import { describe, expect, it } from "vitest";
import { type Day, addDays } from "../../../src/domain/calendar";
import type { Claim } from "../../../src/domain/claims/claims";
import { cents } from "../../../src/domain/money";
import type { AppointmentStatus } from "../../../src/domain/patients/newPatients";
import { SERIES } from "../../../src/tracker/trends/series";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { applyChange } from "../../../src/workbook/change/change";
import type { Report } from "../../../src/tracker/posting/posting";
import { monthEnd, monthsOwing, rising, weekEnd, weeksBilling, wobbling } from "./postedSeries";
import { claimOf, claimsOf, iso, reportOf, rowWith, sourceOf, trackerAfter } from "./trackerTest";

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
      Title: "Patient receivables: too early to say",
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
      Title: "Billed: rising to about $1,600",
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

  it("calls open claims and their share over 30 month by month, worse where they rise", () => {
    const tables = trackerAfter(monthsOfClaims(12));
    expect(trendOf("Open claims", tables)).toMatchObject({
      Call: "Upward",
      News: "▼ Worse",
      Points: 12,
      Slope: 1,
      Unit: "claims a month",
      To: monthEnd(11),
      Title: "Open claims: rising to 22",
    });
    expect(trendOf("Share of open claims over 30", tables)).toMatchObject({
      Call: "Upward",
      News: "▼ Worse",
      Unit: "points a month",
    });
  });

  it("leaves a gap where claims are not posted, or lack their youngest, and leaves out days that end no month", () => {
    const months = monthsOfClaims(14);
    const known = trackerAfter([...months.slice(0, 4), ...months.slice(6)]);
    const short = claimsAsOf(monthEnd(4), [claimOf("2024-01-02")], { mayLackRecent: true });
    const midMonth = claimsAsOf(iso("2024-12-14"), [claimOf("2024-12-01")]);
    const tables = trackerAfter([short, midMonth], known);
    expect(rowWith(tables, "ClaimsTotals", { "As of": monthEnd(4) })).toMatchObject({ Open: "#N/A" });
    for (const series of ["Open claims", "Share of open claims over 30"]) {
      expect(trendOf(series, tables)).toMatchObject({ Points: 12, From: iso("2024-01-01"), To: monthEnd(13) });
      expect(trendOf(series, tables)["In words"]).toContain("2 months between have no figure.");
    }
  });

  it("judges the share of new patients within 10 days by the weeks that are decided", () => {
    const decided = trendAfter("New patients within 10 days", newPatientsOfWeeks(12, 10));
    expect(decided).toMatchObject({ Points: 12, To: weekEnd(11), Call: "Plateau", Unit: "points a week" });
    const open = trendAfter("New patients within 10 days", newPatientsOfWeeks(12, 0));
    expect(open).toMatchObject({ Points: 10, To: weekEnd(9) });
    expect(open["In words"]).toContain("Weeks with open contacts are left out until they are decided.");
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

/** Month ends at which one more claim is open each time, always over 30 days old; ten are young. */
function monthsOfClaims(count: number): readonly Report[] {
  return Array.from({ length: count }, (_, month) => {
    const asOf = monthEnd(month);
    const sent = (days: number) => claimOf("2023-01-02", { sent: addDays(asOf, -days) });
    const young = Array.from({ length: 10 }, () => sent(3));
    return claimsAsOf(asOf, [...young, ...Array.from({ length: month + 1 }, () => sent(40))]);
  });
}

function claimsAsOf(asOf: Day, claims: readonly Claim[], given = { mayLackRecent: false }): Report {
  const source = sourceOf(JSON.stringify([asOf, claims.length]));
  return reportOf({ ...claimsOf(...claims), ...given }, { asOf, source });
}

/**
 * Each week one new patient who arrives after 3 days and one after 20, as known so many days after the last week:
 * where there are none, the second one's days are not over in the last two weeks.
 */
function newPatientsOfWeeks(count: number, daysAfter: number): Report {
  const from = addDays(weekEnd(0), -6);
  const to = addDays(weekEnd(count - 1), daysAfter);
  const appointments = Array.from({ length: count * 2 }, (_, person) => {
    const firstContact = addDays(from, 7 * Math.floor(person / 2) + 4);
    const date = addDays(firstContact, person % 2 === 0 ? 3 : 20);
    const status: AppointmentStatus = date <= to ? "Arrived" : "Scheduled";
    return { person, firstContact, booked: firstContact, date, status, source: "Website" };
  });
  return reportOf({ kind: "new-patient-appointments", range: { from, to }, appointments });
}

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
