import type { DateRange, Day } from "../../domain/calendar";
import type { Block } from "../block";
import { slotOf } from "../columns";
import type { Layout } from "../layout";
import type { Refusal } from "../refusal";
import type { FinishedReport } from "./fold";

/** The days that a query covers: it states them, the same, on each row. */
export class StatedRange {
  readonly #title: string;
  readonly #fromSlot: number;
  readonly #toSlot: number;
  #first: { readonly from: Day | undefined; readonly to: Day | undefined } | undefined;
  #refusal: Refusal | undefined;

  constructor(layout: Layout, from: string, to: string) {
    this.#title = layout.title;
    this.#fromSlot = slotOf(layout, from);
    this.#toSlot = slotOf(layout, to);
  }

  /** Notes what the current row states. */
  add({ reader }: Block): void {
    const from = reader.days[this.#fromSlot];
    const to = reader.days[this.#toSlot];
    const first = (this.#first ??= { from, to });
    if (this.#refusal !== undefined || (from === first.from && to === first.to)) return;
    this.#refusal =
      from === first.from
        ? { code: "range-differs", at: reader.spot(this.#toSlot), first: first.to, found: to }
        : { code: "range-differs", at: reader.spot(this.#fromSlot), first: first.from, found: from };
  }

  /** The range stated, or else the one that the person said; or why there is none. */
  finish({ range, problemRows }: FinishedReport): DateRange | Refusal {
    if (this.#refusal !== undefined) return this.#refusal;
    const { from = range.from, to = range.to } = this.#first ?? {};
    if (from !== undefined && to !== undefined)
      return from <= to ? { from, to } : { code: "range-backwards", from, to };
    const isUnread = this.#first === undefined && problemRows > 0;
    return isUnread ? { code: "records-absent", title: this.#title } : { code: "range-missing" };
  }
}
