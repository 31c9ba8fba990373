import { slotOf } from "../layout/columns";
import type { Layout } from "../layout/layout";
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
