import type { Account, Aged } from "../../../src/scripts/samplePractice/exports/accounts";
import type { Case, Fault, Planted } from "./faults";
import { type Export, JULY, agingOf, productionOf } from "./months";

/** Faults in July's aging report. */
export const AGING_FAULTS: readonly Fault[] = [
  { title: "Credits left out of the aging report", plant: creditsLeftOut },
  { title: "Accounts below zero left out of the aging report", plant: accountsLeftOut },
  { title: "Lines by patient, where they were by family", plant: groupingChanged },
  { title: "Aging not run: everything in 0 to 30", plant: agingNotRun },
  { title: "Aging run as of a day two months later", plant: agedTooFar },
];

function creditsLeftOut(one: Case): Planted {
  return july(one, (accounts) => accounts.map((account) => ({ ...account, credit: 0 })), "credits left out of this month");
}

function accountsLeftOut(one: Case): Planted {
  const isListed = ({ insurance, patient, credit }: Account): boolean => sum(insurance) + sum(patient) + credit >= 0;
  return july(one, (accounts) => accounts.filter(isListed), "redits left out");
}

function groupingChanged({ ledger }: Case): Planted {
  const { file, text } = agingOf(ledger, JULY);
  const aging = { file, text: text.replace("Guarantor\t", "Patient\t") };
  return ofFiles([aging, productionOf(ledger, JULY)], "grouped by patient");
}

function agingNotRun(one: Case): Planted {
  const fresh = (amounts: Aged): Aged => [sum(amounts), 0, 0, 0];
  return july(
    one,
    (accounts) =>
      accounts.map((account) => ({
        ...account,
        insurance: fresh(account.insurance),
        patient: fresh(account.patient),
      })),
    "Run the month-end update (aging)",
  );
}

function agedTooFar(one: Case): Planted {
  const later = ([first, second, third, fourth]: Aged): Aged => [0, 0, first, second + third + fourth];
  return july(
    one,
    (accounts) =>
      accounts.map((account) => ({
        ...account,
        insurance: later(account.insurance),
        patient: later(account.patient),
      })),
    "Aging alone cannot do that",
  );
}

function july(
  { ledger }: Case,
  change: (accounts: readonly Account[]) => readonly Account[],
  ...named: readonly string[]
): Planted {
  return ofFiles([agingOf(ledger, JULY, change), productionOf(ledger, JULY)], ...named);
}

function ofFiles(files: readonly Export[], ...named: readonly string[]): Planted {
  return { july: { month: JULY, files }, named };
}

function sum(amounts: Aged): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
