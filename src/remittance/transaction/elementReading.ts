import { type Cents, ZERO } from "../../domain/money";
import type { Place } from "../problems/place";
import type { PaymentProblem } from "../problems/problem";
import { amountFrom } from "../segments/elements";
import { type Segment, elementAt, nameOf } from "../segments/segment";

/** Reads elements of a payment, and gathers what cannot be read. Where there is such, nothing of the payment is used. */
export class ElementReading {
  readonly #problems: PaymentProblem[] = [];
  /** No sum of a payment's amounts is larger than this, whatever their signs. */
  #magnitude = 0;

  /** What cannot be read, or be added up exactly. */
  problemsOf(payment: number): readonly PaymentProblem[] {
    if (Number.isSafeInteger(this.#magnitude)) return this.#problems;
    return [...this.#problems, { code: "amounts-too-large", at: { payment } }];
  }

  /** Notes a problem. */
  report(problem: PaymentProblem): void {
    this.#problems.push(problem);
  }

  /** An amount that has to be there. */
  amount(segment: Segment, index: number, at: Place): Cents {
    const amount = amountFrom(elementAt(segment, index));
    if (amount === undefined) this.report({ code: "amount-unreadable", at, element: elementName(segment, index) });
    this.#magnitude += Math.abs(amount ?? 0);
    return amount ?? ZERO;
  }

  /** An amount that may be left out. */
  amountIfSent(segment: Segment, index: number, at: Place): Cents | undefined {
    return elementAt(segment, index) === "" ? undefined : this.amount(segment, index, at);
  }

  /** One of some codes; the first of them, and a problem, where the element is none. */
  code<Meaning>(
    segment: Segment,
    index: number,
    at: Place,
    meanings: ReadonlyMap<string, Meaning>,
    or: Meaning,
  ): Meaning {
    const found = elementAt(segment, index);
    if (!meanings.has(found)) this.report({ code: "code-unknown", at, element: elementName(segment, index) });
    return meanings.get(found) ?? or;
  }

  /**
   * The codes and amounts of a segment that has several in a row, as pairs that begin so many elements apart. A pair that is
   * left blank is passed over, wherever it stands.
   */
  pairs(segment: Segment, { first, step }: { readonly first: number; readonly step: number }, at: Place) {
    const pairs: { readonly code: string; readonly amount: Cents; readonly element: string }[] = [];
    for (let index = first; index < segment.length; index += step) {
      const code = elementAt(segment, index);
      const hasAmount = elementAt(segment, index + 1) !== "";
      const element = elementName(segment, index);
      if (code !== "" && hasAmount) pairs.push({ code, amount: this.amount(segment, index + 1, at), element });
      else if (code !== "" || hasAmount) this.report({ code: "adjustment-incomplete", at, element });
    }
    return pairs;
  }
}

/** An element as guides name it: `CLP03`. */
function elementName(segment: Segment, index: number): string {
  return `${nameOf(segment)}${String(index).padStart(2, "0")}`;
}
