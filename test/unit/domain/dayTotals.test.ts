import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/calendar";
import { NO_PRODUCTION } from "../../../src/domain/collections";
import { dayTotalsOf } from "../../../src/domain/huddle/dayTotals";
import { cents } from "../../../src/domain/money";

const AUG_3 = day(46_237);
const AUG_4 = day(46_238);
const AUG_5 = day(46_239);
const RANGE = { from: AUG_3, to: AUG_5 };

describe("dayTotalsOf", () => {
  it("has each day that the report names, in order, with its signs and what is scheduled", () => {
    const days = new Map([
      [AUG_4, NO_PRODUCTION],
      [
        AUG_3,
        {
          billed: cents(260_200),
          writeoffs: cents(-23_390),
          adjustments: cents(-5_000),
          patientPayments: cents(34_240),
          insurancePayments: cents(93_670),
          unsplitPayments: cents(0),
        },
      ],
    ]);
    const scheduled = new Map([[AUG_4, cents(310_000)]]);
    expect(dayTotalsOf({ kind: "production-by-day", range: RANGE, days, scheduled })).toEqual({
      ok: true,
      days: [
        {
          day: AUG_3,
          billed: 260_200,
          adjusted: -5_000,
          writeoffs: -23_390,
          patientPayments: 34_240,
          insurancePayments: 93_670,
          scheduled: 0,
        },
        {
          day: AUG_4,
          billed: 0,
          adjusted: 0,
          writeoffs: 0,
          patientPayments: 0,
          insurancePayments: 0,
          scheduled: 310_000,
        },
      ],
    });
  });

  it("says nothing of what is scheduled where the report does not tell", () => {
    const read = dayTotalsOf({ kind: "production-by-day", range: RANGE, days: new Map([[AUG_3, NO_PRODUCTION]]) });
    expect(read).toMatchObject({ ok: true, days: [{ day: AUG_3, scheduled: undefined }] });
  });

  it("does not take payments apart that the report gives as one figure", () => {
    const days = new Map([
      [AUG_3, NO_PRODUCTION],
      [AUG_4, { ...NO_PRODUCTION, unsplitPayments: cents(100) }],
    ]);
    expect(dayTotalsOf({ kind: "production-by-day", range: RANGE, days })).toEqual({ ok: false, unsplitOn: AUG_4 });
  });
});
