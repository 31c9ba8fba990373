import { type Day, formatDay } from "../../domain/calendar";
import type { ReportFigures } from "../../domain/figures";
import { FIRST_YEAR, LAST_YEAR, isPracticeDay } from "../../domain/practiceDays";

/** Which years can be posted, for whoever gave another. */
export const POSTABLE_YEARS = `Days from ${String(FIRST_YEAR)} to ${String(LAST_YEAR)} can be posted.`;

/** The first day of a report that no practice's books can hold, in words; `undefined` where all of them can be posted. */
export function describeUnpostableDay(figures: ReportFigures, asOf: Day | undefined): string | undefined {
  const days = [
    ...(asOf === undefined ? [] : [asOf]),
    ...("range" in figures ? [figures.range.from, figures.range.to] : []),
    ...("months" in figures ? figures.months.keys() : []),
  ];
  const isFar = (serial: number): boolean => !isPracticeDay(serial);
  const far = days.find(isFar);
  return far === undefined ? undefined : `${formatDay(far)} is no day of a practice's books. ${POSTABLE_YEARS}`;
}
