import { type DateRange, monthEndOf, startOfMonth } from "../../domain/calendar";
import type { Production } from "../../domain/collections";
import type { ReportFigures } from "../../domain/figures";
import type { Block } from "../reading/block";
import type { Layout, PeriodFields } from "../layout/layout";
import type { Refusal } from "../problems/refusal";
import type { RowProblem } from "../problems/rowProblem";
import { sumOfSlots } from "../reading/slots";
import { type FinishedReport, type Fold, type FoldResult, NO_PROBLEMS } from "./fold";
import { paymentsBelowZero } from "./paymentsBelowZero";
import { ProductionRows } from "./productionRows";

/**
 * Adds up what was billed and collected in the one day or month that a report covers, whatever its rows are of: providers,
 * offices, or the whole. Weeks are added up from days, so that any other number of days is no figure of the tracker.
 */
export class PeriodFold implements Fold {
  readonly #title: string;
  readonly #rows: ProductionRows;
  readonly #hasIncomeTotal: boolean;
  readonly #of: PeriodFields<string>["of"];

  constructor(layout: Layout, from: PeriodFields<string>) {
    this.#title = layout.title;
    this.#rows = new ProductionRows(layout, from);
    this.#of = from.of;
    this.#hasIncomeTotal = from.income !== undefined;
  }

  add(block: Block): readonly RowProblem[] {
    const problems = this.#rows.problems(block);
    if (problems.length > 0) return problems;
    this.#rows.add(block);
    return NO_PROBLEMS;
  }

  proven({ reader }: Block): readonly number[] {
    return this.#rows.proven(reader);
  }

  finish(report: FinishedReport): FoldResult {
    const { blocks } = report;
    const [first] = blocks;
    if (first === undefined) return { refusals: [{ code: "records-absent", title: this.#title }] };
    const { isUnearnedCounted, refusals, notes } = this.#rows.finish();
    const sums = sumOfSlots(
      blocks.map((block) => block.sums),
      first.columns.slots,
    );
    const production = this.#rows.production(sums, isUnearnedCounted);
    const period = periodOf(report, this.#of);
    if ("code" in period) return { refusals: [...refusals, period], notes };
    const unproven = paymentsBelowZero([production], this.#hasIncomeTotal);
    return { figures: figuresOf(period, production), refusals, notes, unproven };
  }
}

/** The days that the report states itself, or else those that somebody said; or why its figures are none of a day or a month. */
function periodOf(
  { statedPeriod, range: { from, to } }: FinishedReport,
  of: PeriodFields<string>["of"],
): DateRange | Refusal {
  const said = from === undefined || to === undefined ? undefined : { from, to };
  const period = [statedPeriod, said].find((one) => one !== undefined && isOf(one, of));
  if (period === undefined) return { code: "range-missing" };
  if (period.from > period.to) return { code: "range-backwards", ...period };
  return isDay(period) || isMonth(period) ? period : { code: "totals-of-days", ...period };
}

/** Whether headings such as Today or Monthly can be of some days. */
function isOf(period: DateRange, of: PeriodFields<string>["of"]): boolean {
  return of === undefined || (of === "day" ? isDay(period) : isMonth(period));
}

function isDay({ from, to }: DateRange): boolean {
  return from === to;
}

function isMonth({ from, to }: DateRange): boolean {
  return startOfMonth(from) === from && monthEndOf(from) === to;
}

function figuresOf(range: DateRange, production: Production): ReportFigures {
  const sums = new Map([[range.from, production]]);
  return isDay(range)
    ? { kind: "production-by-day", range, days: sums }
    : { kind: "production-by-month", months: sums };
}
