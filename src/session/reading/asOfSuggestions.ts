import { type Day, addDays, day, isDay, monthEndOf, startOfMonth } from "../../domain/calendar";
import type { ReadReport } from "../../import/readReport";
import type { Signature } from "../../tracker/posting/posting";
import { type Entry, nameOf } from "./entry";

const MAX_SUGGESTIONS = 3;

/**
 * The days as of which receivables and open claims of a report may stand, likeliest first: the last month's end up to the day on which it
 * was run, what was said of other reports, the month ends that the other reports cover or were run after, the last month's
 * end. What is later than the day on which the report was run comes last. Offered, never taken without a word.
 *
 * @param entries every report that was brought
 * @param runDate the day on which the report says that it was run
 */
export function asOfSuggestions(
  entries: readonly Entry[],
  runDate: Day | undefined,
  { at }: Signature,
): readonly Day[] {
  const reports = entries.flatMap(({ read }) => (read.kind === "read" && read.source.ok ? read.source.report : []));
  const found = [
    ...monthEndUpTo(runDate),
    ...entries.flatMap((entry) => nameOf(entry).asOf ?? []),
    ...reports.flatMap(monthEndCovered),
    ...reports.flatMap((report) => monthEndUpTo(report.runDate)),
    addDays(startOfMonth(day(Math.floor(at))), -1),
  ];
  const isAfter = (one: Day): number => (runDate !== undefined && one > runDate ? 1 : 0);
  return [...new Set(found)].sort((one, other) => isAfter(one) - isAfter(other)).slice(0, MAX_SUGGESTIONS);
}

/** The last day up to this one that ends a month. */
function monthEndUpTo(at: Day | undefined): readonly Day[] {
  if (at === undefined) return [];
  const next = at + 1;
  const end = isDay(next) ? startOfMonth(next) - 1 : at;
  return isDay(end) ? [end] : [];
}

/** The end of the last month that a report of production covers whole. */
function monthEndCovered({ figures }: ReadReport): readonly Day[] {
  if (figures?.kind !== "production-by-day") return [];
  const { to } = figures.range;
  return to === monthEndOf(to) ? [to] : [];
}
