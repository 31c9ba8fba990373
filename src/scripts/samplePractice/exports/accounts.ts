import type { SampleDay } from "../dates";
import type { Entry, Family, Ledger, Patient } from "../ledger";

/** Amounts by age of service: 0 to 30, 31 to 60, 61 to 90 and over 90 days. */
export type Aged = [number, number, number, number];

/** What one family owes at the end of a day. */
export interface Account {
  readonly guarantor: Patient;
  readonly insurance: Aged;
  readonly patient: Aged;
  /** What is left of overpayments after they have made up for older charges; never positive. */
  readonly credit: number;
}

interface Tally {
  readonly insurance: Aged;
  readonly patient: Aged;
  credit: number;
}

/** The accounts that are not settled at the end of the day, by the guarantor's name. */
export function accountsOn(ledger: Ledger, asOf: SampleDay): readonly Account[] {
  const tallies = tallyFamilies(ledger, asOf);
  return ledger.patients
    .filter(({ isGuarantor }) => isGuarantor)
    .flatMap((guarantor) => {
      const tally = tallies.get(guarantor.family);
      return tally === undefined ? [] : [{ guarantor, ...afterCredits(tally) }];
    })
    .filter(({ insurance, patient, credit }) => [...insurance, ...patient, credit].some((amount) => amount !== 0))
    .sort((one, other) => compareNames(one.guarantor, other.guarantor));
}

/** The name as Open Dental prints it: a space stays behind the first name where there is no middle initial. */
export function nameOf({ lastName, firstName, initial }: Patient): string {
  return `${lastName}, ${firstName} ${initial}`;
}

function tallyFamilies(ledger: Ledger, asOf: SampleDay): Map<Family, Tally> {
  const estimates = new Map(
    ledger.claims.filter(({ answered }) => answered > asOf).map(({ visit, estimate }) => [visit, estimate]),
  );
  const tallies = new Map<Family, Tally>();
  for (const [visit, entries] of entriesByVisit(ledger.entries, asOf)) {
    for (const entry of entries.slice(0, 1)) {
      const tally = tallies.get(entry.patient.family) ?? { insurance: [0, 0, 0, 0], patient: [0, 0, 0, 0], credit: 0 };
      tallies.set(entry.patient.family, tally);
      addVisit(tally, ageCategory(asOf - entry.day), balanceOf(entries), estimates.get(visit ?? 0) ?? 0);
    }
  }
  return tallies;
}

function addVisit(tally: Tally, category: 0 | 1 | 2 | 3, balance: number, estimate: number): void {
  tally.insurance[category] += estimate;
  if (balance >= estimate) tally.patient[category] += balance - estimate;
  else tally.credit += balance - estimate;
}

/** Money paid ahead has no visit: it makes a group of its own for each patient. */
function entriesByVisit(entries: readonly Entry[], asOf: SampleDay): readonly [number | undefined, Entry[]][] {
  const groups = new Map<number | Patient, [number | undefined, Entry[]]>();
  for (const entry of entries) {
    if (entry.day > asOf) continue;
    const key = entry.visit ?? entry.patient;
    const group = groups.get(key);
    if (group) group[1].push(entry);
    else groups.set(key, [entry.visit, [entry]]);
  }
  return [...groups.values()];
}

function balanceOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { kind, amount }) => sum + (kind.endsWith("payment") ? -amount : amount), 0);
}

/** The category of an age in days, from 0. */
export function ageCategory(days: number): 0 | 1 | 2 | 3 {
  if (days > 90) return 3;
  if (days > 60) return 2;
  return days > 30 ? 1 : 0;
}

/** Credits go against the patient's oldest charges first. */
function afterCredits({ insurance, patient, credit }: Tally): Omit<Account, "guarantor"> {
  const left: Aged = [...patient];
  let rest = credit;
  for (const category of [3, 2, 1, 0] as const) {
    const used = Math.min(left[category], -rest);
    left[category] -= used;
    rest += used;
  }
  return { insurance, patient: left, credit: rest };
}

/** By the names as they are printed, and by number where these are alike. */
export function compareNames(one: Patient, other: Patient): number {
  const [a, b] = [nameOf(one), nameOf(other)];
  return a < b ? -1 : a > b ? 1 : one.number - other.number;
}
