import type { SampleDay } from "../dates";
import type { Entry, Family, Ledger } from "../ledger";
import { CATEGORIES, type ReceivablesFigures, effect, inCategory, lessOldestFirst, named, sum } from "./receivables";

/** What is owed as software sees it that ages whole accounts, and what carriers are expected to pay by the age of their claims. */
export interface WholeAccountsFigures {
  readonly Total: ReceivablesFigures;
  readonly Insurance: ReceivablesFigures;
  readonly Patient: ReceivablesFigures;
}

/**
 * What is owed at the end of the day where every credit of an account goes off its oldest charge, whichever visit it was for.
 * Insurance is aged by the day that a claim was last sent, and patients owe the rest.
 */
export function wholeAccountsOn(ledger: Ledger, asOf: SampleDay): WholeAccountsFigures {
  const families = new Set(ledger.patients.map(({ family }) => family));
  // What was paid ahead stays the account's credit, whichever visit it is put to.
  const entries = ledger.entries.filter(({ day, description }) => day <= asOf && description !== "prepayment used");
  const accounts = [...families].map((family) => accountOf(family, entries, asOf));
  const total = CATEGORIES.map((category) => sum(accounts.map(({ owed }) => owed[category] ?? 0)));
  const credits = sum(accounts.map(({ credit }) => credit));
  const insurance = expectedOn(ledger, asOf);
  const patient = CATEGORIES.map((category) => (total[category] ?? 0) - (insurance[category] ?? 0));
  return { Total: named(total, credits), Insurance: named(insurance, 0), Patient: named(patient, credits) };
}

function accountOf(
  family: Family,
  entries: readonly Entry[],
  asOf: SampleDay,
): { readonly owed: readonly number[]; readonly credit: number } {
  const own = entries.filter(({ patient }) => patient.family === family);
  const aged = own.map((entry) => inCategory(asOf - entry.day, Math.max(0, effect(entry))));
  const charges = CATEGORIES.map((category) => sum(aged.map((amounts) => amounts[category] ?? 0)));
  const credits = -sum(own.map((entry) => Math.min(0, effect(entry))));
  return { owed: lessOldestFirst(charges, credits), credit: Math.min(0, sum(charges) - credits) };
}

/** What is expected of each open claim, by the days since it was sent; one that waits to be sent has none behind it. */
function expectedOn({ claims }: Ledger, asOf: SampleDay): readonly number[] {
  const aged = claims
    .filter(({ type, service, answered }) => type === "Pri" && service <= asOf && asOf < answered)
    .map(({ sent, resent, estimate }) => {
      const days = [sent, resent].filter((day) => day !== undefined && day <= asOf);
      return inCategory(asOf - Math.max(...days.map(Number), days.length === 0 ? asOf : 0), estimate);
    });
  return CATEGORIES.map((category) => sum(aged.map((amounts) => amounts[category] ?? 0)));
}
