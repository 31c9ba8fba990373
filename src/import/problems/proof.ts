import { countInDigits } from "../../domain/counted";
import { type Cents, formatCents } from "../../domain/money";

/** What each proof tells. */
interface Details {
  /** The report's own total comes to what its rows add up to, so that no row is missing or there twice. */
  "own-total": { readonly total: Cents };
  /** The report says how many rows it has, and so many were read. */
  "stated-count": { readonly count: number };
  /** In each row the aging categories come to the row's total, less a credit, so that its columns were read rightly. */
  "categories-add-up": object;
  /** In each row the production comes to the row's total of it. */
  "production-adds-up": object;
  /** In each row the payments come to the row's total of income. */
  "income-adds-up": object;
  /** In each row what is billed, taken off and paid comes to the row's change of what is owed. */
  "change-adds-up": object;
  /** Patient and Insurance come to Total in each aging category. */
  "balances-add-up": object;
  /** In each row what the patients owe is what is owed less what insurance is to pay. */
  "shares-add-up": object;
  /** The typed days come to the typed totals of several days. */
  "days-add-up": object;
  /** Each row of a list stands for itself; that none is missing, the report does not say. */
  "rows-whole": { readonly records: number };
}

/** What shows that a report's figures are right: that its cells were read rightly, or that no row is missing. */
export type Proof<Code extends keyof Details = keyof Details> = {
  [Each in Code]: { readonly code: Each } & Readonly<Details[Each]>;
}[Code];

const WORDS: { readonly [Code in keyof Details]: (proof: Proof<Code>) => string } = {
  "own-total": ({ total }) =>
    `No row is missing: the report's own total is ${formatCents(total)}, as its rows add up to.`,
  "stated-count": ({ count }) =>
    `No row is missing: the report says that it has ${countInDigits(count, "row")}, as many as were read.`,
  "categories-add-up": () => "The columns are right: in each row the aging categories come to its total.",
  "production-adds-up": () => "The columns are right: in each row the production comes to its total.",
  "income-adds-up": () => "The columns are right: in each row the payments come to its total of income.",
  "change-adds-up": () =>
    "The columns are right: in each row what was billed, less what was paid, comes to its change of receivables.",
  "balances-add-up": () => "Patient and Insurance come to Total in each aging category.",
  "shares-add-up": () =>
    "The columns are right: in each row what the patients owe is what is owed less what insurance is to pay.",
  "days-add-up": () => "The days come to the totals that were typed under them.",
  "rows-whole": ({ records }) =>
    `${countInDigits(records, "row")}, each whole. That none is missing is not proven by the report.`,
};

/** Says what proves a report's figures. */
export function describeProof<Code extends keyof Details>(proof: Proof<Code>): string {
  return WORDS[proof.code](proof);
}
