import { has, isMadeOf, wordSet } from "../layout/phrase";

/** Amounts that a list of what is owed by age has beside it, and that are no part of what is owed now, whatever they come to. */
interface BesideBalances {
  /** What they are, in the words of an office. */
  readonly figure: string;
  /** Tells them by all words of their heading. */
  readonly is: (phrase: readonly string[]) => boolean;
}

const OF_LAST_PAYMENTS = wordSet("last payment receipt amount patient insurance guarantor");
const OF_AGREEMENTS = wordSet("agreed payment amount");
const OF_CONTRACTS = wordSet("contract contracted balance");

const KINDS: readonly BesideBalances[] = [
  // Dentrix, knowledge base 23789: the amount of the last payment stands before the ages. Cloud 9: Last Receipt.
  {
    figure: "what was paid last",
    is: (phrase) => isMadeOf(phrase, OF_LAST_PAYMENTS) && has(phrase, "last") && has(phrase, "payment", "receipt"),
  },
  // Dentrix, the same page: an account's second line has what its payment agreement says that it pays each month.
  { figure: "the payment agreed to", is: (phrase) => isMadeOf(phrase, OF_AGREEMENTS) && has(phrase, "agreed") },
  // Cloud 9, CareStack: what a contract still comes to stands in no age until it is due.
  {
    figure: "what contracts still come to",
    is: (phrase) => isMadeOf(phrase, OF_CONTRACTS) && has(phrase, "contract", "contracted"),
  },
];

/** What amounts beside a balance are that never belong to it, by their whole heading; `undefined` for any that could. */
export function besideBalance(phrase: readonly string[]): string | undefined {
  return KINDS.find(({ is }) => is(phrase))?.figure;
}
