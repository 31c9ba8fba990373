import { wordsOfHeading } from "./headingWords";
import { LONGEST_HEADING } from "./shownHeading";

/** What the words of headings are short for, or say in other words, so that one word stands for one thing. */
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    balance: "bal balances",
    amount: "amt amnt amounts",
    payment: "pmt pmts pymt pymts pmnt pay payments paid",
    patient: "pt pts pat patients self private",
    insurance: "ins insr insur carriers carrier payer payor payers insurer",
    guarantor: "guar guarantors",
    production: "prod",
    adjustment: "adj adjs adjust adjustments",
    collection: "coll colls collections collected",
    receipt: "rcpt rcpts receipts",
    charge: "chg chgs charges",
    estimate: "est ests estimates estimated expected",
    total: "tot totals",
    responsible: "resp",
    writeoff: "wo writeoffs",
    account: "acct acctount accounts",
    service: "svc services",
    claim: "claims clm clms",
    company: "co companies",
    provider: "prov providers dr doctor dentist",
    scheduled: "sched",
    portion: "port portions",
    day: "days",
    month: "months",
    number: "num nbr numbers no",
    date: "dt dates",
    credit: "credits cr",
    fee: "fees",
    receivable: "receivables ar",
    prepayment: "prepaid prepay prepayments unearned",
    customer: "customers client clients debtor debtors",
    category: "categories",
    status: "stat outcome",
    referral: "referred refer referrer source sources",
    over: "above past older plus up more",
  }).flatMap(([meant, words]) => words.split(" ").map((word): readonly [string, string] => [word, meant])),
);

/** The date that a spreadsheet makes of the range 1-30 when it opens a text: January 30. */
const RANGE_AS_DATE = /^(?:30-Jan|Jan-30|0?1[/-]30(?:[/-](?:20)?\d\d)?|(?:20\d\d)-01-30(?:[T ][0:]+)?)$/iu;

/**
 * The words of a heading as they are compared: in lower case, one word for one thing, signs as words. `> 90 Days` is
 * `over 90 day`, `Ins Pmts` is `insurance payment`, `W/O` is `writeoff`.
 */
export function phraseOf(heading: string): readonly string[] {
  if (heading.length > LONGEST_HEADING) return [];
  if (RANGE_AS_DATE.test(heading.trim())) return ["1", "30"];
  const spelled = heading
    .replace(/\bw\s*\/\s*o\b|\bwrite[\s-]*offs?\b/giu, " writeoff ")
    .replace(/\ba\s*\/\s*r\b/giu, " receivable ")
    .replace(/\b(?:up to|less than)\b/giu, " under ")
    .replace(/\bpast due\b/giu, " due ")
    .replace(/[>≥]=?|\+/gu, " over ")
    .replace(/[<≤]=?/gu, " under ")
    .replace(/#/gu, " number ");
  return wordsOfHeading(spelled).map((word) => MEANT.get(word) ?? word);
}

/** Says whether a heading's words are all among some. */
export function isMadeOf(phrase: readonly string[], words: ReadonlySet<string>): boolean {
  return phrase.length > 0 && phrase.every((word) => words.has(word));
}

/** Says whether one of some words stands in a heading. */
export function has(phrase: readonly string[], ...words: readonly string[]): boolean {
  return words.some((word) => phrase.includes(word));
}

/** Some words, as a set. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
