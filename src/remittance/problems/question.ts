import { countInDigits } from "../../domain/counted";
import { type Cents, formatCents } from "../../domain/money";
import { type Place, placeInWords } from "./place";

/** Where it is so the first time, and how often in the payment. */
interface Some {
  readonly at: Place;
  readonly times: number;
}

/** What each thing tells that nothing proves of a payment that adds up. Nothing of it is a text of the file. */
interface Details {
  /** The payment adds up claim by claim, and a line does not. */
  "line-differs": Some & { readonly billed: Cents; readonly adjustments: Cents; readonly paid: Cents };
  /** A claim's lines do not come to what was billed on it. */
  "lines-differ": Some & { readonly billed: Cents; readonly lines: Cents };
  /** A claim states the patient's part, and its adjustments come to another. */
  "patient-part-differs": Some & { readonly stated: Cents; readonly adjustments: Cents };
  /** A payer's word for what it did with a claim that no such remittance has. */
  "outcome-unknown": Some;
  /** A reversal takes an earlier payment back, and this one pays. */
  "reversal-pays": Some & { readonly paid: Cents };
  test: { readonly at: Place };
  "date-missing": { readonly at: Place };
  /** The payment is drawn from the payer's account by the practice, which hardly ever is so. */
  debit: { readonly at: Place };
  /** It says that no money moves, as with a card that is charged apart, and has an amount. */
  "no-payment-with-amount": { readonly at: Place; readonly amount: Cents };
}

/** The code of a question. */
export type PaymentQuestionCode = keyof Details;

/** Something about a payment that adds up, and that nothing proves: it is used where somebody looked at it and said yes. */
export type PaymentQuestion<Code extends PaymentQuestionCode = PaymentQuestionCode> = {
  [Each in Code]: { readonly code: Each } & Readonly<Details[Each]>;
}[Code];

const WORDS: { readonly [Code in PaymentQuestionCode]: (question: PaymentQuestion<Code>) => string } = {
  "line-differs": ({ at, times, billed, adjustments, paid }) =>
    `${placeInWords(at)}: billed ${formatCents(billed)} less adjustments of ${formatCents(adjustments)} is not the ${formatCents(paid)} that it says was paid${moreOf(times, "line")}. The claim as a whole adds up, as where a payer adjusts some of a line elsewhere. Compare it with the payer's explanation of benefits.`,
  "lines-differ": ({ at, times, billed, lines }) =>
    `${placeInWords(at)}: ${formatCents(billed)} was billed, and its lines come to ${formatCents(lines)}${moreOf(times, "claim")}. Make sure that no line is missing.`,
  "patient-part-differs": ({ at, times, stated, adjustments }) =>
    `${placeInWords(at)}: the patient's part is stated as ${formatCents(stated)}, and its adjustments put ${formatCents(adjustments)} on the patient${moreOf(times, "claim")}. The adjustments were taken. Look at it before you bill the patient.`,
  "outcome-unknown": ({ at, times }) =>
    `${placeInWords(at)}: what the payer says it did with the claim is not known${moreOf(times, "claim")}. Its amounts add up, and were taken.`,
  "reversal-pays": ({ at, times, paid }) =>
    `${placeInWords(at)}: a reversal, which takes an earlier payment back, pays ${formatCents(paid)}${moreOf(times, "claim")}. Make sure that this is right.`,
  test: ({ at }) => `${placeInWords(at)}: the file says that it is a test. Make sure that the payment was made.`,
  "date-missing": ({ at }) =>
    `${placeInWords(at)}: it does not say on which day it was paid, and no other day is taken for it. Look it up at the bank.`,
  debit: ({ at }) =>
    `${placeInWords(at)}: it says that the practice draws the money from the payer's account. Make sure that it came in.`,
  "no-payment-with-amount": ({ at, amount }) =>
    `${placeInWords(at)}: it says that no money moves, and is of ${formatCents(amount)}, as where a card is charged for it. Make sure that it came in.`,
};

/** Says what somebody is to look at. */
export function describePaymentQuestion<Code extends PaymentQuestionCode>(question: PaymentQuestion<Code>): string {
  return WORDS[question.code](question);
}

function moreOf(times: number, noun: string): string {
  return times === 1 ? "" : `, and ${countInDigits(times - 1, `more ${noun}`)} like it`;
}
