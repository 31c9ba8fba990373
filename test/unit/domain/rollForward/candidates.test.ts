import { describe, expect, it } from "vitest";
import { NO_PRODUCTION, type Production, collected, netBilled } from "../../../../src/domain/collections";
import { cents } from "../../../../src/domain/money";
import { explain } from "../../../../src/domain/rollForward/rankCandidates";
import { receivablesOf } from "../../tracker/trackerTest";
import {
  JULY_8,
  JULY_DAYS,
  JUNE_DAYS,
  SOMETHING_ELSE,
  WEEK,
  before,
  busyDay,
  factsOf,
  firstOf,
  idsOf,
  iso,
  julyWith,
  saying,
  sumOfDays,
} from "./rollForwardTest";

/** The same where nobody says who paid. */
function unsplitOf(one: Production): Production {
  return { ...one, patientPayments: cents(0), insurancePayments: cents(0), unsplitPayments: collected(one) };
}

describe("the candidates for a difference", () => {
  it("are none where the month ties, whatever else stands out", () => {
    const quiet = WEEK.map((date) => [date, NO_PRODUCTION] as const);
    const grouping = { opening: "guarantor", closing: "patient" } as const;
    expect(explain(factsOf(0, { ...julyWith(...quiet), grouping }))).toEqual({ candidates: [], unexplained: 0 });
  });

  it("are none, and all of it unexplained, where nothing matches", () => {
    expect(explain(factsOf(SOMETHING_ELSE))).toEqual({ candidates: [], unexplained: SOMETHING_ELSE });
  });

  it("leave nothing unexplained where the first matches to the cent", () => {
    const { insurancePayments } = busyDay(JULY_8);
    expect(explain(factsOf(insurancePayments)).unexplained).toBe(0);
  });
});

describe("days not posted", () => {
  it("are named with how many of how many are posted", () => {
    const days = new Map([...JULY_DAYS].filter(([date]) => date < iso("2026-07-25")));
    expect(firstOf(SOMETHING_ELSE, { days })).toMatchObject({
      id: "days-not-posted",
      says: saying("24 of the 31 days of Jul 2026"),
      amount: undefined,
      evidence: { table: "Monthly", column: "Days posted", figure: { words: "24" } },
    });
  });

  it("are no matter where the month is known by its totals", () => {
    const production = sumOfDays(JULY_DAYS);
    expect(idsOf(SOMETHING_ELSE, { days: new Map(), production, isFromMonthTotals: true })).toEqual([]);
  });
});

describe("a month before that changed since", () => {
  it("is named where its own difference is the same the other way", () => {
    expect(firstOf(54_321, before({ difference: cents(-54_321) }))).toMatchObject({
      id: "prior-month-restated",
      amount: 54_321,
      evidence: { table: "RollForward", figure: { amount: -54_321 } },
    });
  });

  it("is named where its totals, reported since, differ from its days by the amount", () => {
    const june = sumOfDays(JUNE_DAYS);
    const totals = { ...june, billed: cents(june.billed + 54_321) };
    expect(firstOf(54_321, before({ totals }))).toMatchObject({
      id: "prior-month-restated",
      evidence: { table: "MonthTotals", column: "Billed", figure: { amount: totals.billed } },
    });
    expect(idsOf(54_322, before({ totals }))).toEqual([]);
  });

  it("is named by all its payments together, where its totals do not split them and its days do", () => {
    const june = unsplitOf(sumOfDays(JUNE_DAYS));
    const totals = { ...june, unsplitPayments: cents(june.unsplitPayments - 54_321) };
    expect(firstOf(54_321, before({ totals }))).toMatchObject({
      id: "prior-month-restated",
      evidence: {
        column: "Patient payments + Insurance payments + Payments not split",
        figure: { amount: totals.unsplitPayments },
      },
    });
  });
});

describe("a payment plan", () => {
  it("is named where last month's difference is the very same", () => {
    expect(firstOf(-12_345, before({ difference: cents(-12_345) }))).toMatchObject({
      id: "payment-plan",
      amount: -12_345,
    });
    expect(idsOf(-12_345, before({ difference: cents(-12_346) }))).toEqual([]);
  });
});

describe("scheduled work", () => {
  it("is named where as much is missing as the report tells as scheduled", () => {
    expect(firstOf(-77_700, { scheduled: cents(77_700) })).toMatchObject({
      id: "scheduled-as-billed",
      evidence: { table: "Postings", column: "Scheduled", figure: { amount: 77_700 } },
    });
    expect(idsOf(77_700, { scheduled: cents(77_700) })).toEqual([]);
    expect(idsOf(-77_701, { scheduled: cents(77_700) })).toEqual([]);
  });
});

