import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimAnswers } from "../../../src/domain/claims/answeredClaims";
import {
  CLAIM_AGE_FROM,
  type Claim,
  type ClaimsReport,
  DENIAL_REASONS,
  PLAN_TYPES,
  claimAge,
  isOpenOn,
  lacksRecent,
} from "../../../src/domain/claims/claims";
import { addDays } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import { carrierKey, denials, openClaims, pastFollowUps } from "../../../src/domain/claims/openClaims";
import { claimOf, iso } from "../tracker/trackerTest";

const AS_OF = iso("2026-08-31");

function reportOf(claims: readonly Claim[], given: Partial<ClaimsReport> = {}): ClaimsReport {
  return { claims, statesStatus: true, statesFollowUp: true, mayLackRecent: false, ...given };
}

const anyDay = fc.integer({ min: -200, max: 20 }).map((days) => addDays(AS_OF, days));
const maybeDay = fc.option(anyDay, { nil: undefined });
const anyClaim: fc.Arbitrary<Claim> = fc.record({
  carrier: fc.constantFrom("Bluepeak Dental", "BLUEPEAK  dental", "Evergrove DHMO", "Northgate Mutual"),
  planType: fc.constantFrom(...PLAN_TYPES),
  state: fc.constantFrom("Open" as const, "Denied" as const, "Closed" as const),
  service: maybeDay,
  sent: maybeDay,
  sentOriginally: maybeDay,
  closed: maybeDay,
  followUp: maybeDay,
  denial: fc.option(fc.constantFrom(...DENIAL_REASONS), { nil: undefined }),
  amount: fc.integer({ min: 0, max: 500_000 }).map(cents),
});
const anyFrom = fc.constantFrom(...CLAIM_AGE_FROM);

describe("the age of a claim", () => {
  const claim = claimOf("2026-06-20", { sentOriginally: iso("2026-07-01"), sent: iso("2026-08-01") });

  it.each([
    ["Date sent", 30],
    ["Originally sent", 61],
    ["Date of service", 72],
  ] as const)("counts from the day that the practice says: %s", (from, days) => {
    expect(claimAge(claim, AS_OF, from)).toBe(days);
  });

  it("is not known without that day, and not taken from another", () => {
    expect(claimAge({ ...claim, sent: undefined }, AS_OF, "Date sent")).toBeUndefined();
    expect(claimAge({ ...claim, sent: addDays(AS_OF, 1) }, AS_OF, "Date sent")).toBeUndefined();
  });
});

describe("open claims", () => {
  it("stand in the category of their age, ends included: day 30 in the first, 31 in the second, 91 in the last", () => {
    const aged = [0, 30, 31, 60, 61, 90, 91, 400].map((days) =>
      claimOf("2026-08-01", { sent: addDays(AS_OF, -days), amount: cents(days + 1) }),
    );
    const [row] = openClaims(reportOf([...aged, claimOf("2026-08-01", { sent: undefined })]), AS_OF, "Date sent");
    expect(row).toMatchObject({
      open: { claims: 9 },
      ages: {
        days0to30: { claims: 2, billed: 32 },
        days31to60: { claims: 2, billed: 93 },
        days61to90: { claims: 2, billed: 153 },
        over90: { claims: 2, billed: 493 },
        undated: { claims: 1, billed: 10_000 },
      },
      oldestDays: 400,
    });
  });

  it("of one carrier are one, however its letters are cased, under the first spelling", () => {
    const names = ["Bluepeak Dental", "BLUEPEAK DENTAL", "bluepeak  dental"];
    const rows = openClaims(reportOf(names.map((carrier) => claimOf("2026-08-01", { carrier }))), AS_OF, "Date sent");
    expect(rows).toMatchObject([{ carrier: "Bluepeak Dental", open: { claims: 3 } }]);
  });

  it("are those that were not settled on the day, denied ones among them", () => {
    const [open, denied, paidLater, paid, closedDenial] = [
      claimOf("2026-08-01"),
      claimOf("2026-08-01", { state: "Denied" }),
      claimOf("2026-08-01", { state: "Closed", closed: addDays(AS_OF, 1) }),
      claimOf("2026-08-01", { state: "Closed", closed: AS_OF }),
      claimOf("2026-08-01", { state: "Denied", closed: AS_OF }),
    ].map((claim) => isOpenOn(claim, AS_OF));
    expect([open, denied, paidLater, paid, closedDenial]).toEqual([true, true, true, false, false]);
  });

  it("neither lose nor invent a claim or a cent: the ages add up to the open ones, and these to the carriers' claims", () => {
    fc.assert(
      fc.property(fc.array(anyClaim), anyFrom, (claims, from) => {
        const rows = openClaims(reportOf(claims), AS_OF, from);
        for (const { open, ages } of rows) {
          const all = Object.values(ages);
          expect(all.reduce((sum, one) => sum + one.claims, 0)).toBe(open.claims);
          expect(all.reduce((sum, one) => sum + one.billed, 0)).toBe(open.billed);
        }
        const open = claims.filter((claim) => isOpenOn(claim, AS_OF));
        expect(rows.reduce((sum, row) => sum + row.open.claims, 0)).toBe(open.length);
        expect(rows.reduce((sum, row) => sum + row.open.billed, 0)).toBe(
          open.reduce((sum, { amount }) => sum + amount, 0),
        );
      }),
    );
  });

  it("name each carrier and plan type once, and do not mind the order of the claims but for the spelling", () => {
    const figures = (claims: readonly Claim[]) =>
      openClaims(reportOf(claims), AS_OF, "Date sent")
        .map((row) => ({ ...row, carrier: carrierKey(row.carrier) }))
        .map((row) => JSON.stringify(row))
        .sort();
    fc.assert(
      fc.property(fc.array(anyClaim), (claims) => {
        const rows = openClaims(reportOf(claims), AS_OF, "Date sent");
        expect(new Set(rows.map((row) => `${carrierKey(row.carrier)}|${row.planType}`)).size).toBe(rows.length);
        expect(figures(claims.toReversed())).toEqual(figures(claims));
      }),
    );
  });

  it("say nothing of denials and follow-ups where the report does not", () => {
    const report = reportOf([claimOf("2026-08-01")], { statesStatus: false, statesFollowUp: false });
    expect(openClaims(report, AS_OF, "Date sent")).toMatchObject([{ denied: undefined, pastFollowUp: undefined }]);
  });
});

