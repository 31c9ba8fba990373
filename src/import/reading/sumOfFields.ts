import { slotOf } from "../layout/columns";
import type { CrossFoot, Layout } from "../layout/layout";
import type { Slots } from "./slots";

/** The sum of some columns of a row or of many rows, with the signs that figures have: of a column printed with the opposite sign, that one. */
export class SumOfFields {
  /** The slots of the columns that the layout has. */
  readonly slots: readonly number[];
  readonly #plain: readonly number[];
  readonly #negated: readonly number[];

  /** @param layout that says which of them are printed with the opposite sign @param names of the layout's columns; one that it does not have adds nothing */
  constructor(layout: Layout, names: readonly string[]) {
    const isNegated = (name: string): boolean => layout.negated?.includes(name) === true;
    const slots = (some: readonly string[]): readonly number[] =>
      some.map((name) => slotOf(layout, name)).filter((slot) => slot >= 0);
    this.slots = slots(names);
    this.#plain = slots(names.filter((name) => !isNegated(name)));
    this.#negated = slots(names.filter(isNegated));
  }

  /** The sum, in cents. */
  of(amounts: Slots): number {
    const plain = amounts.sumOf(this.#plain);
    return this.#negated.length === 0 ? plain : plain - amounts.sumOf(this.#negated);
  }
}

/** What a row says of itself: one of its columns is the sum of others. */
export class RowIdentity {
  readonly total: SumOfFields;
  readonly #parts: SumOfFields;
  readonly #less: SumOfFields;

  constructor(layout: Layout, { total, parts, less = [] }: CrossFoot<string>) {
    this.total = new SumOfFields(layout, [total]);
    this.#parts = new SumOfFields(layout, parts);
    this.#less = new SumOfFields(layout, less);
  }

  /** What the parts of a row come to. */
  sum(amounts: Slots): number {
    return this.#parts.of(amounts) - this.#less.of(amounts);
  }

  /** Whether they come to the row's total. */
  holds(amounts: Slots): boolean {
    return this.total.of(amounts) === this.sum(amounts);
  }

  /** The slots of the parts. */
  get slots(): readonly number[] {
    return [...this.#parts.slots, ...this.#less.slots];
  }
}
