/** What a transaction of a ledger is, by its words. */
export type TransactionKind = "charge" | "writeoff" | "adjustment" | "insurance-payment" | "payment" | "refund";

/** Transactions that are none of these, or undo one of them: what they count as is for the office to say. */
const UNSURE =
  /\b(?:returned|return|bounced|nsf|void|voided|revers\w*|transfer\w*|finance|interest|late fee|balance forward|opening|sales receipt|deposit slip)\b/iu;

/** How each kind is told; of several that fit, the first. */
const KINDS: readonly (readonly [TransactionKind, RegExp])[] = [
  ["insurance-payment", /\b(?:ins|insurance|carrier)\b.*\brefund\w*|\brefund\w*\b.*\b(?:ins|insurance|carrier)\b/iu],
  ["refund", /\brefund\w*/iu],
  // Writeoffs are what contracts with carriers take off.
  ["adjustment", /\bbad debts?\b(?!.*\b(?:pay\w*|pmts?|pymts?|paid|checks?|recover\w*)\b)/iu],
  ["writeoff", /\bwrite[\s-]*offs?\b|\bw\/o\b|\bcontractual\b|\bppo (?:adj|adjustment|discount)\b/iu],
  ["adjustment", /\badj\w*\b|\bdiscount\b|\bcourtesy\b|\bcredit memo\b/iu],
  [
    "insurance-payment",
    /\b(?:ins|insurance|carrier|claim|third[ -]party)\b.*\b(?:pay\w*|pmts?|pymts?|checks?|chk|eft)\b/iu,
  ],
  [
    "insurance-payment",
    /\b(?:pay\w*|pmts?|pymts?|checks?|chk|eft)\b.*\b(?:ins|insurance|carrier|claim|third[ -]party)\b/iu,
  ],
  [
    "payment",
    /\b(?:payment|pmts?|pymts?|paid|checks?|chk|cash|visa|mastercard|amex|american express|discover|credit card|debit card|carecredit|eft|ach)\b/iu,
  ],
  ["charge", /^\s*D\d{4}\b|\b(?:invoice|charge|procedure|production|fee)\b/iu],
];

/** A longer cell is a text, and says nothing that is known. */
const LONGEST_WORDS = 200;

/** Says what a transaction is, by its words; `undefined` for words that are of none, or of one that undoes another. */
export function transactionKind(words: string): TransactionKind | undefined {
  if (words.length > LONGEST_WORDS || UNSURE.test(words)) return undefined;
  return KINDS.find(([, is]) => is.test(words))?.[0];
}

/** Types that bookkeeping software has, and that leave nothing to ask. QuickBooks: Invoice, Payment. */
const TYPES: ReadonlyMap<string, TransactionKind> = new Map([
  ["invoice", "charge"],
  ["payment", "payment"],
]);

/** What a transaction is by its type, where the whole cell is one of bookkeeping software; `undefined` for any other. */
export function kindOfType(type: string): TransactionKind | undefined {
  return type.length > LONGEST_WORDS ? undefined : TYPES.get(type.trim().toLowerCase());
}
