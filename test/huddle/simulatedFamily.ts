import { type Day, addDays } from "../../src/domain/calendar";
import type { OldestBalance, SlotAccount } from "../../src/domain/huddle/slot";
import { cents } from "../../src/domain/money";
import type { Chance } from "./chance";

/** Why an account has a balance, as the simulation made it so; `nothing` where it has none. */
export type Cause =
  | "nothing"
  | "credit"
  | "claim not made"
  | "insurance pending"
  | "payment plan"
  | "insurance paid less"
  | "new charge"
  | "no statement sent"
  | "overdue";

const CAUSES: readonly Cause[] = [
  ...(["nothing", "nothing", "nothing", "credit", "claim not made", "insurance pending", "payment plan"] as const),
  ...(["insurance paid less", "new charge", "no statement sent", "overdue"] as const),
];

/** An account as it came about: entries of a ledger, in whole cents. */
export interface Account {
  readonly cause: Cause;
  readonly charged: readonly { readonly amount: number; readonly daysAgo: number }[];
  readonly paid: number;
  /** What the first and the second plan are estimated to pay and write off. */
  readonly estimates: readonly number[];
  readonly plan?: { readonly installment: number; readonly behind: number };
  readonly paidLess: number;
  readonly statementDaysAgo: number | "never";
}

/** Makes up an account: its cause first, then entries that lead to it. */
export function simulatedAccount(chance: Chance): Account {
  const cause = chance.of(CAUSES);
  const amount = chance.whole(100, 180_000);
  const old = chance.whole(31, 300);
  const recent = chance.whole(0, 30);
  const plain: Account = {
    cause,
    charged: [],
    paid: 0,
    estimates: [],
    paidLess: 0,
    statementDaysAgo: chance.of([chance.whole(0, 35), chance.whole(36, 400), "never"]),
  };
  switch (cause) {
    case "nothing":
      return { ...plain, charged: [{ amount, daysAgo: old }], paid: amount };
    case "credit":
      return { ...plain, charged: [{ amount, daysAgo: recent }], paid: amount + chance.whole(1, 90_000) };
    case "claim not made":
      return {
        ...plain,
        charged: [{ amount, daysAgo: chance.of([old, recent]) }],
        estimates: [chance.whole(0, amount)],
      };
    case "insurance pending":
      return {
        ...plain,
        charged: [{ amount, daysAgo: old }],
        estimates: twoPlans(chance, amount + chance.of([0, 0, 500])),
      };
    case "payment plan":
      return {
        ...plain,
        charged: [{ amount, daysAgo: old }],
        plan: { installment: chance.whole(2_000, 20_000), behind: chance.whole(0, 3) },
      };
    case "insurance paid less":
      return { ...plain, charged: [{ amount, daysAgo: chance.of([old, recent]) }], paidLess: chance.whole(1, amount) };
    case "new charge":
      return {
        ...plain,
        charged: [{ amount, daysAgo: recent }],
        estimates: twoPlans(chance, chance.whole(0, amount - 1)),
      };
    case "no statement sent":
      return {
        ...plain,
        charged: [{ amount, daysAgo: old }],
        statementDaysAgo: chance.of([chance.whole(36, 400), "never"]),
      };
    case "overdue":
      return { ...plain, charged: [{ amount, daysAgo: old }], statementDaysAgo: chance.whole(0, 35) };
  }
}

/** A second plan takes over what the first leaves. */
function twoPlans(chance: Chance, whole: number): readonly number[] {
  const first = chance.whole(0, whole);
  return chance.yes(0.4) ? [first, whole - first] : [whole];
}

/** What the export says of an account, from its entries. */
export function exportedAccount(account: Account, day: Day): SlotAccount {
  const owes = total(account.charged.map(({ amount }) => amount)) - account.paid;
  const pending = total(account.estimates);
  return {
    owes: cents(owes),
    patientOwes: cents(owes - pending),
    insurancePending: cents(pending),
    oldest: owes <= 0 ? undefined : ageOf(Math.max(...account.charged.map(({ daysAgo }) => daysAgo))),
    hasPaymentPlan: account.plan !== undefined,
    planDue: cents(account.plan ? account.plan.installment * account.plan.behind : 0),
    hasClaimNotMade: account.cause === "claim not made",
    insurancePaidLess: cents(account.paidLess),
    lastStatement: account.statementDaysAgo === "never" ? "never" : addDays(day, -account.statementDaysAgo),
  };
}

function ageOf(days: number): OldestBalance {
  if (days <= 30) return "0 to 30";
  if (days <= 60) return "31 to 60";
  return days <= 90 ? "61 to 90" : "Over 90";
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/**
 * What a family pays at each of its visits of the day, in cents: purse in hand, visit by visit. What the account has due is
 * asked for at the first; a credit is used up before anybody pays.
 */
export function paidAtVisits(account: Account, parts: readonly number[]): readonly number[] {
  const due = account.plan
    ? account.plan.installment * account.plan.behind
    : total(account.charged.map(({ amount }) => amount)) - account.paid - total(account.estimates);
  let credit = due < 0 ? -due : 0;
  return parts.map((part, index) => {
    const asked = part + (index === 0 && due > 0 ? due : 0);
    const used = Math.min(credit, asked);
    credit -= used;
    return asked - used;
  });
}
