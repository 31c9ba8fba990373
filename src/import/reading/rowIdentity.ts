import type { CrossFoot, Layout } from "../layout/layout";
import type { Slots } from "./slots";
import { SumOfFields } from "./sumOfFields";

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

  /** The slot of the total; -1 where the table lacks it. */
  get totalSlot(): number {
    return this.total.slots[0] ?? -1;
  }

  /** The slots of the parts. */
  get slots(): readonly number[] {
    return [...this.#parts.slots, ...this.#less.slots];
  }
}
