import type { SampleDay } from "./dates";
import type { Entry, Patient } from "./ledger";
import { isDeskOpen, nextOpen } from "./openDays";
import { type Practice, type Visit, later, patientOwes, post } from "./practice";

/** Credits below this, in cents, are left standing. */
const LEAST_REFUND = 500;
const DAYS_TO_BAD_DEBT = 240;

/** What the patient pays on the day of the visit; the rest is left for later. */
export function payAtVisit(practice: Practice, visit: Visit): void {
  const { random } = practice;
  spendPaidAhead(practice, visit);
  const payer = visit.patient.family.payer;
  if (payer === "prompt" && random.chance(0.64)) pay(practice, visit, visit.day, patientOwes(practice, visit.number));
  payTheRest(practice, visit, visit.day);
}

/** Leaves the payment of what is still owed, or the refund of what was paid too much, for a later day. */
export function payTheRest(practice: Practice, visit: Visit, from: SampleDay): void {
  const owed = patientOwes(practice, visit.number);
  if (owed < -LEAST_REFUND) refundLater(practice, visit, from);
  if (owed <= 0) return;
  const payer = visit.patient.family.payer;
  if (payer === "prompt") payOn(practice, visit, from + practice.random.between(14, 55), 1);
  if (payer === "slow") payInParts(practice, visit, from);
  if (payer === "never") writeOffAsBadDebt(practice, visit);
}

/** Takes a deposit for treatment to come. */
export function payAhead(practice: Practice, patient: Patient, day: SampleDay, amount: number): void {
  practice.paidAhead.set(patient, (practice.paidAhead.get(patient) ?? 0) + amount);
  post(practice, payment(patient, "DDS1", day, amount, "prepayment"));
}

function spendPaidAhead(practice: Practice, visit: Visit): void {
  const { patient, day, provider } = visit;
  const ahead = practice.paidAhead.get(patient) ?? 0;
  const spent = Math.min(ahead, Math.max(0, patientOwes(practice, visit.number)));
  if (spent === 0) return;
  practice.paidAhead.set(patient, ahead - spent);
  post(practice, payment(patient, "DDS1", day, -spent, "prepayment used"));
  post(practice, { ...payment(patient, provider, day, spent, "prepayment used"), visit: visit.number });
}

function payInParts(practice: Practice, visit: Visit, from: SampleDay): void {
  const { random } = practice;
  const first = from + random.between(25, 105);
  const parts = random.between(1, 3);
  for (let part = 0; part < parts; part += 1) {
    payOn(practice, visit, first + part * random.between(28, 40), 1 / (parts - part));
  }
}

function payOn(practice: Practice, visit: Visit, day: SampleDay, share: number): void {
  // Some pay on the web, on any day; the others' checks are opened when the desk is.
  const posted = practice.random.chance(0.25) ? day : nextOpen(day, isDeskOpen);
  later(practice, posted, () => {
    const owed = patientOwes(practice, visit.number);
    pay(practice, visit, posted, share === 1 ? owed : Math.round((owed * share) / 500) * 500);
  });
}

function pay(practice: Practice, visit: Visit, day: SampleDay, amount: number): void {
  if (amount <= 0) return;
  const description = practice.random.pick(["card", "card", "card", "check", "check", "cash"]);
  const paid = payment(visit.patient, visit.provider, day, amount, description);
  post(practice, { ...paid, visit: visit.number });
  if (description === "check" && practice.random.chance(0.01)) chargeReturnedCheck(practice, visit, day);
}

function chargeReturnedCheck(practice: Practice, visit: Visit, day: SampleDay): void {
  const charged = nextOpen(day + 4, isDeskOpen);
  later(practice, charged, () => {
    const { patient, provider, number } = visit;
    const kind = "adjustment";
    const description = "returned check fee";
    post(practice, { kind, day: charged, patient, provider, description, amount: 3_500, visit: number });
    payTheRest(practice, visit, charged);
  });
}

function refundLater(practice: Practice, visit: Visit, from: SampleDay): void {
  if (practice.random.chance(0.3)) return;
  const day = nextOpen(from + practice.random.between(18, 60), isDeskOpen);
  later(practice, day, () => {
    const owed = patientOwes(practice, visit.number);
    if (owed >= 0) return;
    post(practice, { ...payment(visit.patient, visit.provider, day, owed, "refund"), visit: visit.number });
  });
}

function writeOffAsBadDebt(practice: Practice, visit: Visit): void {
  const day = nextOpen(visit.day + DAYS_TO_BAD_DEBT, isDeskOpen);
  later(practice, day, () => {
    const owed = patientOwes(practice, visit.number);
    if (owed <= 0) return;
    const { patient, provider, number } = visit;
    const description = "bad debt";
    post(practice, { kind: "adjustment", day, patient, provider, description, amount: -owed, visit: number });
  });
}

function payment(patient: Patient, provider: string, day: SampleDay, amount: number, description: string): Entry {
  return { kind: "patient payment", day, patient, provider, description, amount, visit: undefined };
}
