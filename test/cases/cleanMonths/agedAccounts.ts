import type { SampleDay } from "../../../src/scripts/samplePractice/dates";
import type { Account, Aged } from "../../../src/scripts/samplePractice/exports/accounts";
import type { Claim, Entry, Family, Ledger } from "../../../src/scripts/samplePractice/ledger";

interface Tally {
  readonly charges: Aged;
  readonly insurance: Aged;
  credit: number;
}

/**
 * What families owe as Open Dental ages it: all that was ever paid or written off goes against the family's oldest charges
 * first, and the patients' part of a category is what is left of it less the insurance part, be it below zero.
 */
export function agedAccounts(ledger: Ledger, asOf: SampleDay): readonly Account[] {
  const tallies = new Map<Family, Tally>();
  const entries = ledger.entries.filter(({ day }) => day <= asOf);
  for (const entry of entries) addEntry(tallyOf(tallies, entry), entry, asOf);
  const begun = new Map(entries.toReversed().map((entry) => [entry.visit, entry]));
  for (const claim of ledger.claims) addEstimate(tallies, begun.get(claim.visit), claim, asOf);
  return ledger.patients
    .filter(({ isGuarantor }) => isGuarantor)
    .flatMap((guarantor) => {
      const tally = tallies.get(guarantor.family);
      return tally === undefined ? [] : [{ guarantor, ...agedFrom(tally) }];
    })
    .filter(({ insurance, patient, credit }) => [...insurance, ...patient, credit].some((amount) => amount !== 0));
}

function tallyOf(tallies: Map<Family, Tally>, { patient: { family } }: Entry): Tally {
  const tally = tallies.get(family) ?? { charges: [0, 0, 0, 0], insurance: [0, 0, 0, 0], credit: 0 };
  tallies.set(family, tally);
  return tally;
}

function addEntry(tally: Tally, { day, kind, amount }: Entry, asOf: SampleDay): void {
  const signed = kind.endsWith("payment") ? -amount : amount;
  if (signed > 0) tally.charges[categoryOf(asOf - day)] += signed;
  else tally.credit += signed;
}

function addEstimate(tallies: Map<Family, Tally>, begun: Entry | undefined, claim: Claim, asOf: SampleDay): void {
  if (begun === undefined || claim.answered <= asOf) return;
  tallyOf(tallies, begun).insurance[categoryOf(asOf - begun.day)] += claim.estimate;
}

function agedFrom({ charges, insurance, credit }: Tally): Omit<Account, "guarantor"> {
  const patient: Aged = [0, 0, 0, 0];
  let rest = credit;
  for (const category of [3, 2, 1, 0] as const) {
    const used = Math.min(charges[category], -rest);
    rest += used;
    patient[category] = charges[category] - used - insurance[category];
  }
  return { insurance, patient, credit: rest };
}

function categoryOf(days: number): 0 | 1 | 2 | 3 {
  if (days > 90) return 3;
  if (days > 60) return 2;
  return days > 30 ? 1 : 0;
}
