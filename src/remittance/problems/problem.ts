import { countInDigits } from "../../domain/counted";
import { type Cents, cents, formatCents } from "../../domain/money";
import { type Place, placeInWords } from "./place";

/** A place that something is wrong at. */
interface At {
  readonly at: Place;
}

/** A part of a segment, such as `CLP03`. */
interface ElementAt extends At {
  readonly element: string;
}

/** What each problem of a payment tells. Nothing of it is a text of the file. */
interface Details {
  /** The payment's last segment says how many there are: `undefined` where it says no number. */
  "segments-differ": At & { readonly stated: number | undefined; readonly found: number };
  "control-differs": At;
  "amount-unreadable": ElementAt;
  "amounts-too-large": At;
  "code-unknown": ElementAt;
  "adjustment-incomplete": ElementAt;
  "segment-out-of-place": At & { readonly segment: string };
  "payment-missing": At;
  /** An estimate, which pays nothing, that is paid. */
  "predetermination-paid": At & { readonly paid: Cents };
  "claim-differs": At & { readonly billed: Cents; readonly adjustments: Cents; readonly paid: Cents };
  "payment-differs": At & {
    readonly amount: Cents;
    readonly claimsPaid: Cents;
    /** Adjustments without a claim; positive where they lower the payment. */
    readonly takenOff: Cents;
  };
  /** Two payments of a file are one. */
  "payment-twice": At & { readonly first: number };
}

/** The code of what keeps a payment from being used. */
export type PaymentProblemCode = keyof Details;

/** What keeps one payment of a file from being used. */
export type PaymentProblem<Code extends PaymentProblemCode = PaymentProblemCode> = {
  [Each in Code]: { readonly code: Each } & Readonly<Details[Each]>;
}[Code];

const AGAIN = "download the remittance again, whole.";
const ASK = "Nothing of this payment is used. Download it again; if that changes nothing, ask the payer for it.";

const WORDS: { readonly [Code in PaymentProblemCode]: (problem: PaymentProblem<Code>) => string } = {
  "segments-differ": ({ at, stated, found }) =>
    `${placeInWords(at)}: ${stated === undefined ? "it does not say how many segments it has" : `it was to have ${countInDigits(stated, "segment")}`}, and ${found === 1 ? "there is 1" : `there are ${found}`}. Something of it is missing or was added: ${AGAIN}`,
  "control-differs": ({ at }) =>
    `${placeInWords(at)}: its beginning and its end are not of one payment. Something between them is missing: ${AGAIN}`,
  "amount-unreadable": ({ at, element }) =>
    `${placeInWords(at)}: what stands in ${element} is not an amount, such as 1234.50. ${ASK}`,
  "amounts-too-large": ({ at }) => `${placeInWords(at)}: its amounts are too large to be added up exactly. ${ASK}`,
  "code-unknown": ({ at, element }) =>
    `${placeInWords(at)}: what stands in ${element} is no code that such a remittance can have. ${ASK}`,
  "adjustment-incomplete": ({ at, element }) =>
    `${placeInWords(at)}: of the adjustment in ${element} there is the code or the amount alone. ${ASK}`,
  "segment-out-of-place": ({ at, segment }) =>
    `${placeInWords(at)}: a segment ${segment} stands where none belongs, so that it cannot be said what it is about. ${ASK}`,
  "payment-missing": ({ at }) =>
    `${placeInWords(at)}: it does not say how much was paid (there is no BPR segment). ${ASK}`,
  "predetermination-paid": ({ at, paid }) =>
    `${placeInWords(at)}: a predetermination, which pays nothing, says that ${formatCents(paid)} was paid. ${ASK}`,
  "claim-differs": ({ at, billed, adjustments, paid }) =>
    `${placeInWords(at)}: billed ${formatCents(billed)} less adjustments of ${formatCents(adjustments)} is ${formatCents(cents(billed - adjustments))}, but ${formatCents(paid)} is what it says was paid. ${ASK}`,
  "payment-differs": (problem) => `${differenceInWords(problem)} ${ASK}`,
  "payment-twice": ({ at, first }) =>
    `${placeInWords(at)}: it is payment ${first} of the same file again. It is counted once only: bring a file that has it once.`,
};

/** Says what keeps a payment from being used: where, what was found, what to do. */
export function describePaymentProblem<Code extends PaymentProblemCode>(problem: PaymentProblem<Code>): string {
  return WORDS[problem.code](problem);
}

function differenceInWords({ at, amount, claimsPaid, takenOff }: PaymentProblem<"payment-differs">): string {
  const comesTo = cents(claimsPaid - takenOff);
  const claims = `${placeInWords(at)}: it says ${formatCents(amount)}; its claims come to ${formatCents(claimsPaid)}`;
  if (takenOff === 0) return `${claims}.`;
  const turned =
    claimsPaid + takenOff === amount ? " With those added it would come out: their sign may be wrong." : "";
  return `${claims} and its adjustments without a claim take ${formatCents(takenOff)} off, which makes ${formatCents(comesTo)}.${turned}`;
}
