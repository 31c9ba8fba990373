import { type AgingCategory, agedAmounts, sumAged } from "../../domain/receivables/aging";
import { cents } from "../../domain/money";
import type { Balance, Receivables } from "../../domain/receivables/receivables";
import type { Block } from "../reading/block";
import { slotOf } from "../layout/columns";
import type { AgedFields, Layout } from "../layout/layout";
import type { ImportNote } from "../problems/note";
import type { RowProblem } from "../problems/rowProblem";
import type { Unproven } from "../problems/unproven";
import { Slots } from "../reading/slots";
import { SumOfFields } from "../reading/sumOfFields";

/**
 * One balance of an aging report. An amount below zero is in the patient's favor and goes to the credits. So does the
 * part by which a line's total is below the sum of its categories: that is how the report shows a credit.
 */
export class AgedBalance {
  readonly #balance: Balance;
  readonly #slots: Readonly<Record<AgingCategory, readonly number[]>>;
  readonly #all: readonly number[];
  readonly #totalSlot: number;
  readonly #credits: SumOfFields;
  readonly #isTotalUnsure: boolean;
  /** By how much the total of the line that was looked at last is below its categories and credits. */
  #lineBelow = 0;
  /** Lines whose total is below their categories and credits, and by how much together. */
  #linesBelow = 0;
  #below = 0;
  /** Sums of what is below zero, in the slots of the categories. */
  readonly #negatives: Slots;
  #negativeCells = 0;

  constructor(layout: Layout, balance: Balance, fields: AgedFields<string>) {
    this.#balance = balance;
    const slotsOf = (names: readonly string[]): readonly number[] => names.map((name) => slotOf(layout, name));
    this.#slots = {
      days0to30: slotsOf(fields.days0to30),
      days31to60: slotsOf(fields.days31to60),
      days61to90: slotsOf(fields.days61to90),
      over90: slotsOf(fields.over90),
    };
    this.#all = Object.values(this.#slots).flat();
    this.#totalSlot = slotOf(layout, fields.total);
    this.#credits = new SumOfFields(layout, fields.credits ?? []);
    this.#isTotalUnsure = fields.isTotalUnsure === true;
    this.#negatives = new Slots(Object.keys(layout.fields).length);
  }

  /** A line may owe less than its categories, by a credit, but never more. */
  addsUp(amounts: Slots): boolean {
    this.#lineBelow = this.#sum(amounts) - amounts.at(this.#totalSlot);
    return this.#lineBelow >= 0;
  }

  /** The slots of a line whose categories come to just its total; none where they do not. */
  proven(amounts: Slots): readonly number[] {
    return amounts.at(this.#totalSlot) === this.#sum(amounts) ? [...this.#all, ...this.#credits.slots] : [];
  }

  /** Takes in the line that was found to add up just now. Its amounts are in the report's sums; only the ones below zero are noted here. */
  add(amounts: Slots): void {
    const below = this.#isTotalUnsure ? this.#lineBelow : 0;
    if (below > 0) this.#linesBelow += 1;
    this.#below += below;
    if (!amounts.hasNegative(this.#all)) return;
    for (const slot of this.#all) {
      const negative = Math.min(amounts.at(slot), 0);
      this.#negatives.set(slot, this.#negatives.at(slot) + negative);
      if (negative < 0) this.#negativeCells += 1;
    }
  }

  /** What is wrong with the current line's total. */
  problems(block: Block): readonly RowProblem[] {
    const { amounts } = block.reader;
    if (this.addsUp(amounts)) return [];
    const at = block.reader.spot(this.#totalSlot);
    const reportTotal = cents(amounts.at(this.#totalSlot));
    return [{ code: "row-sum-differs", at, reportTotal, sum: cents(this.#sum(amounts)) }];
  }

  #sum(amounts: Slots): number {
    return amounts.sumOf(this.#all) + this.#credits.of(amounts);
  }

  /** What is owed, given the sums of all lines taken in. */
  receivables(sums: Slots): Receivables {
    const owed = (category: AgingCategory) =>
      sums.sumOf(this.#slots[category]) - this.#negatives.sumOf(this.#slots[category]);
    const categories = agedAmounts((category) => cents(owed(category)));
    return { categories, credits: cents(sums.at(this.#totalSlot) - sumAged(categories)) };
  }

  /** What is taken for credits though nothing says so. */
  unproven(): readonly Unproven[] {
    if (this.#linesBelow === 0) return [];
    return [{ code: "totals-below", balance: this.#balance, rows: this.#linesBelow, amount: cents(this.#below) }];
  }

  /** What was moved to the credits for being below zero. */
  notes(): readonly ImportNote[] {
    if (this.#negativeCells === 0) return [];
    const amount = cents(this.#negatives.sumOf(this.#all));
    return [{ code: "negative-categories", balance: this.#balance, cells: this.#negativeCells, amount }];
  }
}
