import { type Day, addDays, day, monthEndOf, monthOf } from "../domain/calendar";
import type { ReportFigures } from "../domain/figures";
import type { Signature } from "../tracker/posting";
import { type Entry, nameOf } from "./entry";

const MOST = 3;

/**
 * The days as of which receivables and open claims may stand, likeliest first: what was said of other reports, the month ends that the
 * other reports cover, the last month's end. Offered, never taken without a word.
 */
export function asOfSuggestions(entries: readonly Entry[], { at }: Signature): readonly Day[] {
  const said = entries.flatMap((entry) => nameOf(entry).asOf ?? []);
  const covered = entries.flatMap(({ read }) =>
    read.kind === "read" && read.source.ok ? lastMonthEnd(read.source.report.figures) : [],
  );
  const lastMonth = addDays(monthOf(day(Math.floor(at))), -1);
  return [...new Set([...said, ...covered, lastMonth])].slice(0, MOST);
}

/** The end of the last month that a report of production covers whole. */
function lastMonthEnd(figures: ReportFigures | undefined): readonly Day[] {
  if (figures?.kind !== "production-by-day") return [];
  const { to } = figures.range;
  return to === monthEndOf(to) ? [to] : [];
}
