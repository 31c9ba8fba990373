import { NO_PRODUCTION, type Production, addProduction } from "../../domain/collections";
import { addDays, type DateRange, type Day, monthEndOf, partsOf } from "../../domain/calendar";
import { dollarsFromCents } from "../../domain/money";
import { oncePer } from "../../workbook/spec/oncePer";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { NO_FIGURE } from "../formulas/columns";
import { dividesByBilled } from "../settings/settings";
import { rounded, shareOf, sumOver } from "../formulas/sheetNumbers";
import type { HeadingOf } from "../headings/headings";
import { type CellsOf, type RowOf, bookRows, centsIn, numberIn } from "../headings/rows";

/** A table that holds production as reports give it. */
type ProductionTable = "Daily" | "MonthTotals";

/** The headings under which production stands in Daily and in MonthTotals. */
export const PRODUCTION_HEADINGS = {
  billed: "Billed",
  writeoffs: "Writeoffs",
  adjustments: "Adjustments",
  patientPayments: "Patient payments",
  insurancePayments: "Insurance payments",
  unsplitPayments: "Payments not split",
} as const;

/** The headings whose amounts make what is collected. */
export const PAYMENTS = [
  PRODUCTION_HEADINGS.patientPayments,
  PRODUCTION_HEADINGS.insurancePayments,
  PRODUCTION_HEADINGS.unsplitPayments,
] as const;

/** A heading under which an amount of production stands. */
export type ProductionHeading = HeadingOf<ProductionTable, "money">;

/** Production over a span, and how many of its days are posted. */
export interface PostedProduction {
  readonly days: number;
  readonly production: Production;
  /** Its rows, as a formula adds them up. */
  readonly rows: readonly RowOf<ProductionTable>[];
}

/** A row of Daily or MonthTotals as production. */
function productionIn(row: RowOf<ProductionTable>): Production {
  return {
    billed: centsIn(row, PRODUCTION_HEADINGS.billed),
    writeoffs: centsIn(row, PRODUCTION_HEADINGS.writeoffs),
    adjustments: centsIn(row, PRODUCTION_HEADINGS.adjustments),
    patientPayments: centsIn(row, PRODUCTION_HEADINGS.patientPayments),
    insurancePayments: centsIn(row, PRODUCTION_HEADINGS.insurancePayments),
    unsplitPayments: centsIn(row, PRODUCTION_HEADINGS.unsplitPayments),
  };
}

/** Production as the cells of a row of Daily or MonthTotals. That of payments not split is blank where there are none. */
export function productionCells(production: Production): CellsOf<ProductionTable> {
  const { unsplitPayments } = production;
  return {
    [PRODUCTION_HEADINGS.billed]: dollarsFromCents(production.billed),
    [PRODUCTION_HEADINGS.writeoffs]: dollarsFromCents(production.writeoffs),
    [PRODUCTION_HEADINGS.adjustments]: dollarsFromCents(production.adjustments),
    [PRODUCTION_HEADINGS.patientPayments]: dollarsFromCents(production.patientPayments),
    [PRODUCTION_HEADINGS.insurancePayments]: dollarsFromCents(production.insurancePayments),
    [PRODUCTION_HEADINGS.unsplitPayments]: unsplitPayments === 0 ? undefined : dollarsFromCents(unsplitPayments),
  };
}

// By the rows' own list: a call of many reports looks at the same days in many books.
const ofDays = oncePer((rows: readonly RowOf<"Daily">[]) => productionBy(rows, (row) => numberIn(row, "Date")));
const ofMonths = oncePer((rows: readonly RowOf<"MonthTotals">[]) =>
  productionBy(rows, (row) => numberIn(row, "Month")),
);
const byDay = oncePerBook((book) => ofDays(bookRows(book, "Daily")));
const byMonth = oncePerBook((book) => ofMonths(bookRows(book, "MonthTotals")));

/** Production by its day, or by the first day of its month. */
type ProductionByDate = (date: number) => PostedProduction | undefined;

/** A day's or a month's production, read when somebody asks. Of a row that somebody copied both count, as they do in a formula. */
function productionBy<Table extends ProductionTable>(
  rows: readonly RowOf<Table>[],
  dateOf: (row: RowOf<Table>) => number | undefined,
): ProductionByDate {
  const byDate = new Map<number, RowOf<Table>[]>();
  for (const row of rows) {
    const date = dateOf(row);
    const known = date === undefined ? undefined : byDate.get(date);
    if (known) known.push(row);
    else if (date !== undefined) byDate.set(date, [row]);
  }
  const productionOf = oncePer(together);
  return (date) => {
    const ofDate = byDate.get(date);
    return ofDate && productionOf(ofDate);
  };
}

