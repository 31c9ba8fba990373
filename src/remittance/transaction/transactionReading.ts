import type { Transaction } from "../envelope/transaction";
import type { Place } from "../problems/place";
import type { PaymentProblem } from "../problems/problem";
import { type Segment, elementAt, nameOf } from "../segments/segment";
import { type BegunClaim, type BegunLine, adjustmentsFrom, claimFrom, lineFrom, takenOffFrom } from "./claims";
import { ElementReading } from "./elementReading";
import { headFrom } from "./head";
import type { PaymentHead, Remittance, TakenOff } from "./remittance";

/** A payment as it was read, or why it cannot be. */
export type ReadTransaction =
  | { readonly ok: true; readonly remittance: Remittance }
  | { readonly ok: false; readonly problems: readonly PaymentProblem[] };

/** More of a name tells nobody from another. */
const LONGEST_NAME = 120;

/** Reads one payment of a file, segment by segment. */
export function readTransaction(transaction: Transaction): ReadTransaction {
  const reading = new TransactionReading(transaction);
  for (const segment of transaction.segments) reading.take(segment);
  return reading.finish();
}

class TransactionReading {
  readonly #transaction: Transaction;
  readonly #elements = new ElementReading();
  #head: PaymentHead | undefined;
  #payer = "";
  #trace = "";
  readonly #claims: BegunClaim[] = [];
  readonly #people: string[][] = [];
  readonly #takenOff: TakenOff[] = [];
  #claim: BegunClaim | undefined;
  #line: BegunLine | undefined;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  take(segment: Segment): void {
    switch (nameOf(segment)) {
      case "BPR":
        this.#takeHead(segment);
        return;
      case "TRN":
        this.#trace ||= segment.slice(2).join("*");
        return;
      case "N1":
        if (elementAt(segment, 1) === "PR") this.#payer ||= elementAt(segment, 2).slice(0, LONGEST_NAME);
        return;
      case "NM1":
        this.#takePerson(segment);
        return;
      case "PLB":
        this.#endClaim();
        for (const one of takenOffFrom(segment, this.#place(), this.#elements)) this.#takenOff.push(one);
        return;
      default:
        this.#takeOfClaim(segment);
    }
  }

  finish(): ReadTransaction {
    const { payment, problems, isTest } = this.#transaction;
    if (this.#head === undefined) this.#elements.report({ code: "payment-missing", at: { payment } });
    const all = [...problems, ...this.#elements.problemsOf(payment)];
    if (all.length > 0 || this.#head === undefined) return { ok: false, problems: all };
    const memory = { payer: this.#payer, trace: this.#trace, people: this.#people };
    const head = this.#head;
    return { ok: true, remittance: { head, isTest, claims: this.#claims, takenOff: this.#takenOff, memory } };
  }

  #takeHead(segment: Segment): void {
    if (this.#head !== undefined) this.#outOfPlace(segment);
    this.#head = headFrom(segment, this.#place(), this.#elements);
  }

  /** A person, not a company: in memory, to tell the payer's name from patients'. */
  #takePerson(segment: Segment): void {
    if (elementAt(segment, 2) !== "1") return;
    const parts = [elementAt(segment, 3), elementAt(segment, 4)].filter((part) => part !== "");
    const name = parts.join(", ").slice(0, LONGEST_NAME);
    const people = this.#people.at(-1);
    if (name === "" || people === undefined) return;
    if (elementAt(segment, 1) === "QC") people.unshift(name);
    else people.push(name);
  }

  #takeOfClaim(segment: Segment): void {
    switch (nameOf(segment)) {
      case "CLP":
        this.#beginClaim(segment);
        return;
      case "SVC":
        this.#beginLine(segment);
        return;
      case "CAS":
        this.#adjust(segment);
        return;
      case "LX":
        this.#endClaim();
    }
  }

  /** Adjustments without a claim end a payment: a claim behind them is not one of it. */
  #beginClaim(segment: Segment): void {
    if (this.#takenOff.length > 0) this.#outOfPlace(segment);
    this.#line = undefined;
    this.#claim = claimFrom(segment, { ...this.#place(), claim: this.#claims.length + 1 }, this.#elements);
    this.#claims.push(this.#claim);
    this.#people.push([]);
  }

  #endClaim(): void {
    this.#claim = undefined;
    this.#line = undefined;
  }

  #beginLine(segment: Segment): void {
    if (this.#claim === undefined) {
      this.#outOfPlace(segment);
      return;
    }
    const { component } = this.#transaction;
    const at = { ...this.#place(), line: this.#claim.lines.length + 1 };
    this.#line = lineFrom(segment, at, this.#elements, component);
    this.#claim.lines.push(this.#line);
  }

  #adjust(segment: Segment): void {
    const adjusted = this.#line ?? this.#claim;
    if (adjusted === undefined) this.#outOfPlace(segment);
    else for (const one of adjustmentsFrom(segment, this.#place(), this.#elements)) adjusted.adjustments.push(one);
  }

  #outOfPlace(segment: Segment): void {
    this.#elements.report({ code: "segment-out-of-place", at: this.#place(), segment: nameOf(segment) });
  }

  #place(): Place {
    return {
      payment: this.#transaction.payment,
      ...(this.#claim === undefined ? {} : { claim: this.#claims.length }),
      ...(this.#claim === undefined || this.#line === undefined ? {} : { line: this.#claim.lines.length }),
    };
  }
}
