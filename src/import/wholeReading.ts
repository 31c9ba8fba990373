import type { DateRange, Day } from "../domain/calendar";
import { explainedReading } from "./explainedReading";
import type { KnownWords } from "./figures/keptWords";
import type { SaidRange } from "./figures/fold";
import { endsInRecord } from "./reading/lastRow";
import { FIRST_TIME, type ReadAgain } from "./reading/readAgain";
import { saidNoRows } from "./reading/saidNoRows";
import type { Recognized } from "./reading/recognize";
import { ReportReading } from "./reportReading";
import { type Steps, type Watched, readAll } from "./steps";
import type { DateOrder } from "./text/dateOrder";

/** What is known of a report before its rows are read. */
interface KnownOfReport extends Watched {
  readonly range?: SaidRange;
  readonly asOf?: Day;
  readonly month?: DateRange;
  readonly known?: KnownWords;
  readonly dates?: DateOrder;
}

/** Reads a recognized report, and again where its rows are not what they seemed. Where time is over, it is not whole. */
export function* wholeReading(text: string, recognized: Recognized, options: KnownOfReport): Steps<ReportReading> {
  const reading = yield* readingWithTotals(text, recognized, options);
  return reading.isWhole ? yield* explainedReading(text, recognized, reading, options) : reading;
}

/** Reads the text; a second time where some of its dates cannot be right, or some of its records are totals. */
function* readingWithTotals(text: string, recognized: Recognized, options: KnownOfReport): Steps<ReportReading> {
  const { range = {}, asOf, month, known, limit } = options;
  const reading = yield* readingInOrder(text, recognized, options);
  if (!reading.isWhole) return reading;
  const { statedDay, runDate, statedPeriod } = reading.above;
  const near = [asOf, month?.from, statedDay, runDate].filter((at) => at !== undefined);
  const limits = reading.fold.limits?.({ range, near, statedPeriod, runDate }) ?? [];
  const { rows: totals, asked } = reading.sumRows.found();
  if (limits.length === 0 && totals.size === 0) return reading;
  return yield* readAll(new ReportReading(text, recognized, { ...reading.again, limits, totals, asked }, known), {
    limit,
  });
}

/** Reads with the month first, unless it is said otherwise, or a date fits with the day first alone and none the other way. */
function* readingInOrder(text: string, recognized: Recognized, options: KnownOfReport): Steps<ReportReading> {
  const { dates, known, limit } = options;
  const keepsRows = recognized.layout.totalRow !== "none" && endsInRecord(text, recognized);
  const before = { ...FIRST_TIME, keepsRows, ...saidNoRows(text, recognized) };
  const first = new ReportReading(text, recognized, { ...before, order: dates ?? "month-first" }, known);
  const reading = yield* readAll(first, options);
  const dayFirst = dayFirstOf(reading, dates, orderSaid(recognized, known));
  if (dayFirst === undefined) return reading;
  const again = new ReportReading(text, recognized, { ...before, order: "day-first", ...dayFirst }, known);
  return yield* readAll(again, { limit });
}

/** Why dates are read again with the day first; `undefined` where the month is. */
function dayFirstOf(
  { orders, dayFirst, isWhole }: ReportReading,
  dates: DateOrder | undefined,
  said: DateOrder | undefined,
): Pick<ReadAgain, "because"> | undefined {
  if (dates !== undefined || !isWhole) return undefined;
  if (orders.areEither && said === "day-first") return {};
  if (dayFirst === undefined || orders.isMonthFirst || !orders.isDayFirstAsClose) return undefined;
  return { because: dayFirst };
}

/** Which somebody said once that stands first in this report's dates. */
export function orderSaid({ layout }: Recognized, known: KnownWords | undefined): DateOrder | undefined {
  return known?.dates?.find(({ report }) => report === layout.id)?.order;
}
