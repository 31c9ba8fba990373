import { type DateRange, formatMonth, isIn } from "../domain/calendar";
import type { ReportFigures } from "../domain/figures";
import { describeNote } from "../import/note";
import { describeProblem } from "../import/problem";
import type { ReadReport } from "../import/readReport";
import type { Report } from "../tracker/posting";
import type { ReadExport } from "./readExports";

/** Why an export cannot be posted as it is. */
export interface ExportRefusal {
  readonly source: string;
  readonly message: string;
}

/** Whether an export can be posted, and as what. */
export type Collected =
  | { readonly ok: true; readonly report: Report; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly refusals: readonly ExportRefusal[] };

/** How many problems of one file are listed before the rest is only counted. */
const PROBLEMS_LISTED = 20;

/** Turns an export that was read into a report to post, or says why it cannot be. */
export function collectReport(read: ReadExport, acceptProblems: boolean): Collected {
  const { file, report } = read;
  const messages = refusalsOf(read, acceptProblems);
  const { figures, layout } = report;
  if (messages.length > 0 || figures === undefined || layout === undefined) {
    return { ok: false, refusals: messages.map((message) => ({ source: file.label, message })) };
  }
  const accepted = report.problems.map(describeProblem).map((words) => `Left out: ${words}`);
  return {
    ok: true,
    report: {
      id: layout.id,
      title: layout.title,
      source: { file: file.file, label: file.label, hash: read.hash },
      rows: report.rows,
      records: report.records,
      skipped: skippedRows(report),
      problems: report.problemRows,
      reportTotal: report.reportTotal,
      postedTotal: report.sum,
      figures,
      asOf: file.asOf,
    },
    warnings: [...report.notes.map(describeNote), ...accepted].map((words) => `${file.label}: ${words}`),
  };
}

/** How many rows of a report were skipped, for whatever reason. */
export function skippedRows({ skipped }: ReadReport): number {
  return skipped.reduce((sum, { rows }) => sum + rows, 0);
}

function refusalsOf({ file, report }: ReadExport, acceptProblems: boolean): readonly string[] {
  if (report.refusals.length > 0)
    return [...report.refusals, ...report.problems].slice(0, PROBLEMS_LISTED).map(describeProblem);
  if (report.problemRows > 0 && !acceptProblems) return problemMessages(report);
  const { figures } = report;
  if (file.month && figures && isOfAnotherMonth(figures, file.month)) {
    return [
      `The report has days outside ${formatMonth(file.month.from)}, the month that its folder is named for. ` +
        `Move it to the right folder, or post it by itself.`,
    ];
  }
  return [];
}

function problemMessages(report: ReadReport): readonly string[] {
  const listed = report.problems.slice(0, PROBLEMS_LISTED).map(describeProblem);
  const more = report.problems.length - listed.length;
  const rows = `${String(report.problemRows)} row${report.problemRows === 1 ? "" : "s"}`;
  return [
    ...listed,
    ...(more > 0 ? [`…and ${String(more)} more.`] : []),
    `Mend the ${rows} and export again, or post the rest with --accept-problems.`,
  ];
}

function isOfAnotherMonth(figures: ReportFigures, month: DateRange): boolean {
  return figures.kind === "production-by-day" && !(isIn(figures.range.from, month) && isIn(figures.range.to, month));
}
