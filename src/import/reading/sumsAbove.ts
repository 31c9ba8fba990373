import { type Slots, sumOfSlots } from "./slots";

/** Where a run of rows began: the sums of all above it, and how many rows those are. */
interface Mark {
  readonly sums: Slots;
  readonly rows: number;
}

/**
 * The places in a report from which a total may count: its beginning, a table's, the row after another total. Finds in one
 * step whether amounts are the sum of all rows since one of them, however many there are.
 */
export class SumsAbove {
  /** The marks by their sum in the key column; of several with the same sum, the last. */
  readonly #marks = new Map<number, Mark>();
  /** The column by which marks are found. */
  readonly #key: number;
  readonly #slots: number;

  /** @param key the slot of an amount that no total leaves blank @param slots how many slots a row has */
  constructor(key: number, slots: number) {
    this.#key = key;
    this.#slots = slots;
  }

  /** Notes that a total may count from here. @param sums of all rows above */
  mark(sums: Slots, rows: number): void {
    this.#marks.set(sums.at(this.#key), { sums: sumOfSlots([sums], this.#slots), rows });
  }

  /**
   * The number of rows that amounts are the sum of.
   *
   * @param amounts in cents by slot; `undefined` where a total leaves a column blank
   * @param sums of all rows above
   * @returns 0 where they are the sum of no rows since a mark
   */
  rowsIn(amounts: readonly (number | undefined)[], sums: Slots, rows: number): number {
    const amount = amounts[this.#key];
    const mark = amount === undefined ? undefined : this.#marks.get(sums.at(this.#key) - amount);
    if (mark === undefined || mark.rows === rows) return 0;
    const isSum = amounts.every((one, slot) => one === undefined || one === sums.at(slot) - mark.sums.at(slot));
    return isSum ? rows - mark.rows : 0;
  }

  /** Says at little cost whether an amount of the key column could be the sum of the rows since a mark. */
  canBeSum(amount: number, sum: number): boolean {
    return this.#marks.has(sum - amount);
  }
}