describe("credits left out", () => {
  it("are named where the difference is the credits of a month end to the cent", () => {
    expect(firstOf(50_003)).toMatchObject({
      id: "credits-left-out",
      amount: 50_003,
      evidence: { table: "Receivables", balance: "Total", column: "Credits", figure: { amount: -50_003 } },
    });
    expect(firstOf(-51_001)).toMatchObject({ id: "credits-left-out", evidence: { figure: { amount: -51_001 } } });
  });

  it("are named where they are gone and about as much too much is owed, and claim no more than they were", () => {
    const closing = receivablesOf([6_100_007, 2_100_011, 1_100_013, 1_100_019], 0);
    expect(firstOf(52_500, { closing })).toMatchObject({ id: "credits-left-out", amount: 50_003 });
    expect(firstOf(40_000, { closing })).toMatchObject({ id: "credits-left-out", amount: 40_000 });
    expect(idsOf(-40_000, { closing })).toEqual([]);
  });

  it("are named where last month had none of them", () => {
    const opening = receivablesOf([6_000_007, 2_000_011, 1_000_013, 1_000_019], 0);
    expect(firstOf(-48_800, { opening })).toMatchObject({
      id: "credits-left-out",
      says: saying("last month's receivables"),
      amount: -48_800,
    });
  });
});

describe("gross for net", () => {
  it.each([
    ["both together", ({ billed }: Production, net: number) => net - billed, "Net billed − Billed"],
    ["writeoffs alone", ({ writeoffs }: Production) => writeoffs, "Writeoffs"],
    ["adjustments alone", ({ adjustments }: Production) => adjustments, "Adjustments"],
  ] as const)("is named where the difference is what was taken off the fees: %s", (_title, takenOff, column) => {
    const july = sumOfDays(JULY_DAYS);
    const amount = takenOff(july, netBilled(july));
    expect(firstOf(-amount)).toMatchObject({
      id: "gross-for-net",
      evidence: { table: "Monthly", column, figure: { amount } },
    });
  });
});

describe("figures left out", () => {
  it("are named where a column had figures last month and has none, the way that they would go", () => {
    const days = new Map([...JULY_DAYS].map(([date, one]) => [date, { ...one, writeoffs: cents(0) }] as const));
    const last = sumOfDays(JUNE_DAYS).writeoffs;
    expect(firstOf(last - 10_000, { days })).toMatchObject({
      id: "figures-left-out",
      says: saying("Writeoffs left out"),
      amount: last,
    });
    expect(idsOf(SOMETHING_ELSE, { days })).toEqual([]);
    expect(firstOf(last, { days, ...before({ days: new Map() }) })).toMatchObject({
      evidence: { table: "MonthTotals" },
    });
  });

  it("are not named where payments are no longer split, or are split from now on", () => {
    const [split, unsplit] = [sumOfDays(JUNE_DAYS), unsplitOf(sumOfDays(JUNE_DAYS))];
    const unsplitDays = new Map([...JULY_DAYS].map(([date, one]) => [date, unsplitOf(one)] as const));
    const near = collected(split) - 10_000;
    expect(idsOf(-near, { days: unsplitDays, ...before({ production: split }) })).not.toContain("figures-left-out");
    expect(idsOf(-near, before({ production: unsplit }))).not.toContain("figures-left-out");
    const unpaid = new Map(
      [...unsplitDays].map(([date, one]) => [date, { ...one, unsplitPayments: cents(0) }] as const),
    );
    expect(firstOf(-near, { days: unpaid, ...before({ production: unsplit }) })).toMatchObject({
      id: "figures-left-out",
      says: saying("Payments not split left out"),
    });
  });

  it("are not named where last month is not whole", () => {
    const days = new Map([...JULY_DAYS].map(([date, one]) => [date, { ...one, writeoffs: cents(0) }] as const));
    expect(idsOf(sumOfDays(JUNE_DAYS).writeoffs, { days, ...before({ production: undefined }) })).toEqual([]);
  });
});

describe("another grouping", () => {
  it("is named where a month does not tie", () => {
    const grouping = { opening: "guarantor", closing: "patient" } as const;
    expect(firstOf(SOMETHING_ELSE, { grouping })).toMatchObject({
      id: "grouping-changed",
      says: saying("from guarantor to patient"),
      evidence: { figure: { words: "patient" } },
    });
    expect(idsOf(SOMETHING_ELSE, { grouping: { opening: "patient", closing: "patient" } })).toEqual([]);
  });
});

describe("the ranks", () => {
  it("put a match to the cent before what is only close, and one among few figures before one among many", () => {
    const days = new Map([...JULY_DAYS].map(([date, one]) => [date, { ...one, adjustments: cents(0) }] as const));
    const difference = 0 - busyDay(JULY_8).billed;
    const all = explain(factsOf(difference, { days, scheduled: cents(-difference) }));
    expect(all.candidates.map(({ id }) => id)).toEqual(["scheduled-as-billed", "day-missing", "figures-left-out"]);
  });
});
