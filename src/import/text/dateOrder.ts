import { type DateRange, type Day, dayFromParts, partsOf } from "../../domain/calendar";
import { type ExchangedColumn, ExchangedDates } from "./exchangedDates";

/** Which stands first in dates such as 3/8/2026. */
export type DateOrder = "month-first" | "day-first";

/** The days between which the dates lie, read one way and the other. */
export interface TwoReadings {
  readonly monthFirst: DateRange;
  readonly dayFirst: DateRange;
}

/** A date with numbers before its year that have one or two digits. */
const SLASHED = /^\d{1,2}[/-]\d{1,2}[/-]/u;
/** Fewer dates may lie close together by chance. */
const FEWEST_DATES = 2;
/** Dates of one report lie close together; read the wrong way they spread over the year. */
const CLOSER = 1.5;
const CLOSER_BY_DAYS = 15;
const MONTHS_OF_A_YEAR = 12;

/** Watches a report's dates for whether they could have the day first as well, and for what a spreadsheet made of them. */
export class DateOrders {
  /** A date has a second number above 12, so that it only fits with the month first. */
  isMonthFirst = false;
  #dates = 0;
  #monthFirst: DateRange | undefined;
  #dayFirst: DateRange | undefined;
  readonly #columns = new Map<string, ExchangedDates>();

  /** Notes a date. @param cell as it is written @param at as it was read @param heading its column's */
  see(cell: string, at: Day, heading: string): void {
    this.#watchColumn(heading, cell, at);
    if (this.isMonthFirst || !SLASHED.test(cell)) return;
    const { year, month, dayOfMonth } = partsOf(at);
    const other =
      dayOfMonth > MONTHS_OF_A_YEAR ? undefined : dayFromParts({ year, month: dayOfMonth, dayOfMonth: month });
    if (other === undefined) {
      this.isMonthFirst = true;
      return;
    }
    this.#dates += 1;
    this.#monthFirst = including(this.#monthFirst, at);
    this.#dayFirst = including(this.#dayFirst, other);
  }

  #watchColumn(heading: string, cell: string, at: Day): void {
    const known = this.#columns.get(heading);
    if (known?.isRuledOut === true) return;
    const column = known ?? new ExchangedDates(heading);
    if (known === undefined) this.#columns.set(heading, column);
    column.see(cell, partsOf(at));
  }

  /** The first column in which day and month may have been exchanged. */
  get exchanged(): ExchangedColumn | undefined {
    for (const column of this.#columns.values()) {
      const found = column.found();
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether the dates lie as close together with the day first as with the month first, or closer. */
  get isDayFirstAsClose(): boolean {
    const [monthFirst, dayFirst] = [this.#monthFirst, this.#dayFirst];
    return monthFirst === undefined || dayFirst === undefined || length(dayFirst) <= length(monthFirst);
  }

  /** Whether no date of the report tells which of its numbers is the month. */
  get areEither(): boolean {
    return !this.isMonthFirst && this.#dates >= FEWEST_DATES;
  }

  /**
   * Both readings, where nothing but the dates tells which is right and they lie closer together with the day first.
   *
   * @param latest the latest day that the report is known to be about: dates after it are not its own
   */
  unclear(latest: Day | undefined): TwoReadings | undefined {
    const [monthFirst, dayFirst] = [this.#monthFirst, this.#dayFirst];
    if (this.isMonthFirst || this.#dates < FEWEST_DATES || monthFirst === undefined || dayFirst === undefined)
      return undefined;
    const isPastTheEnd = latest !== undefined && dayFirst.to > latest && monthFirst.to <= latest;
    const isCloser = length(monthFirst) > length(dayFirst) * CLOSER + CLOSER_BY_DAYS;
    return isCloser && !isPastTheEnd ? { monthFirst, dayFirst } : undefined;
  }
}

function including(range: DateRange | undefined, at: Day): DateRange {
  if (range === undefined) return { from: at, to: at };
  return { from: at < range.from ? at : range.from, to: at > range.to ? at : range.to };
}

function length({ from, to }: DateRange): number {
  return to - from;
}
