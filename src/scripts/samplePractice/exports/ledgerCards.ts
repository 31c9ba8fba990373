import type { SampleDay } from "../dates";
import type { Entry, Family, Ledger, Patient } from "../ledger";
import { type Aged, ageCategory, compareNames } from "./accounts";

/** A family's account as software shows it that takes every credit off the oldest charge of the whole account. */
export interface LedgerCard {
  readonly guarantor: Patient;
  /** What is left of the charges; what was paid too much stands below zero with the newest. */
  readonly aged: Aged;
  readonly balance: number;
  /** What carriers are still expected to pay, of any age. */
  readonly insuranceEstimate: number;
  readonly lastPayment: Entry | undefined;
}

interface Charge {
  readonly day: SampleDay;
  left: number;
}

/** The entries that such software has: it moves money paid ahead to a visit without an entry. */
export function postedEntries({ entries }: Ledger): readonly Entry[] {
  return entries.filter(({ description }) => description !== "prepayment used");
}

/** The accounts with a balance or a credit at the end of the day, by the guarantor's name. */
export function ledgerCardsOn(ledger: Ledger, asOf: SampleDay): readonly LedgerCard[] {
  const entries = entriesByFamily(ledger, asOf);
  const estimates = estimatesOn(ledger, asOf);
  return ledger.patients
    .filter(({ isGuarantor }) => isGuarantor)
    .map((guarantor) => cardOf(guarantor, entries.get(guarantor.family) ?? [], estimates, asOf))
    .filter(({ balance }) => balance !== 0)
    .sort((one, other) => compareNames(one.guarantor, other.guarantor));
}

function entriesByFamily(ledger: Ledger, asOf: SampleDay): ReadonlyMap<Family, readonly Entry[]> {
  const byFamily = new Map<Family, Entry[]>();
  for (const entry of postedEntries(ledger)) {
    if (entry.day > asOf) continue;
    const known = byFamily.get(entry.patient.family);
    if (known) known.push(entry);
    else byFamily.set(entry.patient.family, [entry]);
  }
  return byFamily;
}

function cardOf(
  guarantor: Patient,
  entries: readonly Entry[],
  estimates: ReadonlyMap<Family, number>,
  asOf: SampleDay,
): LedgerCard {
  const payments = entries.filter(({ kind, amount }) => kind === "patient payment" && amount > 0);
  return {
    guarantor,
    aged: agedOf(entries, asOf),
    balance: entries.reduce((sum, entry) => sum + effectOf(entry), 0),
    insuranceEstimate: estimates.get(guarantor.family) ?? 0,
    lastPayment: payments.at(-1),
  };
}

/** Credits go against the account's oldest charges first, charge by charge. */
function agedOf(entries: readonly Entry[], asOf: SampleDay): Aged {
  const charges = entries
    .filter((one) => effectOf(one) > 0)
    .map((one): Charge => ({ day: one.day, left: effectOf(one) }));
  let credit = entries.reduce((sum, entry) => sum - Math.min(0, effectOf(entry)), 0);
  for (const charge of charges.sort((one, other) => one.day - other.day)) {
    const used = Math.min(charge.left, credit);
    charge.left -= used;
    credit -= used;
  }
  const aged: Aged = [-credit, 0, 0, 0];
  for (const { day, left } of charges) aged[ageCategory(asOf - day)] += left;
  return aged;
}

function estimatesOn({ claims }: Ledger, asOf: SampleDay): ReadonlyMap<Family, number> {
  const estimates = new Map<Family, number>();
  for (const { service, answered, patient, estimate } of claims) {
    if (service > asOf || answered <= asOf) continue;
    estimates.set(patient.family, (estimates.get(patient.family) ?? 0) + estimate);
  }
  return estimates;
}

/** By how much an entry changes what is owed. */
export function effectOf({ kind, amount }: Entry): number {
  return kind === "patient payment" || kind === "insurance payment" ? -amount : amount;
}
