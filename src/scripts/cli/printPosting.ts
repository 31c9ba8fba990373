import { formatMonth } from "../../domain/calendar";
import { rowsInWords } from "../../session/words/counted";
import { provenTotal } from "../../session/words/totalWords";
import type { ReportOutcome } from "../../tracker/posting/postReports";
import type { PostingPlan } from "../../tracker/posting/planPosting";
import { type Report, isoFromPeriod } from "../../tracker/posting/posting";
import type { PostResult } from "./post";
import { type Warning, jsonOfWarnings, wordsOfWarning } from "./warning";

/** One posting as `--json` gives it; amounts in cents, `null` where there is none. */
interface JsonPosting {
  readonly report: string;
  readonly period: string;
  readonly source: string;
  readonly rows: number;
  readonly records: number;
  readonly skipped: number;
  readonly problems: number;
  readonly reportTotal: number | null;
  readonly postedTotal: number | null;
  readonly status: string;
}

/** What came of posting, as one JSON object on one line. */
export function jsonOfPosting({ workbook, outcomes, warnings, refusals, receipt }: PostResult): string {
  return JSON.stringify({
    workbook,
    posting: receipt?.posting ?? null,
    postings: outcomes.flatMap(jsonOfOutcome),
    ...jsonOfWarnings(warnings),
    ...(refusals.length > 0 ? { refusals } : {}),
  });
}

/** What came of posting, in a few lines for people. */
export function wordsOfPosting(result: PostResult): string {
  const { outcomes, warnings } = result;
  const [known, others] = apart(warnings, ({ code }) => code === "already-posted");
  if (known.length > 0 && known.length === outcomes.length) {
    return [nothingNew(result.files), ...toKnow(others.map(wordsOfWarning))].join("\n");
  }
  const already = known.length === 0 ? [] : [`Posted already, and left as they are: ${sourcesOf(known)}.`];
  return [
    ...linesByMonth(outcomes),
    ...whatMatters(result),
    ...toKnow([...others.map(wordsOfWarning), ...already]),
    "",
    lastLine(result),
  ].join("\n");
}

function nothingNew(files: number): string {
  return files === 1
    ? "This file is posted already. Nothing changed."
    : `All ${String(files)} files are posted already. Nothing changed.`;
}

function whatMatters({ receipt }: PostResult): readonly string[] {
  const matters = receipt?.matters;
  if (matters === undefined) return [];
  return ["", `What matters in ${formatMonth(matters.month)}:`, ...matters.sentences.map((one) => `  ${one}`)];
}

function toKnow(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", "To know:", ...lines.map((line) => `  ${line}`)];
}

function lastLine({ isWritten, workbook, receipt }: PostResult): string {
  return isWritten ? `Written: ${workbook}${numberInWords(receipt)}` : `Nothing to write: ${workbook} is as it was.`;
}

function sourcesOf(warnings: readonly Warning[]): string {
  return warnings.map(({ source }) => source ?? "").join("; ");
}

/** Those of which something holds, and the others. */
function apart<One>(all: readonly One[], holds: (one: One) => boolean): readonly [readonly One[], readonly One[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

/** What `undo` would call it. */
function numberInWords(receipt: PostResult["receipt"]): string {
  return receipt?.posting === undefined ? "" : ` (posting ${String(receipt.posting)})`;
}

function jsonOfOutcome({ report, plan }: ReportOutcome): readonly JsonPosting[] {
  if (plan.outcome !== "planned") return [];
  return [
    {
      report: report.id,
      period: isoFromPeriod(plan.period),
      source: report.source.shown ?? report.source.file,
      rows: report.rows,
      records: report.records,
      skipped: report.skipped,
      problems: report.problems,
      reportTotal: report.reportTotal ?? null,
      postedTotal: report.postedTotal ?? null,
      status: plan.status,
    },
  ];
}

/** A month's postings, one line each; reports that only agree or differ share a line. */
function linesByMonth(outcomes: readonly ReportOutcome[]): readonly string[] {
  const months = new Map<string, PlannedOutcome[]>();
  for (const { report, plan } of outcomes) {
    if (plan.outcome !== "planned") continue;
    const month = formatMonth(plan.period.to);
    months.set(month, [...(months.get(month) ?? []), { report, plan }]);
  }
  return [...months].flatMap(([month, planned]) => [month, ...linesOf(planned).map((line) => `  ${line}`)]);
}

interface PlannedOutcome {
  readonly report: Report;
  readonly plan: Extract<PostingPlan, { outcome: "planned" }>;
}

function linesOf(planned: readonly PlannedOutcome[]): readonly string[] {
  const titles = (status: string): string =>
    planned.flatMap(({ report, plan }) => (plan.status === status ? [report.title] : [])).join("; ");
  const [agreeing, differing] = [titles("Agrees"), titles("Differs")];
  const changing = planned.filter(({ plan }) => plan.status !== "Agrees" && plan.status !== "Differs");
  return [
    ...changing.map(
      ({ report, plan }) => `${plan.status} ${report.title}${totalInWords(report)}. ${rowsInWords(report)}.`,
    ),
    ...(agreeing === "" ? [] : [`These agree: ${agreeing}.`]),
    ...(differing === "" ? [] : [`These differ from what is posted, which stays: ${differing}.`]),
  ];
}

function totalInWords(report: Report): string {
  const total = provenTotal(report);
  return total === "" ? "" : `, ${total}`;
}