describe("a report short of its youngest claims", () => {
  const mayLack = { mayLackRecent: true };

  it("has none of the last two weeks, so that a run some days after the month's end is seen too", () => {
    const at = (days: number) => reportOf([claimOf("2026-08-01", { service: addDays(AS_OF, -days) })], mayLack);
    expect([14, 15, 27, 30].map((days) => lacksRecent(at(days), AS_OF))).toEqual([false, true, true, true]);
  });

  it("is seen by the service, since a claim that is sent again lately may be old", () => {
    expect(lacksRecent(reportOf([claimOf("2026-05-01", { sent: AS_OF })], mayLack), AS_OF)).toBe(true);
  });

  it("may be empty; but a list of other software is what it is", () => {
    expect(lacksRecent(reportOf([], mayLack), AS_OF)).toBe(true);
    expect(lacksRecent(reportOf([]), AS_OF)).toBe(false);
  });
});

describe("claims past their follow-up date", () => {
  it("begin with the carrier that has waited longest; the day itself is not past", () => {
    const report = reportOf([
      claimOf("2026-05-01", { carrier: "A", followUp: addDays(AS_OF, -2), amount: cents(500) }),
      claimOf("2026-05-01", { carrier: "B", followUp: addDays(AS_OF, -9), amount: cents(700) }),
      claimOf("2026-05-01", { carrier: "b", followUp: addDays(AS_OF, -1), amount: cents(1) }),
      claimOf("2026-05-01", { carrier: "C", followUp: AS_OF }),
      claimOf("2026-05-01", { carrier: "D", followUp: addDays(AS_OF, -9), state: "Closed" }),
    ]);
    expect(pastFollowUps(report, AS_OF)).toEqual([
      { carrier: "B", claims: 2, billed: 701, oldest: addDays(AS_OF, -9) },
      { carrier: "A", claims: 1, billed: 500, oldest: addDays(AS_OF, -2) },
    ]);
  });
});

describe("denials", () => {
  it("are counted by reason while they are open, and without a reason as Not stated", () => {
    const denied = { state: "Denied" } as const;
    const report = reportOf([
      claimOf("2026-08-01", { ...denied, denial: "Coding", amount: cents(300) }),
      claimOf("2026-08-01", { ...denied, denial: "Coding", amount: cents(400) }),
      claimOf("2026-08-01", denied),
      claimOf("2026-08-01", { ...denied, denial: "Eligibility", closed: AS_OF }),
    ]);
    expect(denials(report, AS_OF)).toEqual([
      { reason: "Coding", claims: 2, billed: 700 },
      { reason: "Not stated", claims: 1, billed: 10_000 },
    ]);
  });
});

describe("what carriers answered", () => {
  const paidAfter = (days: number) =>
    claimOf("2026-06-01", { state: "Closed", closed: addDays(iso("2026-06-01"), days) });

  it("is the middle number of days to payment, and the denied among the answered", () => {
    const claims = [paidAfter(10), paidAfter(40), paidAfter(21), claimOf("2026-06-01", { state: "Denied" })];
    expect(claimAnswers(reportOf([...claims, claimOf("2026-06-01")]), AS_OF, "Date sent")).toEqual({
      answered: 4,
      denied: 1,
      medianDays: 21,
    });
  });

  it("leaves out payments after the day, and days that run backwards", () => {
    const late = claimOf("2026-08-01", { state: "Closed", closed: addDays(AS_OF, 3) });
    const report = reportOf([paidAfter(12), paidAfter(-5), late]);
    expect(claimAnswers(report, AS_OF, "Date sent")).toEqual({ answered: 2, denied: 0, medianDays: 12 });
  });

  it("is not known from a report of open claims alone", () => {
    const report = reportOf([claimOf("2026-06-01"), claimOf("2026-06-01", { state: "Denied" })]);
    expect(claimAnswers(report, AS_OF, "Date sent")).toBeUndefined();
  });
});
