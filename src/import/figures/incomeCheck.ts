import { cents } from "../../domain/money";
import type { Block } from "../reading/block";
import type { Layout, ProductionAmounts } from "../layout/layout";
import type { ImportNote } from "../problems/note";
import type { Refusal } from "../problems/refusal";
import type { RowProblem } from "../problems/rowProblem";
import type { Slots } from "../reading/slots";
import { RowIdentity } from "../reading/rowIdentity";
import { SumOfFields } from "../reading/sumOfFields";
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
  readonly #identity: RowIdentity | undefined;
  readonly #unearnedFields: SumOfFields;
  /** Rows whose total is right only with the prepayments, and only without them. */
  #rowsWith = 0;
  #rowsWithout = 0;
  #unearned = 0;
  #heading = "";

  constructor(layout: Layout, { income, unearned }: ProductionAmounts<string>) {
    this.#identity = income && new RowIdentity(layout, income);
    this.#unearnedFields = new SumOfFields(layout, unearned === undefined ? [] : [unearned]);
  }

  /** What is wrong with the current row's total. */
  problems({ reader }: Block): readonly RowProblem[] {
    const identity = this.#identity;
    if (identity === undefined) return NO_PROBLEMS;
    const { total, sum, unearned } = this.#row(identity, reader.amounts);
    if (total === sum || total === sum + unearned) return NO_PROBLEMS;
    const at = reader.spot(identity.totalSlot);
    return [{ code: "row-sum-differs", at, reportTotal: cents(total), sum: cents(sum + unearned) }];
  }

  /** The slots of a row whose payments come to just its total; none where they do not. */
  proven(amounts: Slots): readonly number[] {
    const identity = this.#identity;
    if (identity === undefined) return [];
    const { total, sum, unearned } = this.#row(identity, amounts);
    const addsUp = total === sum || total === sum + unearned;
    return addsUp ? [...identity.slots, ...this.#unearnedFields.slots] : [];
  }

  /** Takes a row in that adds up one way or both. */
  add({ reader }: Block): void {
    const identity = this.#identity;
    if (identity === undefined) return;
    const { total, sum, unearned } = this.#row(identity, reader.amounts);
    if (unearned === 0) return;
    this.#heading = reader.spot(identity.totalSlot).column;
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

  #row(
    identity: RowIdentity,
    amounts: Slots,
  ): { readonly total: number; readonly sum: number; readonly unearned: number } {
    return {
      total: identity.total.of(amounts),
      sum: identity.sum(amounts),
      unearned: this.#unearnedFields.of(amounts),
    };
  }
}
