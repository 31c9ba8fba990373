import { type DateRange, type Day, day, startOfMonth } from "../../domain/calendar";
import type { Production } from "../../domain/collections";
import type { ReportFigures } from "../../domain/figures";
import { type Cents, cents } from "../../domain/money";
import type { Block } from "../reading/block";
import { slotOf } from "../layout/columns";
import type { Layout, ProductionFields } from "../layout/layout";
import type { ImportNote } from "../problems/note";
import type { Refusal } from "../problems/refusal";
import type { RowProblem } from "../problems/rowProblem";
import { Slots, sumOfSlots } from "../reading/slots";
import { type DateLimit, isWithin } from "../reading/dateLimits";
import { DateStretches } from "../reading/dateStretches";
import { type FinishedReport, type Fold, type FoldResult, type KnownDays, NO_PROBLEMS } from "./fold";
import { coveredDays, statedDays } from "./coveredDays";
import { daysTwice } from "./daysTwice";
import { paymentsBelowZero } from "./paymentsBelowZero";
import { ProductionRows } from "./productionRows";
import { rangeFarOff } from "./rangeFarOff";
import { Transactions } from "./transactions";
import { firstDifference, repeatingBlock } from "./totalsBlock";

/** Amounts of a date, in cents by slot. */
type DateSums = Map<Day, Slots>;

/** Adds up what was billed and paid by date, over all blocks of the report. */
export class ProductionFold implements Fold {
  readonly #layout: Layout;
  readonly #from: ProductionFields<string>;
  readonly #dateSlot: number;
  readonly #rows: ProductionRows;
  readonly #transactions: Transactions | undefined;
  readonly #byBlock = new Map<Block, DateSums>();
  /** Dates by block title: a heading repeated at a page's top starts no new block for a date. */
  readonly #datesByTitle = new Map<string, Set<Day>>();
  readonly #stretches = new DateStretches();

  constructor(layout: Layout, from: ProductionFields<string>) {
    this.#layout = layout;
    this.#from = from;
    this.#dateSlot = slotOf(layout, from.date);
    this.#rows = new ProductionRows(layout, from);
    this.#transactions = from.transactions && new Transactions(layout, from, from.transactions);
  }

