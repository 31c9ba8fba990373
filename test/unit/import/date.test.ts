import { describe, expect, it } from "vitest";
import { isoFromDay } from "../../../src/domain/calendar";
import { type ReadDate, parseDay, parseMonth } from "../../../src/import/text/date";

const printed = (read: ReadDate) => (typeof read === "number" ? isoFromDay(read) : read);

describe("parseDay", () => {
  it.each([
    ["3/5/2026", "2026-03-05"],
    ["03/05/26", "2026-03-05"],
    ["3-5-2026", "2026-03-05"],
    ["1/1/79", "2079-01-01"],
    ["1/1/80", "1980-01-01"],
    ["2026-03-05", "2026-03-05"],
    ["2026/3/5", "2026-03-05"],
    ["2026-03-05T00:00:00", "2026-03-05"],
    ["2026-03-05 13:45:10.123Z", "2026-03-05"],
    ["3/5/2026 12:00:00 AM", "2026-03-05"],
    ["5-Mar-2026", "2026-03-05"],
    ["5 March 26", "2026-03-05"],
    ["Mar 5, 2026", "2026-03-05"],
    ["March 5, 2026", "2026-03-05"],
    ["46086", "2026-03-05"],
    ["46086.75", "2026-03-05"],
    [" 3/5/2026\u00a0", "2026-03-05"],
    ["2/29/2028", "2028-02-29"],
  ])("reads %j as %s", (text, day) => {
    expect(printed(parseDay(text))).toBe(day);
  });

  it.each(["", "  ", "1/1/0001", "01/01/0001", "1/1/0001 12:00:00 AM", "0001-01-01", "0000-00-00"])(
    "takes %j as no date",
    (text) => {
      expect(parseDay(text)).toBe("none");
    },
  );

  it.each(["31/12/2026", "13-1-26"])("sees that %j has the day before the month", (text) => {
    expect(parseDay(text)).toBe("day-first");
  });

  it.each([
    ...["2/30/2026", "13/13/2026", "2026-02-30", "2026-1x-05", "20336", "99999", "46086.5.1", "Jan 2026", "5-Foo-2026"],
    ...["5-Marsh-2026", "Foo 5, 2026", "2026", "n/a", "1/1/00011", "3/5/2026 noon", "12.00"],
  ])("refuses %j rather than guess", (text) => {
    expect(parseDay(text)).toBe("unreadable");
  });
});

describe("parseMonth", () => {
  it.each([
    ["Jan 2026", "2026-01-01"],
    ["January 2026", "2026-01-01"],
    ["Sep-2026", "2026-09-01"],
    ["1/2026", "2026-01-01"],
    ["2026-01", "2026-01-01"],
    ["1/1/2026", "2026-01-01"],
    ["46023", "2026-01-01"],
  ])("reads %j as the month from %s", (text, day) => {
    expect(printed(parseMonth(text))).toBe(day);
  });

  it.each(["1/2/2026", "Foo 2026", "13/2026", "2026-13", "January"])("refuses %j", (text) => {
    expect(parseMonth(text)).toBe("unreadable");
  });

  it("takes a blank cell as none", () => {
    expect(parseMonth(" ")).toBe("none");
  });
});
