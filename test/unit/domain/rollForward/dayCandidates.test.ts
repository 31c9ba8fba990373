import { describe, expect, it } from "vitest";
import { NO_PRODUCTION, type Production } from "../../../../src/domain/collections";
import { cents } from "../../../../src/domain/money";
import { receivablesChange } from "../../../../src/domain/rollForward/rollForward";
import { receivablesOf } from "../../tracker/trackerTest";
import {
  JULY_8,
  JULY_DAYS,
  SOMETHING_ELSE,
  WEEK,
  busyDay,
  firstOf,
  idsOf,
  iso,
  julyWith,
  saying,
  sumOfDays,
} from "./rollForwardTest";

describe("a week", () => {
  const whole = (factor: number): number =>
    factor * WEEK.reduce((sum, date) => sum + receivablesChange(busyDay(iso(date))), 0);

  it("counted twice in what is owed is named by its figures", () => {
    expect(firstOf(whole(1))).toMatchObject({
      id: "week-doubled",
      says: saying("Jul 6, 2026 to Jul 12, 2026"),
    });
  });

  it("counted twice in the report is named by half of what is posted", () => {
    const doubled = WEEK.map((date) => [date, twice(busyDay(iso(date)))] as const);
    expect(firstOf(whole(-1), julyWith(...doubled))).toMatchObject({ id: "week-doubled", amount: whole(-1) });
  });

  it("missing from what is owed is named by its figures", () => {
    expect(firstOf(whole(-1))).toMatchObject({ id: "week-missing", amount: whole(-1) });
  });

  it("missing from the report is named by its silence, without an amount", () => {
    const quiet = WEEK.map((date) => [date, NO_PRODUCTION] as const);
    expect(firstOf(SOMETHING_ELSE, julyWith(...quiet))).toMatchObject({
      id: "week-missing",
      says: saying("Jul 6, 2026 to Jul 12, 2026 missing from the report"),
      amount: undefined,
    });
  });

  it("that begins on Sunday is cut so", () => {
    expect(firstOf(whole(1), { weekStart: "Sunday" })).toMatchObject({
      says: saying("Jul 5, 2026 to Jul 11, 2026"),
    });
  });
});

function twice(one: Production): Production {
  return {
    billed: cents(one.billed * 2),
    writeoffs: cents(one.writeoffs * 2),
    adjustments: cents(one.adjustments * 2),
    patientPayments: cents(one.patientPayments * 2),
    insurancePayments: cents(one.insurancePayments * 2),
    unsplitPayments: cents(0),
  };
}

describe("a day", () => {
  const july8 = busyDay(JULY_8);

  it("whose payments are missing from what is owed is named by their amount", () => {
    expect(firstOf(july8.patientPayments)).toMatchObject({
      id: "day-missing",
      evidence: { table: "Daily", span: { from: JULY_8, to: JULY_8 }, column: "Patient payments" },
    });
  });

  it("counted twice in the report is named by half of what is posted", () => {
    const difference = 0 - receivablesChange(july8);
    expect(firstOf(difference, julyWith(["2026-07-08", twice(july8)]))).toMatchObject({
      id: "day-doubled",
      says: saying("Jul 8, 2026 counted twice"),
    });
  });

  it("with a figure of the wrong sign is named by twice the figure", () => {
    const turned = { ...july8, insurancePayments: cents(0 - july8.insurancePayments) };
    expect(firstOf(-2 * july8.insurancePayments, julyWith(["2026-07-08", turned]))).toMatchObject({
      id: "wrong-sign",
      evidence: { column: "Insurance payments", figure: { amount: turned.insurancePayments } },
    });
  });

  it("with payments that are not split of the wrong sign is named by twice them", () => {
    const turned = { ...july8, insurancePayments: cents(0), unsplitPayments: cents(0 - july8.insurancePayments) };
    expect(firstOf(-2 * july8.insurancePayments, julyWith(["2026-07-08", turned]))).toMatchObject({
      id: "wrong-sign",
      evidence: { column: "Payments not split", figure: { amount: turned.unsplitPayments } },
    });
  });

  it("with nothing but payments that are not split is no silent day", () => {
    const paid = { ...NO_PRODUCTION, unsplitPayments: cents(5_003) };
    expect(idsOf(SOMETHING_ELSE, julyWith(["2026-07-08", paid]))).toEqual([]);
  });

  it("on which nothing is posted is named where its weekday is busy otherwise, and not where it never is", () => {
    expect(firstOf(SOMETHING_ELSE, julyWith(["2026-07-08", NO_PRODUCTION]))).toMatchObject({
      id: "day-missing",
      says: saying("Jul 8, 2026 missing from the report"),
      amount: undefined,
    });
    expect(idsOf(SOMETHING_ELSE)).toEqual([]);
  });
});

describe("the sign of a whole month's figure", () => {
  it("is named by twice the figure", () => {
    const days = new Map(
      [...JULY_DAYS].map(([date, one]) => [date, { ...one, writeoffs: cents(0 - one.writeoffs) }] as const),
    );
    const { writeoffs } = sumOfDays(JULY_DAYS);
    expect(firstOf(2 * writeoffs, { days })).toMatchObject({
      id: "wrong-sign",
      says: saying("Writeoffs of the whole month"),
    });
  });
});

describe("digits swapped", () => {
  it("are named in a day's amount, with what would make the month tie", () => {
    // $1,234.56 stands where $1,243.56 is right: more was billed than expected.
    const days = new Map([[JULY_8, { ...NO_PRODUCTION, billed: cents(123_456) }]]);
    expect(firstOf(124_356 - 123_456, { days, isFromMonthTotals: true })).toMatchObject({
      id: "digits-swapped",
      says: saying("$1,243.56 would make the month tie"),
      evidence: { table: "Daily", column: "Billed", figure: { amount: 123_456 } },
    });
  });

  it("are named in what is owed at the month's end", () => {
    const closingParts = new Map([["Insurance" as const, receivablesOf([7_654_321, 0, 0, 0]).categories]]);
    // 7,654,321 stands where 7,564,321 is right: too much seems to be owed.
    expect(firstOf(90_000, { closingParts, days: new Map(), isFromMonthTotals: true })).toMatchObject({
      id: "digits-swapped",
      evidence: { table: "Receivables", balance: "Insurance", column: "0 to 30" },
    });
  });

  it("are no matter where the difference is no multiple of nine", () => {
    expect(idsOf(90_001)).not.toContain("digits-swapped");
  });
});
