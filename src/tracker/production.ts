import {
  NO_PRODUCTION,
  type Production,
  addProduction,
  collected,
  collectionRatio,
  netBilled,
} from "../domain/collections";
import { addDays, addMonths, type DateRange, type Day, monthEndOf } from "../domain/calendar";
import { dollarsFromCents } from "../domain/money";
import { type Book, oncePerBook } from "../workbook/book";
import { type Row, numberIn } from "../workbook/cell";
import { centsIn } from "./columns";
import { dividesByBilled } from "./settings";
import { isUsableDay } from "./usableDay";

/** The headings under which production stands in Daily and in MonthTotals. */
export const PRODUCTION_HEADINGS = {
  billed: "Billed",
  writeoffs: "Writeoffs",
  adjustments: "Adjustments",
  patientPayments: "Patient payments",
  insurancePayments: "Insurance payments",
} as const;

/** Production over a span, and how many of its days are posted. */
export interface PostedProduction {
  readonly days: number;
  readonly production: Production;
}

/** A row of Daily or MonthTotals as production. */
function productionIn(row: Row): Production {
  return {
    billed: centsIn(row, PRODUCTION_HEADINGS.billed),
    writeoffs: centsIn(row, PRODUCTION_HEADINGS.writeoffs),
    adjustments: centsIn(row, PRODUCTION_HEADINGS.adjustments),
    patientPayments: centsIn(row, PRODUCTION_HEADINGS.patientPayments),
    insurancePayments: centsIn(row, PRODUCTION_HEADINGS.insurancePayments),
  };
}

/** Production as the cells of a row of Daily or MonthTotals. */
export function productionCells(production: Production): Row {
  return {
    [PRODUCTION_HEADINGS.billed]: dollarsFromCents(production.billed),
    [PRODUCTION_HEADINGS.writeoffs]: dollarsFromCents(production.writeoffs),
    [PRODUCTION_HEADINGS.adjustments]: dollarsFromCents(production.adjustments),
    [PRODUCTION_HEADINGS.patientPayments]: dollarsFromCents(production.patientPayments),
    [PRODUCTION_HEADINGS.insurancePayments]: dollarsFromCents(production.insurancePayments),
  };
}

const byDay = oncePerBook((book) => productionBy(book.rows("Daily"), "Date"));
const byMonth = oncePerBook((book) => productionBy(book.rows("MonthTotals"), "Month"));

function productionBy(rows: readonly Row[], heading: string): ReadonlyMap<number, Production> {
  return new Map(
    rows.flatMap((row) => {
      const date = numberIn(row, heading);
      return date === undefined ? [] : [[date, productionIn(row)]];
    }),
  );
}

/** The days posted in a span, added up. The cost grows with the span's days alone. */
export function postedIn(book: Book, { from, to }: DateRange): PostedProduction {
  const known = byDay(book);
  let days = 0;
  let production = NO_PRODUCTION;
  for (let at: number = from; at <= to; at += 1) {
    const posted = known.get(at);
    if (posted === undefined) continue;
    days += 1;
    production = addProduction(production, posted);
  }
  return { days, production };
}

/** The posted days of a span, each with its production. */
export function daysPosted(book: Book, { from, to }: DateRange): ReadonlyMap<Day, Production> {
  const known = byDay(book);
  const days = new Map<Day, Production>();
  for (let at = from; at <= to; at = addDays(at, 1)) {
    const posted = known.get(at);
    if (posted !== undefined) days.set(at, posted);
  }
  return days;
}

/** The totals that are posted for a month, whether or not its days are posted too. */
export function monthTotals(book: Book, month: Day): Production | undefined {
  return byMonth(book).get(month);
}

/** A month's production and where it comes from. */
export interface MonthProduction extends PostedProduction {
  /** Every day of the month is posted, or the month's own totals are. */
  readonly isComplete: boolean;
  readonly isFromMonthTotals: boolean;
}

/**
 * A month's production: its days added up, or, where days are missing and the month's totals are posted, those.
 *
 * @param book the tracker's tables
 * @param month the month's first day
 * @returns `undefined` where nothing of the month is posted
 */
export function productionOfMonth(book: Book, month: Day): MonthProduction | undefined {
  const to = monthEndOf(month);
  const { days, production } = postedIn(book, { from: month, to });
  if (days === to - month + 1) return { days, production, isComplete: true, isFromMonthTotals: false };
  const total = byMonth(book).get(month);
  if (total) return { days, production: total, isComplete: true, isFromMonthTotals: true };
  return days === 0 ? undefined : { days, production, isComplete: false, isFromMonthTotals: false };
}

/**
 * The production of so many whole months that end with `month`, added up.
 *
 * @returns `undefined` unless every one of them is complete, since a shorter span would not be what it says
 */
export function productionOfMonths(book: Book, month: Day, count: number): Production | undefined {
  let sum = NO_PRODUCTION;
  for (let back = 0; back < count; back += 1) {
    const one = productionOfMonth(book, addMonths(month, -back));
    if (!one?.isComplete) return undefined;
    sum = addProduction(sum, one.production);
  }
  return sum;
}

/** Production of the days that end with `to`; `undefined` unless every one of them is posted. */
export function productionOfLastDays(book: Book, to: Day, count: number): Production | undefined {
  const { days, production } = postedIn(book, { from: addDays(to, 1 - count), to });
  return days === count ? production : undefined;
}

/** The collection ratio by the divisor that the practice has set; `undefined` where it is not positive. */
export function ratioOf(book: Book, production: Production | undefined): number | undefined {
  if (production === undefined) return undefined;
  return collectionRatio(collected(production), dividesByBilled(book) ? production.billed : netBilled(production));
}

/** The date in a row's cell; `undefined` for anything that is no day which a tracker may tell of. */
export function dayIn(row: Row, heading: string): Day | undefined {
  const serial = numberIn(row, heading);
  return serial !== undefined && isUsableDay(serial) ? serial : undefined;
}
