import type { SampleDay } from "../dates";
import type { Entry, Family, Ledger } from "../ledger";

/** What is owed of one balance, in cents, under the headings that the tracker gives them. */
export interface ReceivablesFigures {
  readonly "0 to 30": number;
  readonly "31 to 60": number;
  readonly "61 to 90": number;
  readonly "Over 90": number;
  readonly Credits: number;
  readonly Total: number;
}

/** The three balances of a day. */
export interface BalancesFigures {
  readonly Patient: ReceivablesFigures;
  readonly Insurance: ReceivablesFigures;
  readonly Total: ReceivablesFigures;
}

/** The oldest day count of each category but the last. */
const LAST_DAYS = [30, 60, 90] as const;
/** The categories of age, from the newest. */
export const CATEGORIES = [0, 1, 2, 3] as const;

/** What is owed at the end of the day. */
export function receivablesOn(ledger: Ledger, asOf: SampleDay): BalancesFigures {
  const entries = ledger.entries.filter(({ day }) => day <= asOf);
  const estimates = openEstimates(ledger, asOf);
  const families = new Map(ledger.patients.map(({ family }) => [family, familyOwes(family, entries, estimates, asOf)]));
  const insurance = CATEGORIES.map((category) => sum([...estimates.values()].map((aged) => aged[category] ?? 0)));
  const patient = CATEGORIES.map((category) => sum([...families.values()].map(({ owed }) => owed[category] ?? 0)));
  const both = CATEGORIES.map((category) => (insurance[category] ?? 0) + (patient[category] ?? 0));
  const credits = sum([...families.values()].map(({ credit }) => credit));
  return { Patient: named(patient, credits), Insurance: named(insurance, 0), Total: named(both, credits) };
}

/** All that is owed at the end of the day, found by adding up the whole ledger and nothing else. */
export function totalOwedOn({ entries }: Ledger, asOf: SampleDay): number {
  return sum(entries.filter(({ day }) => day <= asOf).map(effect));
}

/** By visit: what a carrier is still expected to pay, in the category of the visit's age. */
function openEstimates({ claims }: Ledger, asOf: SampleDay): ReadonlyMap<number, readonly number[]> {
  return new Map(
    claims
      .filter(({ type, service, answered }) => type === "Pri" && service <= asOf && asOf < answered)
      .map(({ visit, service, estimate }) => [visit, inCategory(asOf - service, estimate)]),
  );
}

function familyOwes(
  family: Family,
  entries: readonly Entry[],
  estimates: ReadonlyMap<number, readonly number[]>,
  asOf: SampleDay,
): { readonly owed: readonly number[]; readonly credit: number } {
  const own = entries.filter(({ patient }) => patient.family === family);
  const visits = [...new Set(own.map(({ visit }) => visit))].filter((visit) => visit !== undefined);
  const parts = visits.map((visit) => {
    const ofVisit = own.filter((entry) => entry.visit === visit);
    const service = Math.min(...ofVisit.map(({ day }) => day));
    return { age: asOf - service, amount: sum(ofVisit.map(effect)) - sum(estimates.get(visit) ?? []) };
  });
  const ahead = sum(own.filter(({ visit }) => visit === undefined).map(effect));
  const overpaid = -ahead - sum(parts.map(({ amount }) => Math.min(0, amount)));
  const charges = CATEGORIES.map((category) =>
    sum(parts.map(({ age, amount }) => inCategory(age, Math.max(0, amount))[category] ?? 0)),
  );
  return { owed: lessOldestFirst(charges, overpaid), credit: Math.min(0, sum(charges) - overpaid) };
}

/** What is left in each category: of this age and older, less of what is older still, once the credit is used up. */
export function lessOldestFirst(charges: readonly number[], credit: number): readonly number[] {
  const leftFrom = (category: number) => Math.max(0, sum(charges.slice(category)) - credit);
  return CATEGORIES.map((category) => leftFrom(category) - leftFrom(category + 1));
}

/** An amount in the category of its age, and nothing in the others. */
export function inCategory(age: number, amount: number): readonly number[] {
  const category = LAST_DAYS.filter((last) => age > last).length;
  return CATEGORIES.map((each) => (each === category ? amount : 0));
}

/** By how much an entry changes what is owed. */
export function effect({ kind, amount }: Entry): number {
  return kind === "patient payment" || kind === "insurance payment" ? -amount : amount;
}

/** Amounts by category, and credits, under the tracker's headings. */
export function named(
  [first = 0, second = 0, third = 0, fourth = 0]: readonly number[],
  credits: number,
): ReceivablesFigures {
  const Total = first + second + third + fourth + credits;
  return { "0 to 30": first, "31 to 60": second, "61 to 90": third, "Over 90": fourth, Credits: credits, Total };
}

/** Amounts added up. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
