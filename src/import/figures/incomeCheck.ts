import { cents } from "../../domain/money";
import type { Block } from "../reading/block";
import { slotOf } from "../layout/columns";
import type { Layout, ProductionFields } from "../layout/layout";
import type { ImportNote } from "../problems/note";
import type { Refusal } from "../problems/refusal";
import type { RowProblem } from "../problems/rowProblem";
import type { Slots } from "../reading/slots";
import { NO_PROBLEMS } from "./fold";

/** Whether prepayments count as patients' payments, and what to tell of it. */
export interface IncomeResult {
  readonly isUnearnedCounted: boolean;
  readonly refusals: readonly Refusal[];
  readonly notes: readonly ImportNote[];
}

/**
 * Checks that each row's payments add up to its total of income, and finds out by that sum, over the whole report,
 * whether the total counts the prepayments shown beside it: practices set that either way.
 */
export class IncomeCheck {
  readonly #totalSlot: number;
  readonly #partSlots: readonly number[];
  readonly #unearnedSlot: number;
  /** Rows whose total is right only with the prepayments, and only without them. */
  #rowsWith = 0;
  #rowsWithout = 0;
  #unearned = 0;
  #heading = "";

  constructor(layout: Layout, { income, unearned }: ProductionFields<string>) {
    this.#totalSlot = slotOf(layout, income?.total ?? "");
    this.#partSlots = (income?.parts ?? []).map((name) => slotOf(layout, name));
    this.#unearnedSlot = slotOf(layout, unearned ?? "");
  }

  /** What is wrong with the current row's total. */
  problems({ reader }: Block): readonly RowProblem[] {
    if (this.#totalSlot < 0) return NO_PROBLEMS;
    const { total, sum, unearned } = this.#row(reader.amounts);
    if (total === sum || total === sum + unearned) return NO_PROBLEMS;
    const at = reader.spot(this.#totalSlot);
    return [{ code: "row-sum-differs", at, reportTotal: cents(total), sum: cents(sum + unearned) }];
  }

  /** The slots of a row whose payments come to just its total; none where they do not. */
  proven(amounts: Slots): readonly number[] {
    const { total, sum, unearned } = this.#row(amounts);
    const addsUp = this.#totalSlot >= 0 && (total === sum || total === sum + unearned);
    return addsUp ? [...this.#partSlots, this.#unearnedSlot] : [];
  }

  /** Takes a row in that adds up one way or both. */
  add({ reader }: Block): void {
    const { total, sum, unearned } = this.#row(reader.amounts);
    if (this.#totalSlot < 0 || unearned === 0) return;
    this.#heading = reader.spot(this.#totalSlot).column;
    this.#unearned += unearned;
    if (total === sum) this.#rowsWithout += 1;
    else this.#rowsWith += 1;
  }

  /** What the rows agree on; a refusal where they do not. */
  finish(): IncomeResult {
    const isUnearnedCounted = this.#rowsWithout === 0;
    if (isUnearnedCounted) return { isUnearnedCounted, refusals: [], notes: [] };
    if (this.#rowsWith > 0) {
      return { isUnearnedCounted, refusals: [{ code: "income-unclear", column: this.#heading }], notes: [] };
    }
    return { isUnearnedCounted, refusals: [], notes: [{ code: "unearned-left-out", amount: cents(this.#unearned) }] };
  }

  #row(amounts: Slots): { readonly total: number; readonly sum: number; readonly unearned: number } {
    const sum = amounts.sumOf(this.#partSlots);
    return { total: amounts.at(this.#totalSlot), sum, unearned: amounts.at(this.#unearnedSlot) };
  }
}