function together(rows: readonly RowOf<ProductionTable>[]): PostedProduction {
  return { days: rows.length, production: rows.map(productionIn).reduce(addProduction), rows };
}

/** The dollars under some headings of a span's rows, added up. Not a number where one of the cells is an error. */
export function dollarsUnder({ rows }: Pick<PostedProduction, "rows">, headings: readonly ProductionHeading[]): number {
  return rounded(headings.reduce((sum, heading) => sum + sumOver(rows, heading), 0));
}

/** Says whether every amount of a span's rows can be read: none is one of Excel's errors. */
function isReadable(posted: Pick<PostedProduction, "rows">): boolean {
  return !Number.isNaN(dollarsUnder(posted, Object.values(PRODUCTION_HEADINGS)));
}

/** The days posted in a span, added up. The cost grows with the span's days alone. */
export function postedIn(book: Book, range: DateRange): PostedProduction {
  return addedUp(byDay(book), range);
}

function addedUp(known: ProductionByDate, { from, to }: DateRange): PostedProduction {
  let days = 0;
  let production = NO_PRODUCTION;
  const rows: RowOf<ProductionTable>[] = [];
  for (let at: number = from; at <= to; at += 1) {
    const posted = known(at);
    if (posted === undefined) continue;
    days += posted.days;
    production = addProduction(production, posted.production);
    rows.push(...posted.rows);
  }
  return { days, production, rows };
}

/** The days posted in a week, added up once for all the formulas that ask. @param week its first day */
export function postedInWeek(book: Book, week: Day): PostedProduction {
  return weeksPosted(book)(week);
}

const weeksPosted = oncePerBook((book) => {
  const days = byDay(book);
  return onceEach((week: Day) => addedUp(days, { from: week, to: addDays(week, 6) }));
});

/** Makes something once for each day that is asked about. */
function onceEach<Made>(make: (at: Day) => Made): (at: Day) => Made {
  const known = new Map<Day, { readonly made: Made }>();
  return (at) => {
    const found = known.get(at) ?? { made: make(at) };
    known.set(at, found);
    return found.made;
  };
}

/** The posted days of a span, each with its production. */
export function daysPosted(book: Book, { from, to }: DateRange): ReadonlyMap<Day, Production> {
  const known = byDay(book);
  const days = new Map<Day, Production>();
  for (let at = from; at <= to; at = addDays(at, 1)) {
    const posted = known(at);
    if (posted !== undefined) days.set(at, posted.production);
  }
  return days;
}

/** The totals that are posted for a month, whether or not its days are posted too. */
export function monthTotals(book: Book, month: Day): Production | undefined {
  return byMonth(book)(month)?.production;
}

/** A month's production and where it comes from. */
export interface MonthProduction extends PostedProduction {
  /** Every day of the month is posted, or the month's own totals are, and every amount can be read. */
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
  return productionOfMonths(book)(month);
}

/** Each month is added up once, for all the formulas that ask. */
const productionOfMonths = oncePerBook((book) => {
  const [days, totals] = [byDay(book), byMonth(book)];
  return onceEach((month: Day) => monthProduction(month, days, totals));
});

function monthProduction(
  month: Day,
  byDays: ProductionByDate,
  byMonths: ProductionByDate,
): MonthProduction | undefined {
  const to = monthEndOf(month);
  const posted = addedUp(byDays, { from: month, to });
  if (posted.days === partsOf(to).dayOfMonth) {
    return { ...posted, isComplete: isReadable(posted), isFromMonthTotals: false };
  }
  const total = byMonths(month);
  if (total) return { ...total, days: posted.days, isComplete: isReadable(total), isFromMonthTotals: true };
  return posted.days === 0 ? undefined : { ...posted, isComplete: false, isFromMonthTotals: false };
}

/** The collection ratio of a row that has its two amounts, by the divisor that the practice has set; none where it is not positive. */
export function ratioOf(
  book: Book,
  amountUnder: (heading: "Billed" | "Net billed" | "Collected") => number | undefined,
): CellValue {
  const divisor = amountUnder(dividesByBilled(book) ? "Billed" : "Net billed") ?? 0;
  const paid = amountUnder("Collected");
  return divisor > 0 && paid !== undefined ? shareOf(paid, divisor) : NO_FIGURE;
}
