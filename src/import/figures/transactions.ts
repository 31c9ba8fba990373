import { cents } from "../../domain/money";
import { slotOf } from "../layout/columns";
import type { Layout, ProductionFields, TransactionFields } from "../layout/layout";
import type { ImportNote } from "../problems/note";
import type { TransactionsTaken, Unproven } from "../problems/unproven";
import type { RowProblem } from "../problems/rowProblem";
import type { RecordReader } from "../reading/recordReader";
import { Slots } from "../reading/slots";
import { vocabularyIn } from "./transactionVocabulary";
import { type TransactionKind, kindOfType, transactionKind } from "./transactionWords";

/** What each kind is called in an office. */
const FIGURES: Readonly<Record<TransactionKind, string>> = {
  charge: "billed",
  writeoff: "writeoffs",
  adjustment: "adjustments",
  "insurance-payment": "what insurance paid",
  payment: "what patients paid",
  refund: "refunds",
};
const KINDS: readonly TransactionKind[] = [
  "charge",
  "writeoff",
  "adjustment",
  "insurance-payment",
  "payment",
  "refund",
];

/** One amount of a row, and what it is. */
interface Part {
  readonly kind: TransactionKind;
  /** As Huddlebook counts it: what is billed and paid above zero, what is taken off below. */
  readonly amount: number;
}

/** Says whether a transaction is money that came in, or that was given back. */
function isPaid(kind: TransactionKind | undefined): boolean {
  return kind === "payment" || kind === "insurance-payment" || kind === "refund";
}

/**
 * What a row's charge is: whatever was done, in any words. What was given back to patients raises what they owe, and stands among
 * the charges of some software. Another payment there is one that was taken back.
 */
function chargedAs(kind: TransactionKind | undefined, charge: number): Part | undefined {
  if (kind === "refund" && charge > 0) return { kind, amount: -charge };
  return isPaid(kind) ? undefined : { kind: kind ?? "charge", amount: charge };
}

/** Says whether the type of a row is what its only amount was taken for, which was not turned round. */
function isOfType(type: string, [part, other]: readonly Part[]): boolean {
  return part !== undefined && other === undefined && part.kind === kindOfType(type) && part.amount > 0;
}

/** Sorts the amounts of a report that has a row a transaction into what they are, by each row's words. */
export class Transactions {
  readonly #from: TransactionFields<string>;
  readonly #slots: Readonly<Record<TransactionKind, number>>;
  readonly #words: number;
  readonly #charges: number;
  readonly #credits: number;
  readonly #count: number;
  readonly #seen = new Map<TransactionKind, { rows: number; sum: number }>();
  /** What tells of amounts that are no charges what they are. */
  readonly #wordsSeen = new Set<string>();
  /** Each row so far is of a type that leaves nothing to ask, with the sign that it has to have. */
  #areOfTypes: boolean;

  constructor(layout: Layout, from: ProductionFields<string>, transactions: TransactionFields<string>) {
    const of = (name = ""): number => slotOf(layout, name);
    this.#from = transactions;
    this.#areOfTypes = transactions.areTypes === true;
    this.#count = Object.keys(layout.fields).length;
    this.#words = of(transactions.words);
    this.#charges = transactions.charges === undefined ? -1 : of(transactions.charges);
    this.#credits = of(transactions.credits);
    const paid = of(transactions.isSplit ? from.patientPayments[0] : from.unsplitPayments?.[0]);
    this.#slots = {
      charge: of(from.billed),
      writeoff: of(from.writeoffs[0]),
      adjustment: of(from.adjustments[0]),
      "insurance-payment": of(from.insurancePayments[0]),
      payment: paid,
      refund: paid,
    };
  }

  /** The amounts of a row by what they are; the problem where its words do not say. */
  spread(reader: RecordReader): Slots | readonly RowProblem[] {
    const parts = this.#partsOf(reader);
    if (parts === undefined) return [{ code: "transaction-unknown", at: reader.spot(this.#words) }];
    const amounts = new Slots(this.#count);
    if (parts.length > 0) this.#areOfTypes &&= isOfType(reader.text(this.#words), parts);
    for (const { kind, amount } of parts) {
      const slot = this.#slots[kind];
      amounts.set(slot, amounts.at(slot) + amount);
      const seen = this.#seen.get(kind) ?? { rows: 0, sum: 0 };
      this.#seen.set(kind, { rows: seen.rows + 1, sum: seen.sum + amount });
    }
    return amounts;
  }

  /** Where amounts stand once they are sorted, and what they are called there. */
  get columns(): readonly { readonly slot: number; readonly heading: string }[] {
    return KINDS.map((kind) => ({ slot: this.#slots[kind], heading: FIGURES[kind] }));
  }

  /** How the rows were told where nothing is left to ask. */
  notes(): readonly ImportNote[] {
    return this.#areOfTypes && this.#seen.size > 0 ? [{ code: "transactions-by-type" }] : [];
  }

  /** What the rows were taken for, to be agreed to. */
  unproven(): readonly Unproven[] {
    if (this.#areOfTypes) return [];
    const taken = KINDS.flatMap((kind): readonly TransactionsTaken[] => {
      const seen = this.#seen.get(kind);
      if (seen === undefined) return [];
      const figure = kind === "payment" && !this.#from.isSplit ? "collected" : FIGURES[kind];
      return [{ figure, rows: seen.rows, sum: cents(seen.sum) }];
    });
    return taken.length === 0 ? [] : [{ code: "transactions-by-words", taken, words: [...this.#wordsSeen].sort() }];
  }

  #partsOf(reader: RecordReader): readonly Part[] | undefined {
    const kind = transactionKind(reader.text(this.#words));
    const charge = this.#charges < 0 ? 0 : reader.amounts.at(this.#charges);
    const credit = reader.amounts.at(this.#credits);
    const parts: Part[] = [];
    if (charge !== 0) {
      const part = chargedAs(kind, charge);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    if (credit !== 0) {
      if (kind === undefined || (kind === "charge" && this.#charges >= 0)) return undefined;
      parts.push({ kind, amount: this.#counted(kind, credit) });
      this.#wordsSeen.add(`${kind}: ${vocabularyIn(reader.text(this.#words))}`);
    }
    return parts;
  }

  /** The report prints payments above zero or below, and what is taken off with the same sign. */
  #counted(kind: TransactionKind, amount: number): number {
    const { sign } = this.#from;
    if (kind === "charge") return amount;
    return isPaid(kind) ? sign * amount : -sign * amount;
  }
}
