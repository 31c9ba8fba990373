import type { DateRange, Day } from "../../domain/calendar";
import type { Block } from "../reading/block";
import { slotOf } from "../layout/columns";
import type { Layout } from "../layout/layout";
import type { ImportNote } from "../problems/note";
import type { Refusal } from "../problems/refusal";
import { coveredDays } from "./coveredDays";
import type { FinishedReport } from "./fold";
import { rangeFarOff } from "./rangeFarOff";

/** What is known of a list's days beside its rows. */
type SaidDays = Pick<FinishedReport, "range" | "statedPeriod" | "runDate">;

/** The days that a list covers: a query states them, the same, on each row, and other lists above their headings. */
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

  /**
   * The range stated in the rows or above the headings, or else the one that somebody said; `undefined` where either end is not known.
   * `dates` are the days on which something happened.
   */
  known(report: SaidDays, dates: Iterable<Day>): DateRange | undefined {
    // Appointments lie ahead of the day on which a list is run, so that only that day tells how much of its days it knows.
    const covered = report.runDate === undefined ? report.range : coveredDays(report, [...dates]);
    const { from = covered.from, to = covered.to } = this.#first ?? {};
    return from === undefined || to === undefined ? undefined : { from, to };
  }

  /**
   * The range stated, or else the one that somebody said; of a query without a row in a month's folder, the month; or why
   * there is none.
   *
   * @param report what is known of it once every row is read
   * @param dates the days on which something happened
   */
  finish(report: FinishedReport, dates: readonly Day[]): DateRange | Refusal {
    if (this.#refusal !== undefined) return this.#refusal;
    const range = this.known(report, dates) ?? this.emptyMonth(report);
    if (range === undefined) {
      const isUnread = this.#first === undefined && report.problemRows > 0;
      return isUnread ? { code: "records-absent", title: this.#title } : { code: "range-missing" };
    }
    if (range.from > range.to) return { code: "range-backwards", ...range };
    return rangeFarOff(range, dates, this.#isStated) ?? range;
  }

  /** The month that the report's folder is named for, where the report has no row and nobody said which days it covers. */
  emptyMonth({ range: { from, to }, month, problemRows }: FinishedReport): DateRange | undefined {
    const isEmpty = this.#first === undefined && problemRows === 0;
    return isEmpty && from === undefined && to === undefined ? month : undefined;
  }

  /** What to tell of the range. */
  notes(report: FinishedReport): readonly ImportNote[] {
    const month = this.emptyMonth(report);
    return month === undefined ? [] : [{ code: "nothing-in-month", month: month.from }];
  }

  get #isStated(): boolean {
    return this.#first?.from !== undefined && this.#first.to !== undefined;
  }
}
