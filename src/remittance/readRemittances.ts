import { sumCents } from "../domain/money";
import type { CodeCategories } from "../domain/payments/adjustments";
import type { Payment } from "../domain/payments/payment";
import { problemsIn } from "./balances/problemsIn";
import { questionsIn } from "./balances/questionsIn";
import { EnvelopeReading } from "./envelope/envelopeReading";
import type { Transaction } from "./envelope/transaction";
import { paymentOf } from "./payment/paymentOf";
import { PayersSeen } from "./payment/payersSeen";
import type { PaymentProblem } from "./problems/problem";
import type { PaymentQuestion } from "./problems/question";
import type { FileRefusal } from "./problems/refusal";
import { interchangesIn } from "./segments/interchanges";
import type { Remittance } from "./transaction/remittance";
import { readTransaction } from "./transaction/transactionReading";

/** What is known before a file is read. */
export interface RemittanceOptions {
  /** Names that are carriers' though they could be people's. */
  readonly carriers?: readonly string[];
  /** What a practice says that codes are for, where it says otherwise than we. */
  readonly codes?: CodeCategories;
}

/** A payment that adds up, and what somebody is to look at before it is used; nothing, mostly. */
export interface ReadPayment {
  /** Its place among the payments of the file, from 1. */
  readonly place: number;
  readonly payment: Payment;
  readonly questions: readonly PaymentQuestion[];
}

/** What a file of remittances says. Payments + problems' payments = the payments of the file. */
export interface ReadRemittances {
  readonly payments: readonly ReadPayment[];
  /** What keeps single payments from being used. */
  readonly problems: readonly PaymentProblem[];
  /** What keeps the whole file from being used; then it has neither payments nor problems. */
  readonly refusals: readonly FileRefusal[];
}

/** A payment that adds up, as far as it is read. */
interface Balanced {
  readonly place: number;
  readonly remittance: Remittance;
}

/**
 * Reads an 835 (005010X221A1): what payers say that they paid, checked claim by claim and payment by payment. No name, no number
 * of a claim, a person, a check or an account is in what comes back. Never throws, whatever the text, and takes time in proportion to it.
 *
 * @param text of a whole file
 * @see docs/claims.md
 */
export function readRemittances(text: string, options: RemittanceOptions = {}): ReadRemittances {
  const read = interchangesIn(text);
  if (!read.ok) return refused([{ code: read.code }]);
  const envelope = new EnvelopeReading();
  for (const interchange of read.interchanges) envelope.add(interchange);
  const { refusals, transactions } = envelope;
  if (refusals.length > 0) return refused(refusals);
  return transactions.length === 0 ? refused([{ code: "payments-absent" }]) : readAll(transactions, options);
}

function refused(refusals: readonly FileRefusal[]): ReadRemittances {
  return { payments: [], problems: [], refusals };
}

function readAll(transactions: readonly Transaction[], { carriers, codes }: RemittanceOptions): ReadRemittances {
  const balanced: Balanced[] = [];
  const problems: PaymentProblem[] = [];
  const payers = new PayersSeen(carriers);
  const seen = new Map<string, number>();
  for (const transaction of transactions) {
    const read = balancedFrom(transaction, seen);
    if (!read.ok) {
      for (const problem of read.problems) problems.push(problem);
      continue;
    }
    balanced.push(read);
    payers.add(read.remittance.memory, read.place);
  }
  const payments = balanced.map(({ place, remittance }) => ({
    place,
    payment: paymentOf(remittance, payers.kept(remittance.memory), codes),
    questions: questionsIn(remittance, place),
  }));
  return { payments, problems, refusals: [] };
}

/** Reads a payment and holds it against itself and against those of the file so far. */
function balancedFrom(transaction: Transaction, seen: Map<string, number>) {
  const read = readTransaction(transaction);
  if (!read.ok) return read;
  const { remittance } = read;
  const { payment: place } = transaction;
  const problems = [...problemsIn(remittance, place), ...twiceProblems(remittance, place, seen)];
  return problems.length > 0 ? ({ ok: false, problems } as const) : ({ ok: true, place, remittance } as const);
}

/** A file that two files were joined into may hold a payment twice. */
function twiceProblems(remittance: Remittance, place: number, seen: Map<string, number>): readonly PaymentProblem[] {
  const { head, claims, memory } = remittance;
  const billed = sumCents(claims.map((claim) => claim.billed));
  const key = [memory.payer, memory.trace, head.amount, head.dated, claims.length, billed].join("\n");
  const first = seen.get(key);
  seen.set(key, first ?? place);
  return first === undefined ? [] : [{ code: "payment-twice", at: { payment: place }, first }];
}
