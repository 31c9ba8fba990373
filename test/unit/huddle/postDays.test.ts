import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import { postDays } from "../../../src/huddle/posting/postDays";

const MONDAY = day(46_237);
const FRIDAY = addDays(MONDAY, 4);
const LATER = addDays(MONDAY, 40);

describe("totals of days", () => {
  const range = { from: addDays(MONDAY, -2), to: addDays(MONDAY, 28) };
  const before = [
    { Day: MONDAY, Scheduled: 6000, "New patients ahead": 2 },
    { Day: FRIDAY, Scheduled: 900 },
    { Day: LATER, Scheduled: 1 },
  ];

  it("come in day by day, and a day that the report no longer names has nothing scheduled any more", () => {
    const days = [
      { day: MONDAY, billed: cents(512_345), scheduled: cents(0) },
      { day: addDays(MONDAY, 1), billed: cents(100) },
    ];
    expect(postDays(before, { range, days, isScheduleTold: true })).toEqual([
      { Day: MONDAY, Billed: 5123.45, Scheduled: 0, "New patients ahead": 2 },
      { Day: addDays(MONDAY, 1), Billed: 1 },
      {
        Day: FRIDAY,
        Billed: 0,
        Adjusted: 0,
        Writeoffs: 0,
        "Patient payments": 0,
        "Insurance payments": 0,
        Scheduled: 0,
      },
      { Day: LATER, Scheduled: 1 },
    ]);
  });

  it("leave what is scheduled as it is where the report does not tell it", () => {
    const posted = postDays(before, { range, days: [{ day: MONDAY, billed: cents(100) }], isScheduleTold: false });
    expect(posted.map((row) => row["Scheduled"])).toEqual([6000, 900, 1]);
  });
});
