import { describe, expect, it } from "vitest";
import { type Day, day, dayFromIso } from "../../../src/domain/calendar";
import { type DutyPeriod, periodsSinceDone } from "../../../src/domain/huddle/duty";
import { insuranceState, missingOf, missingRanks } from "../../../src/domain/huddle/missing";
import type { SlotAccount, SlotInsurance, SlotTreatment } from "../../../src/domain/huddle/slot";
import { accountDue, toCollect, whereToCollect } from "../../../src/domain/huddle/toCollect";
import { whyOwed } from "../../../src/domain/huddle/why";
import { worthAsking } from "../../../src/domain/huddle/worthAsking";
import { cents } from "../../../src/domain/money";

const AUG_4 = at("2026-08-04");
const SETTINGS = { day: AUG_4, verifyDays: 30, statementDays: 35, deskLimit: cents(50_000) };

function at(iso: string): Day {
  return dayFromIso(iso) ?? day(61);
}

describe("how a slot's insurance stands", () => {
  it.each<[string, SlotInsurance, string | undefined]>([
    ["not known where nobody said whether it is on file", {}, undefined],
    ["none where nothing is on file", { isOnFile: false, hasEnded: true }, "none"],
    ["ended before anything else", { isOnFile: true, hasEnded: true, isToBeVerified: false }, "ended"],
    ["ok where the plan is not to be verified", { isOnFile: true, isToBeVerified: false }, "ok"],
    ["on file where nobody said when it was verified", { isOnFile: true }, "on file"],
    ["ok 30 days after", { isOnFile: true, enrollmentVerified: at("2026-07-05") }, "ok"],
    ["verify 31 days after", { isOnFile: true, enrollmentVerified: at("2026-07-04") }, "verify"],
    ["verify where it never was", { isOnFile: true, enrollmentVerified: "never" }, "verify"],
  ])("is %s", (_title, insurance, state) => {
    expect(insuranceState(insurance, SETTINGS)).toBe(state);
  });

  it("never wants verifying where no limit is set", () => {
    expect(insuranceState({ isOnFile: true, enrollmentVerified: "never" }, { day: AUG_4 })).toBe("ok");
  });
});

describe("what is missing before a visit", () => {
  it("is nothing where nothing was asked", () => {
    expect(missingOf({ insurance: {} }, SETTINGS)).toEqual([]);
  });

  it("is named in one order", () => {
    const facts = { isConfirmed: false, areFormsIn: false, areXraysIn: false, labCase: "Not sent" as const };
    expect(missingOf({ ...facts, isNewPatient: true, insurance: { isOnFile: false } }, SETTINGS)).toEqual([
      ...["forms", "x-rays", "insurance", "lab", "confirmation"],
    ]);
  });

  it("is neither x-rays nor insurance of a patient who was here before and has none", () => {
    expect(missingOf({ areXraysIn: false, isNewPatient: false, insurance: { isOnFile: false } }, SETTINGS)).toEqual([]);
  });

  it("ranks new patients first, and others in their order", () => {
    const slot = (isMissing: boolean, isNewPatient: boolean) => ({ isMissing, isNewPatient });
    expect(missingRanks([slot(true, false), slot(false, true), slot(true, true), slot(true, false)])).toEqual([
      ...[2, undefined, 1, 3],
    ]);
  });
});

