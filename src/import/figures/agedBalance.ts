import { AGING_CATEGORIES, type AgingCategory, agedAmounts } from "../../domain/aging";
import { cents } from "../../domain/money";
import type { Balance, Receivables } from "../../domain/receivables";
import type { Block } from "../block";
import { slotOf } from "../columns";
import type { AgedFields, Layout } from "../layout";
import type { ImportNote } from "../note";
import type { RowProblem } from "../rowProblem";

/**
 * One balance of an aging report. An amount below zero is in the patient's favour and goes to the credits. So does the
 * part by which a line's total is below the sum of its categories: that is how the report shows a credit.
 */
export class AgedBalance {
  readonly #balance: Balance;
  readonly #slots: readonly number[];
  readonly #totalSlot: number;
  /** By category, youngest first. */
  readonly #sums = new Float64Array(AGING_CATEGORIES.length);
  #credits = 0;
  #negativeCells = 0;
  #negativeSum = 0;

  constructor(layout: Layout, balance: Balance, fields: AgedFields<string>) {
    this.#balance = balance;
    this.#slots = AGING_CATEGORIES.map(({ id }) => slotOf(layout, fields[id]));
    this.#totalSlot = slotOf(layout, fields.total);
  }

  /** A line may owe less than its categories, by a credit, but never more. */
  addsUp(amounts: Float64Array): boolean {
    return this.#total(amounts) <= this.#sum(amounts);
  }

  /** Takes in a line that adds up. */
  add(amounts: Float64Array): void {
    const slots = this.#slots;
    const sums = this.#sums;
    let owed = 0;
    for (let index = 0; index < slots.length; index += 1) {
      const amount = amounts[slots[index] ?? 0] ?? 0;
      if (amount > 0) sums[index] = (sums[index] ?? 0) + amount;
      else if (amount < 0) this.#noteNegative(amount);
      if (amount > 0) owed += amount;
    }
    this.#credits += this.#total(amounts) - owed;
  }

  /** What is wrong with the current line's total. */
  problems(block: Block): readonly RowProblem[] {
    const { amounts } = block.reader;
    if (this.addsUp(amounts)) return [];
    const at = block.reader.spot(this.#totalSlot);
    return [{ code: "row-sum-differs", at, reportTotal: cents(this.#total(amounts)), sum: cents(this.#sum(amounts)) }];
  }

  /** What is owed, over all lines taken in. */
  receivables(): Receivables {
    const sumOf = (category: AgingCategory) => this.#sums[AGING_CATEGORIES.findIndex(({ id }) => id === category)] ?? 0;
    return { categories: agedAmounts((category) => cents(sumOf(category))), credits: cents(this.#credits) };
  }

  /** What was moved to the credits for being below zero. */
  notes(): readonly ImportNote[] {
    if (this.#negativeCells === 0) return [];
    const amount = cents(this.#negativeSum);
    return [{ code: "negative-categories", balance: this.#balance, cells: this.#negativeCells, amount }];
  }

  #noteNegative(amount: number): void {
    this.#negativeSum += amount;
    this.#negativeCells += 1;
  }

  #total(amounts: Float64Array): number {
    return amounts[this.#totalSlot] ?? 0;
  }

  #sum(amounts: Float64Array): number {
    const slots = this.#slots;
    let sum = 0;
    for (const slot of slots) sum += amounts[slot] ?? 0;
    return sum;
  }
}