  add(block: Block): readonly RowProblem[] {
    const at = block.reader.days[this.#dateSlot];
    if (at === undefined) return [block.reader.missing(this.#dateSlot)];
    const problems = [...this.#twice(block, at), ...this.#rows.problems(block)];
    if (problems.length > 0) return problems;
    const amounts = this.#transactions?.spread(block.reader) ?? block.reader.amounts;
    if (!(amounts instanceof Slots)) return amounts;
    this.#rows.add(block);
    this.#stretches.add(at);
    addAmounts(this.#sumsOf(block), at, amounts);
    return NO_PROBLEMS;
  }

  proven({ reader }: Block): readonly number[] {
    return this.#rows.proven(reader);
  }

  /** No date lies outside of the days that the report states. Of those with most of a year between them, the fewer rows have to go. */
  limits({ range, near, statedPeriod }: KnownDays): readonly DateLimit[] {
    const outside = this.#outside(statedPeriod);
    if (outside !== undefined) return [outside];
    if (!this.#stretches.areSeveral) return [];
    const said = [range.from, range.to].filter((at) => at !== undefined);
    const usual = this.#stretches.usual([...said, ...near]);
    return [{ slot: this.#dateSlot, form: this.#form, usual, before: 0, after: 0 }];
  }

  #outside(statedPeriod: DateRange | undefined): DateLimit | undefined {
    const dates = [...this.#byBlock.values()].flatMap((sums) => [...sums.keys()]);
    const stated = statedDays({ statedPeriod }, dates);
    if (stated === undefined) return undefined;
    const usual = this.#form === "month" ? { ...stated, from: startOfMonth(stated.from) } : stated;
    const limit: DateLimit = { slot: this.#dateSlot, form: this.#form, usual, before: 0, after: 0, isStated: true };
    return dates.every((at) => isWithin(at, limit)) ? undefined : limit;
  }

  finish(report: FinishedReport): FoldResult {
    const repeated = repeatingBlock(report.blocks);
    const sums: DateSums = new Map();
    for (const [block, dates] of this.#byBlock) {
      if (block !== repeated) for (const [at, amounts] of dates) addAmounts(sums, at, amounts);
    }
    const income = this.#rows.finish();
    const counted = [...this.#byBlock].filter(([block]) => block !== repeated);
    const refusals = [...income.refusals, ...this.#differences(sums, repeated, report), ...daysTwice(counted)];
    const range = this.#range(sums, report);
    if (range === undefined)
      return { repeated, refusals: [...refusals, { code: "records-absent", title: this.#layout.title }] };
    const farOff = rangeFarOff(range, sums.keys(), false);
    if (farOff !== undefined) return { repeated, refusals: [...refusals, farOff] };
    const production = this.#productionByDate(sums, income.isUnearnedCounted);
    const figures = this.#figures(sums, production, range);
    const unproven = [
      ...paymentsBelowZero(production.values(), this.#from.income !== undefined),
      ...(this.#transactions?.unproven() ?? []),
    ];
    const ofRows = this.#transactions?.notes() ?? [];
    const notes = [...income.notes, ...ofRows, ...this.#notes(sums, range, report, repeated)];
    return { figures, refusals, notes, repeated, unproven };
  }

  #sumsOf(block: Block): DateSums {
    const known = this.#byBlock.get(block);
    if (known !== undefined) return known;
    const made: DateSums = new Map();
    this.#byBlock.set(block, made);
    return made;
  }

  #twice(block: Block, date: Day): readonly RowProblem[] {
    if (!this.#from.isOneRowADate) return NO_PROBLEMS;
    const dates = this.#datesByTitle.get(block.title) ?? new Set();
    this.#datesByTitle.set(block.title, dates);
    if (dates.has(date)) return [{ code: "date-twice", at: block.reader.spot(this.#dateSlot), date, form: this.#form }];
    dates.add(date);
    return NO_PROBLEMS;
  }

  #differences(sums: DateSums, repeated: Block | undefined, { problemRows }: FinishedReport): readonly Refusal[] {
    const stated = repeated === undefined ? undefined : this.#byBlock.get(repeated);
    if (repeated === undefined || stated === undefined) return [];
    const difference = firstDifference(stated, sums, this.#transactions?.columns ?? repeated.columns.amounts);
    if (difference === undefined) return [];
    return [{ code: "date-total-differs", ...difference, form: this.#form, problemRows }];
  }

  /** The first to the last date; more where the report, or the person who pasted it, says that it covers more days. */
  #range(sums: DateSums, report: FinishedReport): DateRange | undefined {
    const range = this.#from.isOneRowADate ? {} : report.range;
    const dates = [...sums.keys()];
    const { from: first, to: last } = coveredDays({ ...report, range }, dates);
    const days = [...dates, first, last].filter((at) => at !== undefined);
    if (sums.size === 0 && (first === undefined || last === undefined)) return undefined;
    const from = days.reduce((one, other) => (one < other ? one : other));
    return { from, to: days.reduce((one, other) => (one > other ? one : other)) };
  }

  #productionByDate(sums: DateSums, isUnearnedCounted: boolean): ReadonlyMap<Day, Production> {
    return new Map([...sums].map(([at, amounts]) => [at, this.#rows.production(amounts, isUnearnedCounted)]));
  }

  #figures(sums: DateSums, production: ReadonlyMap<Day, Production>, range: DateRange): ReportFigures {
    if (this.#from.kind === "production-by-month") return { kind: "production-by-month", months: production };
    return { kind: "production-by-day", range, days: production, ...this.#scheduled(sums) };
  }

  #scheduled(sums: DateSums): { readonly scheduled?: ReadonlyMap<Day, Cents> } {
    const { scheduled } = this.#from;
    if (scheduled === undefined) return {};
    const slot = slotOf(this.#layout, scheduled);
    return { scheduled: new Map([...sums].map(([at, amounts]) => [at, cents(amounts.at(slot))])) };
  }

  #notes(
    sums: DateSums,
    range: DateRange,
    { blocks }: FinishedReport,
    repeated: Block | undefined,
  ): readonly ImportNote[] {
    const titles = new Set(blocks.filter((block) => block !== repeated).map(({ title }) => title));
    const clinics: readonly ImportNote[] = titles.size > 1 ? [{ code: "clinics-added", blocks: titles.size }] : [];
    return [...clinics, ...this.#daysAbsent(sums, range)];
  }

  #daysAbsent(sums: DateSums, range: DateRange): readonly ImportNote[] {
    const days = range.to - range.from + 1 - sums.size;
    if (!this.#from.isOneRowADate || this.#form === "month" || days <= 0) return [];
    let first = range.from;
    while (sums.has(first)) first = day(first + 1);
    return [{ code: "days-absent", days, first }];
  }

  get #form(): "day" | "month" {
    return this.#from.kind === "production-by-month" ? "month" : "day";
  }
}

function addAmounts(sums: DateSums, at: Day, amounts: Slots): void {
  const known = sums.get(at);
  if (known === undefined) sums.set(at, sumOfSlots([amounts], amounts.count));
  else known.add(amounts);
}
