/** Words of which some tell what a transaction is, and none names anybody. */
const VOCABULARY =
  /\b(?:refund\w*|bad debts?|recover\w*|write[\s-]*offs?|w\/o|contractual|ppo|adj\w*|discount|courtesy|credit memo|ins|insurance|carrier|claim|third[ -]party|pay\w*|pmts?|pymts?|paid|checks?|chk|cash|visa|mastercard|amex|american express|discover|credit card|debit card|carecredit|eft|ach|invoice|charge|procedure|production|fee)\b/giu;

/** Those words of a transaction, in their order in the alphabet: of `Check #1023, Sample`, the word check. Empty where it has none. */
export function vocabularyIn(words: string): string {
  const found = (words.match(VOCABULARY) ?? []).map((word) => word.toLowerCase().replace(/[\s-]+/gu, " "));
  return [...new Set(found)].sort().join(" ");
}
