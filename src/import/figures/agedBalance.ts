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
  readonly #slots: Readonly<Record<AgingCategory | "total", number>>;
  readonly #sums: Record<AgingCategory, number> = { days0to30: 0, days31to60: 0, days61to90: 0, over90: 0 };
  #credits = 0;
  #negativeCells = 0;
  #negativeSum = 0;

  constructor(layout: Layout, balance: Balance, fields: AgedFields<string>) {
    this.#balance = balance;
    this.#slots = {
      days0to30: slotOf(layout, fields.days0to30),
      days31to60: slotOf(layout, fields.days31to60),
      days61to90: slotOf(layout, fields.days61to90),
      over90: slotOf(layout, fields.over90),
      total: slotOf(layout, fields.total),
    };
  }

  /** A line may owe less than its categories, by a credit, but never more. */
  addsUp(amounts: Float64Array): boolean {
    return this.#total(amounts) <= this.#sum(amounts);
  }

  /** Takes in a line that adds up. */
  add(amounts: Float64Array): void {
    this.#credits += this.#total(amounts) - this.#sum(amounts);
    for (const { id } of AGING_CATEGORIES) {
      const amount = amounts[this.#slots[id]] ?? 0;
      if (amount >= 0) this.#sums[id] += amount;
      else this.#addNegative(amount);
    }
  }

  /** What is wrong with the current line's total. */
  problems(block: Block): readonly RowProblem[] {
    const { amounts } = block.reader;
    if (this.addsUp(amounts)) return [];
    const at = block.reader.spot(this.#slots.total);
    return [{ code: "row-sum-differs", at, reportTotal: cents(this.#total(amounts)), sum: cents(this.#sum(amounts)) }];
  }

  /** What is owed, over all lines taken in. */
  receivables(): Receivables {
    return { categories: agedAmounts((category) => cents(this.#sums[category])), credits: cents(this.#credits) };
  }

  /** What was moved to the credits for being below zero. */
  notes(): readonly ImportNote[] {
    if (this.#negativeCells === 0) return [];
    const amount = cents(this.#negativeSum);
    return [{ code: "negative-categories", balance: this.#balance, cells: this.#negativeCells, amount }];
  }

  #addNegative(amount: number): void {
    this.#credits += amount;
    this.#negativeSum += amount;
    this.#negativeCells += 1;
  }

  #total(amounts: Float64Array): number {
    return amounts[this.#slots.total] ?? 0;
  }

  #sum(amounts: Float64Array): number {
    let sum = 0;
    for (const { id } of AGING_CATEGORIES) sum += amounts[this.#slots[id]] ?? 0;
    return sum;
  }
}
