import { describe, expect, it } from "vitest";
import {
  type Day,
  addDays,
  monthAfter,
  day,
  dayFromIso,
  dayFromParts,
  daysShared,
  formatDay,
  formatMonth,
  isDay,
  isIn,
  isoFromDay,
  monthEndOf,
  monthFromName,
  startOfMonth,
  monthsIn,
  startOfWeek,
  weeksIn,
} from "../../../src/domain/calendar";

/** A day that the test knows to exist. */
function iso(text: string): Day {
  const known = dayFromIso(text);
  if (known === undefined) throw new RangeError(text);
  return known;
}

describe("day", () => {
  it("counts as Excel does: March 1, 1900 is 61, and August 31, 2026 is 46,265", () => {
    expect(iso("1900-03-01")).toBe(61);
    expect(iso("2026-08-31")).toBe(46_265);
  });

  it("refuses what Excel counts no sure date by", () => {
    expect(() => day(60)).toThrow(RangeError);
    expect(() => day(46_265.5)).toThrow(RangeError);
    expect(isDay(2_958_466)).toBe(false);
  });
});

describe("dayFromParts", () => {
  it("knows leap years", () => {
    expect(dayFromParts({ year: 2028, month: 2, dayOfMonth: 29 })).toBeDefined();
    expect(dayFromParts({ year: 2100, month: 2, dayOfMonth: 29 })).toBeUndefined();
  });

  it.each([
    { year: 2026, month: 2, dayOfMonth: 30 },
    { year: 2026, month: 13, dayOfMonth: 1 },
    { year: 2026, month: 0, dayOfMonth: 1 },
    { year: 1900, month: 2, dayOfMonth: 28 },
    { year: 1, month: 1, dayOfMonth: 1 },
    { year: 10_000, month: 1, dayOfMonth: 1 },
  ])("has no day for %j", (parts) => {
    expect(dayFromParts(parts)).toBeUndefined();
  });
});

describe("dayFromIso", () => {
  it.each(["2026-8-31", "31.08.2026", "2026-02-30", "2026-08-31T00:00", ""])("refuses %j", (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });

  it("reads back what isoFromDay writes", () => {
    expect(isoFromDay(iso("2026-03-05"))).toBe("2026-03-05");
  });
});

describe("words for dates", () => {
  it("writes a day and a month as people read them", () => {
    expect(formatDay(iso("2026-08-31"))).toBe("Aug 31, 2026");
    expect(formatMonth(iso("2026-08-31"))).toBe("Aug 2026");
  });

  it("knows months by their short and long names, in any case", () => {
    expect(monthFromName("AUG")).toBe(8);
    expect(monthFromName("august")).toBe(8);
    expect(monthFromName("Total")).toBeUndefined();
  });
});

describe("weekOf", () => {
  it.each([
    ["2026-08-31", "Monday", "2026-08-31"],
    ["2026-09-06", "Monday", "2026-08-31"],
    ["2026-09-06", "Sunday", "2026-09-06"],
    ["2026-09-05", "Sunday", "2026-08-30"],
  ] as const)("puts %s, weeks from %s, into the week of %s", (at, weekStart, week) => {
    expect(isoFromDay(startOfWeek(iso(at), weekStart))).toBe(week);
  });

  it("lists each week that shares a day with a range", () => {
    const weeks = weeksIn({ from: iso("2026-08-01"), to: iso("2026-08-31") }, "Monday").map(isoFromDay);
    expect(weeks).toEqual(["2026-07-27", "2026-08-03", "2026-08-10", "2026-08-17", "2026-08-24", "2026-08-31"]);
  });
});

describe("months", () => {
  it("end on their last day, in leap years too", () => {
    expect(isoFromDay(monthEndOf(iso("2028-02-10")))).toBe("2028-02-29");
    expect(isoFromDay(startOfMonth(iso("2028-02-10")))).toBe("2028-02-01");
  });

  it("are counted across years, both ways", () => {
    expect(isoFromDay(monthAfter(iso("2026-11-15"), 3))).toBe("2027-02-01");
    expect(isoFromDay(monthAfter(iso("2026-01-31"), -13))).toBe("2024-12-01");
  });

  it("end with the calendar", () => {
    expect(() => monthAfter(iso("9999-12-01"), 1)).toThrow(RangeError);
  });

  it("are listed by their first days", () => {
    const months = monthsIn({ from: iso("2026-08-15"), to: iso("2026-10-01") }).map(isoFromDay);
    expect(months).toEqual(["2026-08-01", "2026-09-01", "2026-10-01"]);
  });
});

describe("ranges", () => {
  const august = { from: iso("2026-08-01"), to: iso("2026-08-31") };

  it("hold both their ends", () => {
    expect(isIn(august.from, august)).toBe(true);
    expect(isIn(august.to, august)).toBe(true);
    expect(isIn(addDays(august.to, 1), august)).toBe(false);
    expect(isIn(addDays(august.from, -1), august)).toBe(false);
  });

  it("share the days that lie in both, and none where they do not meet", () => {
    expect(daysShared(august, { from: iso("2026-08-30"), to: iso("2026-09-05") })).toBe(2);
    expect(daysShared(august, { from: iso("2026-10-01"), to: iso("2026-10-31") })).toBe(0);
  });
});
