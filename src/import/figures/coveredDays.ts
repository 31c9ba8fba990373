import { type DateRange, type Day, isIn } from "../../domain/calendar";
import type { FinishedReport, SaidRange } from "./fold";
import { rangeFarOff } from "./rangeFarOff";

/** A report may begin so many days before its first row: an office is closed for no longer. */
const MOST_DAYS_BEFORE = 31;
/** One that ends more days after its last row, and does not say when it was run, may have been run before its end. */
const MOST_DAYS_AFTER = 7;

/** What a report says of its days above its headings. */
type Stated = Pick<FinishedReport, "statedPeriod" | "runDate">;

/** The days that a report says that it covers, where they can be those of its rows: a filter that was set to all days says nothing. */
export function statedDays({ statedPeriod }: Stated, dates: Iterable<Day>): DateRange | undefined {
  const isRange = statedPeriod !== undefined && statedPeriod.from <= statedPeriod.to;
  return isRange && rangeFarOff(statedPeriod, dates, true) === undefined ? statedPeriod : undefined;
}

/**
 * The first and the last day that a report covers, each as far as somebody said it, or the report says it and can know it. What
 * somebody says of several reports together, days of another one among them, counts within the days that this one states. `dates` are
 * the days of its rows.
 */
export function coveredDays(report: Stated & { readonly range: SaidRange }, dates: readonly Day[]): SaidRange {
  const stated = statedDays(report, dates);
  if (stated === undefined) return report.range;
  const within = (said: Day | undefined): Day | undefined =>
    said !== undefined && isIn(said, stated) ? said : undefined;
  const from = within(report.range.from) ?? firstDay(stated, dates);
  const to = within(report.range.to) ?? lastDay(stated, report.runDate, dates);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function firstDay({ from }: DateRange, dates: readonly Day[]): Day | undefined {
  const isNear = dates.length === 0 || dates.some((at) => at - from <= MOST_DAYS_BEFORE);
  return isNear ? from : undefined;
}

/** What was run on a day knows that day's rows at the latest. */
function lastDay({ from, to }: DateRange, runDate: Day | undefined, dates: readonly Day[]): Day | undefined {
  if (runDate === undefined) return dates.some((at) => to - at <= MOST_DAYS_AFTER) ? to : undefined;
  if (runDate < from) return undefined;
  return runDate < to ? runDate : to;
}
