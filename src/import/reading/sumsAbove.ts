import type { Slots } from "./slots";

/** How many marks there is room for at first. */
const ROOM = 8;

/**
 * The places in a report from which a total may count: its beginning, a table's, the row after another total. Finds in one
 * step whether amounts are the sum of all rows since one of them, however many there are.
 */
export class SumsAbove {
  /** The marks by their sum in the key column; of several with the same sum, the last. */
  readonly #marks = new Map<number, number>();
  /** How many rows stand above each mark, and what these add up to by slot, mark behind mark: there may be one a row. */
  readonly #rows: number[] = [];
  #sums: Float64Array;
  /** The column by which marks are found. */
  readonly #key: number;
  readonly #slots: number;

  /** @param key the slot of an amount that no total leaves blank @param slots how many slots a row has */
  constructor(key: number, slots: number) {
    this.#key = key;
    this.#slots = slots;
    this.#sums = new Float64Array(ROOM * slots);
  }

  /** Notes that a total may count from here. @param sums of all rows above */
  mark(sums: Slots, rows: number): void {
    const mark = this.#rows.length;
    if ((mark + 1) * this.#slots > this.#sums.length) this.#makeRoom();
    for (let slot = 0; slot < this.#slots; slot += 1) this.#sums[mark * this.#slots + slot] = sums.at(slot);
    this.#rows.push(rows);
    this.#marks.set(sums.at(this.#key), mark);
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
    if (mark === undefined) return 0;
    const start = mark * this.#slots;
    const isSum = amounts.every(
      (one, slot) => one === undefined || one === sums.at(slot) - (this.#sums[start + slot] ?? 0),
    );
    return isSum ? rows - (this.#rows[mark] ?? rows) : 0;
  }

  /** Says at little cost whether an amount of the key column could be the sum of the rows since a mark. */
  canBeSum(amount: number, sum: number): boolean {
    return this.#marks.has(sum - amount);
  }

  #makeRoom(): void {
    const sums = this.#sums;
    this.#sums = new Float64Array(2 * sums.length);
    this.#sums.set(sums);
  }
}
