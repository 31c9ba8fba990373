import type { Day } from "../../domain/calendar";
import { type Cents, cents } from "../../domain/money";
import { agedAmounts, agingCategory } from "../../domain/receivables/aging";
import type { Block } from "../reading/block";
import { slotOf } from "../layout/columns";
import type { Layout, OpenItemFields } from "../layout/layout";
import type { RowProblem } from "../problems/rowProblem";
import { type FinishedReport, type Fold, type FoldResult, NO_PROBLEMS } from "./fold";

/** What is open of the items of a day, in cents. */
interface OpenOfDay {
  readonly owed: number;
  /** What is below zero, in the patients' favor. */
  readonly credits: number;
}

/**
 * Adds up the items of a list that are not paid, by their ages in days from each one's date to the day as of which the list
 * stands. An item below zero, such as a payment that is not applied, is a credit.
 */
export class OpenItemsFold implements Fold {
  readonly #title: string;
  readonly #dateSlot: number;
  readonly #balanceSlot: number;
  readonly #byDay = new Map<Day, OpenOfDay>();
  #creditItems = 0;

  constructor(layout: Layout, { date, balance }: OpenItemFields<string>) {
    this.#title = layout.title;
    this.#dateSlot = slotOf(layout, date);
    this.#balanceSlot = slotOf(layout, balance);
  }

  add({ reader }: Block): readonly RowProblem[] {
    const at = reader.days[this.#dateSlot];
    if (at === undefined) return [reader.missing(this.#dateSlot)];
    const open = reader.amounts.at(this.#balanceSlot);
    if (open < 0) this.#creditItems += 1;
    const { owed, credits } = this.#byDay.get(at) ?? { owed: 0, credits: 0 };
    this.#byDay.set(at, { owed: owed + Math.max(open, 0), credits: credits + Math.min(open, 0) });
    return NO_PROBLEMS;
  }

  finish({ asOf }: FinishedReport): FoldResult {
    if (this.#byDay.size === 0) return { refusals: [{ code: "records-absent", title: this.#title }] };
    if (asOf === undefined) return { refusals: [{ code: "as-of-missing" }] };
    const last = [...this.#byDay.keys()].reduce((one, other) => (one > other ? one : other));
    if (last > asOf) return { refusals: [{ code: "items-after-as-of", last, asOf }] };
    const credits = this.#sum(({ credits: below }) => below);
    const categories = agedAmounts((category) =>
      this.#sum(({ owed }, at) => (agingCategory(asOf - at) === category ? owed : 0)),
    );
    return {
      figures: { kind: "receivables-total", total: { categories, credits } },
      notes:
        this.#creditItems === 0
          ? []
          : [{ code: "negative-categories", balance: "Total", cells: this.#creditItems, amount: credits }],
    };
  }

  #sum(of: (open: OpenOfDay, at: Day) => number): Cents {
    return cents([...this.#byDay].reduce((sum, [at, open]) => sum + of(open, at), 0));
  }
}
