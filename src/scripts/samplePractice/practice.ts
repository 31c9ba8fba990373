import type { SampleDay } from "./dates";
import type { Claim, Entry, Ledger, Patient, Plan, SampleAppointment } from "./ledger";
import { type Register, openRegister } from "./people";
import { type Random, randomFrom } from "./random";

/** The practice at work: what it has written down so far, and what is still to happen. */
export interface Practice {
  readonly random: Random;
  readonly register: Register;
  /** Patients who have been seen at least once. */
  readonly active: Patient[];
  readonly lastSeen: Map<Patient, SampleDay>;
  readonly entries: Entry[];
  readonly claims: Claim[];
  readonly appointments: SampleAppointment[];
  readonly plans: Plan[];
  /** What is open on each visit, in cents. */
  readonly balances: Map<number, number>;
  /** What the carriers are expected to settle of each visit, by payment and by writeoff. */
  readonly expected: Map<number, number>;
  /** What each patient has paid ahead, in cents. */
  readonly paidAhead: Map<Patient, number>;
  readonly errands: Map<SampleDay, (() => void)[]>;
}

/** One patient's visit on one day. */
export interface Visit {
  readonly number: number;
  readonly patient: Patient;
  readonly day: SampleDay;
  readonly provider: string;
}

/** Opens a practice with families enough to keep two dentists busy. */
export function openPractice(seed: number, families: number): Practice {
  const random = randomFrom(seed);
  const register = openRegister(random);
  for (let family = 0; family < families; family += 1) register.addFamily();
  return {
    random,
    register,
    active: [...register.patients],
    lastSeen: new Map(),
    entries: [],
    claims: [],
    appointments: [],
    plans: [],
    balances: new Map(),
    expected: new Map(),
    paidAhead: new Map(),
    errands: new Map(),
  };
}

/** Writes an entry down and keeps the visit's balance. */
export function post(practice: Practice, entry: Entry): void {
  practice.entries.push(entry);
  if (entry.visit === undefined) return;
  const isPayment = entry.kind === "patient payment" || entry.kind === "insurance payment";
  const balance = practice.balances.get(entry.visit) ?? 0;
  practice.balances.set(entry.visit, balance + (isPayment ? -entry.amount : entry.amount));
}

/** What the patient owes on a visit by now; negative where too much was paid. */
export function patientOwes(practice: Practice, visit: number): number {
  return (practice.balances.get(visit) ?? 0) - (practice.expected.get(visit) ?? 0);
}

/** Leaves something to be done on a later day. */
export function later(practice: Practice, day: SampleDay, errand: () => void): void {
  const errands = practice.errands.get(day);
  if (errands) errands.push(errand);
  else practice.errands.set(day, [errand]);
}

/** Does what was left for this day. An errand may leave others, even for the same day. */
export function runErrands(practice: Practice, day: SampleDay): void {
  for (const errand of practice.errands.get(day) ?? []) errand();
  practice.errands.delete(day);
}

/** The books as they stand. */
export function ledgerOf({ register, entries, claims, appointments, plans }: Practice): Ledger {
  return { patients: register.patients, entries, claims, appointments, plans };
}
