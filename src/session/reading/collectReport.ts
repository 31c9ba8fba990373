import { type DateRange, formatMonth, isIn } from "../../domain/calendar";
import type { ReportFigures } from "../../domain/figures";
import { asksForALook, describeNote } from "../../import/problems/note";
import { describeCauses } from "../../import/problems/causes";
import { describeProblem } from "../../import/problems/problem";
import type { ReadReport } from "../../import/readReport";
import type { Report, ReportSource } from "../../tracker/posting/posting";
import { describeUnpostableDay } from "./postableDays";
import { type SourceName, keptSource } from "./sourceName";

/** A report that was read, and where it comes from. */
export interface ReadUnderName {
  readonly name: SourceName;
  readonly hash: string;
  readonly report: ReadReport;
}

/** Whether a report can be posted, and as what. */
export type Collected =
  | {
      readonly kind: "ready";
      readonly report: Report;
      /** What somebody should look at. How it was read besides is said where it is understood. */
      readonly notes: readonly string[];
      /** The problems that it is posted around. */
      readonly problems: readonly string[];
    }
  /** It cannot be used; why, and then what else is wrong with it. */
  | { readonly kind: "refused"; readonly reasons: readonly string[]; readonly problems: readonly string[] }
  /** Some of its rows cannot be read, and nobody said yet to post the rest. */
  | { readonly kind: "has-problems"; readonly problems: readonly string[]; readonly rows: number };

/** Turns what was read into a report to post, or says why it is none yet. */
export function collectReport(read: ReadUnderName, acceptsProblems: boolean): Collected {
  const { name, hash, report } = read;
  const { figures, layout, refusals } = report;
  const problems = describeCauses(report.problems);
  if (refusals.length > 0 || figures === undefined || layout === undefined) {
    return { kind: "refused", reasons: refusals.map(describeProblem), problems };
  }
  if (report.problemRows > 0 && !acceptsProblems) return { kind: "has-problems", problems, rows: report.problemRows };
  if (name.month && isOfAnotherMonth(figures, name.month)) {
    return { kind: "refused", reasons: [describeOtherMonth(name.month)], problems: [] };
  }
  const unpostable = describeUnpostableDay(figures, name.asOf);
  if (unpostable !== undefined) return { kind: "refused", reasons: [unpostable], problems: [] };
  return {
    kind: "ready",
    notes: report.notes.filter(asksForALook).map(describeNote),
    problems,
    report: {
      id: layout.id,
      title: layout.title,
      source: { ...sourceOf(layout.title, name), hash },
      rows: report.rows,
      records: report.records,
      skipped: skippedRows(report),
      problems: report.problemRows,
      reportTotal: report.reportTotal,
      postedTotal: report.sum,
      figures,
      asOf: name.asOf,
      runDate: report.runDate,
    },
  };
}

/** A name of which nothing can be shown but its ending tells other programs less than what is kept. */
function sourceOf(title: string, name: SourceName): Omit<ReportSource, "hash"> {
  const file = keptSource(title, name);
  return { file, shown: name.file.includes("…") ? file : name.file, label: name.label };
}

/** How many rows of a report were skipped, for whatever reason. */
export function skippedRows({ skipped }: ReadReport): number {
  return skipped.reduce((sum, { rows }) => sum + rows, 0);
}

function isOfAnotherMonth(figures: ReportFigures, month: DateRange): boolean {
  return figures.kind === "production-by-day" && !(isIn(figures.range.from, month) && isIn(figures.range.to, month));
}

function describeOtherMonth({ from }: DateRange): string {
  return (
    `The report has days outside ${formatMonth(from)}, the month that its folder is named for. ` +
    `Move it to the right folder, or post it by itself.`
  );
}
