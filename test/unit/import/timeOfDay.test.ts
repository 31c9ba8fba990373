import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeInWords } from "../../../src/domain/timeOfDay";
import { parseTime } from "../../../src/import/text/timeOfDay";

describe("parseTime", () => {
  it.each([
    ["8:30", 8 * 60 + 30],
    ["08:30:00", 8 * 60 + 30],
    ["8:30 AM", 8 * 60 + 30],
    ["8:30a", 8 * 60 + 30],
    ["12:00 AM", 0],
    ["12:15 pm", 12 * 60 + 15],
    ["2 pm", 14 * 60],
    ["2:05 P.M.", 14 * 60 + 5],
    ["0:00", 0],
    ["23:59", 23 * 60 + 59],
  ])("reads %s", (text, minuteOfDay) => {
    expect(parseTime(text)).toMatchObject({ minuteOfDay, date: "" });
  });

  it.each([
    ["8/4/2026 8:30 AM", "8/4/2026", 8 * 60 + 30],
    ["2026-08-04T08:30:00", "2026-08-04", 8 * 60 + 30],
    ["Aug 4, 2026 2:00 PM", "Aug 4, 2026", 14 * 60],
  ])("leaves the date of %s to who reads dates", (text, date, minuteOfDay) => {
    expect(parseTime(text)).toMatchObject({ minuteOfDay, date });
  });

  it.each(["", "8", "24:00", "8:60", "13:00 PM", "0:30 AM", "8h", "Sample, Ann", "1".repeat(1000)])(
    "does not guess what time %j is",
    (text) => {
      expect(parseTime(text)).toBeUndefined();
    },
  );

  it("says where a time could be of either half of the day", () => {
    expect(parseTime("1:15")?.isUnmarked).toBe(true);
    expect(parseTime("1:15 PM")?.isUnmarked).toBe(false);
    expect(parseTime("13:15")?.isUnmarked).toBe(false);
  });

  it("reads every minute of a day back from the words for it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minuteOfDay) => {
        expect(parseTime(timeInWords(minuteOfDay))).toEqual({ minuteOfDay, date: "", isUnmarked: false });
      }),
    );
  });
});
