import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/domain/calendar";
import { shortWeeks } from "../../../src/domain/trend/shortWeeks";

const MONDAY = day(46_174);

/** So many days worked in each of the weeks that follow one another. */
function worked(...days: readonly number[]) {
  return shortWeeks(new Map(days.map((count, index) => [addDays(MONDAY, 7 * index), count])));
}

describe("short weeks", () => {
  it("are those with fewer days than the practice usually works", () => {
    expect(worked(5, 5, 4, 5, 5, 3, 5)).toEqual({
      usualDays: 5,
      weeks: [addDays(MONDAY, 14), addDays(MONDAY, 35)],
    });
  });

  it("are none where four days and five take turns", () => {
    expect(worked(4, 5, 4, 5)).toEqual({ usualDays: 4, weeks: [] });
  });

  it("are none where nothing is known, or nothing was worked", () => {
    expect(worked()).toEqual({ usualDays: 0, weeks: [] });
    expect(worked(0, 0)).toEqual({ usualDays: 0, weeks: [] });
  });
});
