import { periodFromIso } from "../../tracker/posting/posting";
import { formatDay, formatMonths, formatSpan, isDay } from "../../domain/calendar";
import type { UndonePosting } from "../../tracker/posting/planUndo";
import { count } from "../../domain/counted";

/** A posting in words: a title for all of it, and a line for each of its reports. */
export interface PostingInWords {
  /** `Insurance Aging, Aug 31, 2026`, or `7 reports, Aug 2026`. */
  readonly title: string;
  /** When, and by whom where somebody said: `Sep 2, 2026, 9:41 AM by Dana`. Empty where neither is known. */
  readonly when: string;
  /** `Insurance Aging, Aug 31, 2026`, in the order in which they were posted. */
  readonly lines: readonly string[];
}

/** What an undo takes back, in words. */
export function describeUndonePosting({ reports, at, by }: UndonePosting): PostingInWords {
  return {
    title: titleOfPosting(reports),
    when: whenInWords(at, by),
    lines: reports.map(({ report, period }) => `${report}, ${keptPeriodInWords(period)}`),
  };
}

/** One name for reports that were posted together: the one report's, or how many and for which months. */
export function titleOfPosting(reports: readonly { readonly report: string; readonly period: string }[]): string {
  const [only] = reports;
  if (only !== undefined && reports.length === 1) return `${only.report}, ${keptPeriodInWords(only.period)}`;
  return [count(reports.length, "report"), monthsInWords(reports.map(({ period }) => period))]
    .filter((part) => part !== "")
    .join(", ");
}

/** When something was posted, and by whom; empty where neither is known. */
export function whenInWords(at: number | undefined, by: string): string {
  return [momentInWords(at), by === "" ? "" : `by ${by}`].join(" ").trim();
}

/** A period as Postings keeps it (`2026-08-01/2026-08-31`), in words: `Aug 1, 2026 to Aug 31, 2026`. */
export function keptPeriodInWords(text: string): string {
  const period = periodFromIso(text);
  return period === undefined ? text : formatSpan(period);
}

/** The months in which periods end, from the first to the last. */
function monthsInWords(periods: readonly string[]): string {
  const ends = periods.flatMap((period) => periodFromIso(period)?.to ?? []).sort((one, other) => one - other);
  const [first] = ends;
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return "";
  return formatMonths(first, last);
}

/** A day with its time, such as `Sep 2, 2026, 9:41 AM`; empty for what is none. */
export function momentInWords(at: number | undefined): string {
  const date = at === undefined ? undefined : Math.floor(at);
  if (at === undefined || date === undefined || !isDay(date)) return "";
  const minutes = Math.round((at - date) * 1440) % 1440;
  const hour = Math.floor(minutes / 60);
  const time = `${String(hour % 12 === 0 ? 12 : hour % 12)}:${String(minutes % 60).padStart(2, "0")}`;
  return `${formatDay(date)}, ${time} ${hour < 12 ? "AM" : "PM"}`;
}