describe("what is to be collected", () => {
  it("asks a family for its balance once, whoever comes first", () => {
    const [part, familyKey] = [cents(2_000), "f"];
    expect(
      toCollect([
        { patientPart: part, accountDue: cents(40_000), familyKey },
        { patientPart: part, familyKey },
        { patientPart: part, familyKey },
      ]),
    ).toEqual([42_000, 2_000, 2_000]);
  });

  it("sets a credit off against the family's visits until it is used up", () => {
    const familyKey = "f";
    expect(
      toCollect([
        { patientPart: cents(5_000), accountDue: cents(-30_000), familyKey },
        { patientPart: cents(20_000), familyKey },
        { patientPart: cents(15_000), familyKey },
      ]),
    ).toEqual([0, 0, 10_000]);
  });

  it("keeps a credit to the one visit where families are not told apart", () => {
    expect(
      toCollect([{ patientPart: cents(5_000), accountDue: cents(-30_000) }, { patientPart: cents(20_000) }]),
    ).toEqual([...[0, 20_000]]);
  });

  it("is not known where neither part nor balance is", () => {
    expect(toCollect([{}, { accountDue: cents(0) }])).toEqual([undefined, 0]);
  });

  it.each<[string, SlotAccount, number | undefined]>([
    ["what the patients owe", { patientOwes: cents(-700) }, -700],
    [
      "what a payment plan has due, not the balance",
      { patientOwes: cents(90_000), hasPaymentPlan: true, planDue: cents(5_000) },
      5_000,
    ],
    [
      "nothing of a plan that is ahead",
      { patientOwes: cents(90_000), hasPaymentPlan: true, planDue: cents(-5_000) },
      0,
    ],
    ["not known where the export has no balance", {}, undefined],
  ])("takes as due of the account %s", (_title, account, due) => {
    expect(accountDue(account)).toBe(due);
  });

  it.each<[string, number | undefined, SlotAccount, string | undefined]>([
    ["nowhere where there is nothing", 0, { oldest: "Over 90" }, undefined],
    ["nowhere where it is not known", undefined, { oldest: "Over 90" }, undefined],
    ["at the desk up to the limit", 1, { patientOwes: cents(50_000), oldest: "61 to 90" }, "desk"],
    ["in the office above it", 1, { patientOwes: cents(50_001) }, "office"],
    ["in the office over 90 days", 1, { patientOwes: cents(1), oldest: "Over 90" }, "office"],
  ])("is collected %s", (_title, amount, account, where) => {
    expect(whereToCollect(amount === undefined ? undefined : cents(amount), account, SETTINGS)).toBe(where);
  });
});

describe("why an account has a balance", () => {
  const owing: SlotAccount = { owes: cents(10_000), patientOwes: cents(4_000), oldest: "61 to 90" };
  it.each<[string | undefined, SlotAccount]>([
    [undefined, {}],
    [undefined, { owes: cents(0), hasClaimNotMade: true }],
    ["credit", { owes: cents(-1) }],
    ["claim not made", { ...owing, hasClaimNotMade: true, hasPaymentPlan: true }],
    [undefined, { owes: cents(10_000) }],
    ["insurance pending", { owes: cents(10_000), patientOwes: cents(0) }],
    ["payment plan", { ...owing, hasPaymentPlan: true, insurancePaidLess: cents(1) }],
    ["insurance paid less", { ...owing, insurancePaidLess: cents(1), oldest: "0 to 30" }],
    ["new charge", { ...owing, oldest: "0 to 30", lastStatement: "never" }],
    ["no statement sent", { ...owing, lastStatement: "never" }],
    ["no statement sent", { ...owing, lastStatement: at("2026-06-29") }],
    ["overdue", { ...owing, lastStatement: at("2026-06-30") }],
    ["overdue", owing],
    [undefined, { owes: cents(10_000), patientOwes: cents(4_000) }],
  ])("is %s", (why, account) => {
    expect(whyOwed(account, SETTINGS)).toBe(why);
  });
});

describe("what is worth asking", () => {
  it.each<[readonly string[], SlotTreatment]>([
    [[], {}],
    [[], { unscheduled: cents(0), recallDue: AUG_4, familyOverdue: 0, nextVisit: at("2026-09-01") }],
    [
      ["treatment", "recall", "family 2", "next visit"],
      { unscheduled: cents(1), recallDue: at("2026-08-03"), familyOverdue: 2, nextVisit: "none" },
    ],
    [[], { recallDue: "none" }],
  ])("is %j", (worth, treatment) => {
    expect(worthAsking(treatment, SETTINGS)).toEqual(worth);
  });
});

describe("how far a duty is from when it was done", () => {
  const worked = ["2026-07-30", "2026-07-31", "2026-08-03"].map(at);
  it.each<[DutyPeriod, string, number]>([
    ["day", "2026-08-04", 0],
    ["day", "2026-08-03", 1],
    ["day", "2026-08-01", 2],
    ["day", "2026-07-31", 2],
    ["day", "2026-07-30", 3],
    ["week", "2026-08-03", 0],
    ["week", "2026-08-02", 1],
    ["week", "2026-07-26", 2],
    ["month", "2026-08-01", 0],
    ["month", "2026-07-31", 1],
    ["month", "2025-12-31", 8],
    ["quarter", "2026-07-01", 0],
    ["quarter", "2026-06-30", 1],
    ["quarter", "2025-12-31", 3],
    ["year", "2025-12-31", 1],
    ["year", "2026-09-01", 0],
  ])("of each %s, done on %s, is %i", (period, done, periods) => {
    expect(periodsSinceDone(at(done), period, { day: AUG_4, worked })).toBe(periods);
  });
});
