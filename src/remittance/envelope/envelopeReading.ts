import type { FileRefusal } from "../problems/refusal";
import { countFrom, isSameControl } from "../segments/elements";
import type { Interchange } from "../segments/interchanges";
import { type Segment, elementAt, nameOf } from "../segments/segment";
import type { PaymentProblem } from "../problems/problem";
import type { Transaction } from "./transaction";

/** A part that was begun: an interchange, a group or a transaction. */
interface Begun {
  readonly first: Segment;
  /** How many parts it has so far. */
  parts: number;
}

/** What the first segments of an interchange and a group have at which place: the control number that their last one repeats. */
const CONTROL = { interchange: 13, group: 6, transaction: 2 } as const;
const REMITTANCES = /^005010X221(?:A\d)?$/u;
const REMITTANCE = "835";
/** Where an interchange says whether it is of use or a test. */
const USAGE = 15;
const TEST = "T";

/**
 * Takes the segments of interchanges apart into payments, and holds what each part says of itself against what is there: how many
 * payments a group has, how many groups an interchange has, and that each part's beginning and end are of one.
 */
export class EnvelopeReading {
  readonly transactions: Transaction[] = [];
  readonly #refusals = new Map<string, FileRefusal>();
  #interchange: Begun | undefined;
  #group: Begun | undefined;
  #transaction: { readonly first: Segment; readonly segments: Segment[] } | undefined;
  #component = "";

  /** Why the file cannot be used, each reason once; nothing where it can. */
  get refusals(): readonly FileRefusal[] {
    return [...this.#refusals.values()];
  }

  /** Takes an interchange in, which has to have an end. */
  add({ component, segments }: Interchange): void {
    this.#component = component;
    for (const segment of segments) this.#take(segment);
    if (this.#interchange !== undefined) this.#refuse({ code: "cut-short", whole: this.transactions.length });
    this.#interchange = undefined;
    this.#group = undefined;
    this.#transaction = undefined;
  }

  #take(segment: Segment): void {
    switch (nameOf(segment)) {
      case "ISA":
        this.#interchange = { first: segment, parts: 0 };
        return;
      case "GS":
        this.#beginGroup(segment);
        return;
      case "ST":
        this.#beginTransaction(segment);
        return;
      case "SE":
        this.#endTransaction(segment);
        return;
      case "GE":
        this.#endGroup(segment);
        return;
      case "IEA":
        this.#endInterchange(segment);
        return;
      default:
        this.#within(segment);
    }
  }

  #within(segment: Segment): void {
    if (this.#transaction !== undefined) this.#transaction.segments.push(segment);
    else if (nameOf(segment) !== "TA1") this.#refuse({ code: "envelope-broken" });
  }

  #beginGroup(segment: Segment): void {
    if (this.#group !== undefined) this.#refuse({ code: "envelope-broken" });
    if (this.#interchange !== undefined) this.#interchange.parts += 1;
    this.#group = { first: segment, parts: 0 };
    if (elementAt(segment, 1) !== "HP") this.#refuse({ code: "other-transactions" });
    else if (!REMITTANCES.test(elementAt(segment, 8))) this.#refuse({ code: "other-version" });
  }

  #beginTransaction(segment: Segment): void {
    if (this.#group === undefined || this.#transaction !== undefined) this.#refuse({ code: "envelope-broken" });
    else this.#group.parts += 1;
    if (elementAt(segment, 1) !== REMITTANCE) this.#refuse({ code: "other-transactions" });
    this.#transaction = { first: segment, segments: [] };
  }

  #endTransaction(segment: Segment): void {
    const begun = this.#transaction;
    this.#transaction = undefined;
    if (begun === undefined) {
      this.#refuse({ code: "envelope-broken" });
      return;
    }
    const payment = this.transactions.length + 1;
    const problems = endProblems(begun.first, begun.segments.length + 2, segment, payment);
    const isTest = elementAt(this.#interchange?.first ?? [], USAGE) === TEST;
    this.transactions.push({ payment, component: this.#component, isTest, segments: begun.segments, problems });
  }

  #endGroup(segment: Segment): void {
    const begun = this.#group;
    if (begun === undefined || this.#transaction !== undefined) this.#refuse({ code: "envelope-broken" });
    if (begun !== undefined) this.#compare(begun, segment, "group");
    this.#group = undefined;
  }

  #endInterchange(segment: Segment): void {
    if (this.#group !== undefined) this.#refuse({ code: "envelope-broken" });
    if (this.#interchange !== undefined) this.#compare(this.#interchange, segment, "interchange");
    this.#interchange = undefined;
  }

  #compare({ first, parts }: Begun, last: Segment, of: "group" | "interchange"): void {
    const stated = countFrom(elementAt(last, 1));
    if (stated !== parts)
      this.#refuse({ code: "count-differs", of: of === "group" ? "payment" : "group", stated, found: parts });
    if (!isSameControl(elementAt(first, CONTROL[of]), elementAt(last, 2)))
      this.#refuse({ code: "envelope-control-differs" });
  }

  #refuse(refusal: FileRefusal): void {
    if (!this.#refusals.has(refusal.code)) this.#refusals.set(refusal.code, refusal);
  }
}

function endProblems(first: Segment, found: number, last: Segment, payment: number): readonly PaymentProblem[] {
  const at = { payment };
  const stated = countFrom(elementAt(last, 1));
  const isOne = isSameControl(elementAt(first, CONTROL.transaction), elementAt(last, 2));
  return [
    ...(stated === found ? [] : [{ code: "segments-differ", at, stated, found } as const]),
    ...(isOne ? [] : [{ code: "control-differs", at } as const]),
  ];
}
