import { describe, expect, it } from "vitest";
import { isoFromDay } from "../../../src/domain/calendar";
import { isToDate, periodIn } from "../../../src/import/reading/periodAbove";

function stated(line: string): string | undefined {
  const period = periodIn(line);
  return period && `${isoFromDay(period.from)} ${isoFromDay(period.to)}`;
}

describe("periodIn", () => {
  it.each([
    ["08/01/2026 - 08/31/2026", "2026-08-01 2026-08-31"],
    ["Day sheet 8/1/2026-8/31/2026", "2026-08-01 2026-08-31"],
    ["From 08/01/2026 to 08/31/2026", "2026-08-01 2026-08-31"],
    ["From EOD: 08/03/26 10:02 PM  To EOD: 08/04/26 09:48 PM", "2026-08-03 2026-08-04"],
    ["August 1, 2026 through August 31, 2026", "2026-08-01 2026-08-31"],
    ["August 1-31, 2026", "2026-08-01 2026-08-31"],
    ["Practice totals, August 2026", "2026-08-01 2026-08-31"],
    ["Month: 08/2026", "2026-08-01 2026-08-31"],
    ["Totals for 08/03/2026", "2026-08-03 2026-08-03"],
    ["Day sheet for the day of Aug 3, 2026", "2026-08-03 2026-08-03"],
  ])("reads the days of “%s”", (line, period) => {
    expect(stated(line)).toBe(period);
  });

  it.each([
    "Date: 08/03/2026",
    "08/03/2026",
    "Printed 08/01/2026 - 08/31/2026",
    "As of August 31, 2026",
    "08/31/2026 Day Sheet 09/01/2026",
    "08/01/2026 - 08/31/2026 and 07/01/2026 - 07/31/2026",
    "January 2026 - August 2026",
    "Through August 2026",
    "Totals for the week of 08/03/2026",
    "Week ending 08/09/2026",
    "Fiscal year through 08/31/2026",
    "Cincinnati OH 45202",
    "12 Elm Street",
    `Totals for 08/03/2026${" ".repeat(200)}`,
  ])("reads none of “%s”", (line) => {
    expect(stated(line)).toBeUndefined();
  });
});

describe("isToDate", () => {
  it("tells sums since a month or a year began", () => {
    expect(["MTD totals for 08/31/2026", "Year-to-date", "Month to Date"].map(isToDate)).toEqual([true, true, true]);
    expect(isToDate("Totals for 08/31/2026")).toBe(false);
  });
});
