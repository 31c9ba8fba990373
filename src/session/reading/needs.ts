import { type Day, formatSpan } from "../../domain/calendar";
import { standAsOfADay } from "../../domain/figures";
import { LAYOUTS, type LayoutId } from "../../import/layout/layouts";
import { type TaughtReport, missingIn } from "../../import/taught/taughtReport";
import { describeCauses } from "../../import/problems/causes";
import type { ReadReport } from "../../import/readReport";
import type { Refusal } from "../../import/problems/refusal";
import type { UnknownColumn } from "../../import/taught/unknownColumns";
import type { CellDifference } from "../../tracker/posting/difference";
import type { ReportOutcome } from "../../tracker/posting/postReports";
import { type Entry, nameOf } from "./entry";

/** Something that somebody has to say before a report can be posted. */
export type Need =
  | { readonly kind: "as-of"; readonly given: Day | undefined; readonly suggestions: readonly Day[] }
  | { readonly kind: "range" }
  /** What the columns of a report that is not known are. */
  | {
      readonly kind: "columns";
      readonly isGiven: boolean;
      readonly own: TaughtReport;
      readonly columns: readonly UnknownColumn[];
      /** What its columns are still to be found for. */
      readonly missing: readonly string[];
    }
  | { readonly kind: "which-report"; readonly reports: readonly { readonly id: LayoutId; readonly title: string }[] }
  | {
      readonly kind: "problems";
      readonly isGiven: boolean;
      readonly rows: number;
      readonly problems: readonly string[];
    }
  | {
      readonly kind: "restate";
      readonly isGiven: boolean;
      readonly period: string;
      readonly differences: readonly CellDifference[];
    }
  | { readonly kind: "anyway"; readonly isGiven: boolean; readonly reasons: readonly string[] };

/** Says whether what was asked is answered. */
export function isMet(need: Need): boolean {
  if (need.kind === "as-of") return need.given !== undefined;
  return "isGiven" in need && need.isGiven;
}

/** What is to be said of a report that was read: asked, or said already. */
export function needsOf(
  entry: Entry,
  report: ReadReport,
  outcome: ReportOutcome | undefined,
  suggestions: readonly Day[],
): readonly Need[] {
  return [
    ...columnsNeed(entry),
    ...readingNeeds(report),
    ...asOfNeed(entry, report, suggestions),
    ...problemsNeed(entry, report),
    ...planNeeds(entry, outcome),
  ];
}

function columnsNeed({ columns, reading: { own }, answers }: Entry): readonly Need[] {
  if (own === undefined || columns.length === 0) return [];
  const missing = missingIn(own);
  return [{ kind: "columns", isGiven: answers.taughtIsRight && missing.length === 0, own, columns, missing }];
}

function readingNeeds({ refusals }: ReadReport): readonly Need[] {
  return refusals.flatMap((refusal): readonly Need[] => {
    if (asksForRange(refusal)) return [{ kind: "range" }];
    if (refusal.code !== "report-ambiguous") return [];
    const reports = LAYOUTS.filter(({ title }) => refusal.titles.includes(title));
    return [{ kind: "which-report", reports: reports.map(({ id, title }) => ({ id, title })) }];
  });
}

/** A range that the report states wrongly itself can only be mended where it was run. */
function asksForRange(refusal: Refusal): boolean {
  if (refusal.code === "range-far-off") return !refusal.isStated;
  return refusal.code === "range-missing" || refusal.code === "range-backwards";
}

function asOfNeed(entry: Entry, { figures }: ReadReport, suggestions: readonly Day[]): readonly Need[] {
  return figures !== undefined && standAsOfADay(figures)
    ? [{ kind: "as-of", given: nameOf(entry).asOf, suggestions }]
    : [];
}

function problemsNeed({ answers }: Entry, report: ReadReport): readonly Need[] {
  if (report.refusals.length > 0 || report.problemRows === 0) return [];
  const problems = describeCauses(report.problems);
  return [{ kind: "problems", isGiven: answers.acceptsProblems, rows: report.problemRows, problems }];
}

function planNeeds({ answers }: Entry, outcome: ReportOutcome | undefined): readonly Need[] {
  if (outcome === undefined) return [];
  const { plan } = outcome;
  const anyway: readonly Need[] =
    plan.outcome === "guarded" || answers.anyway
      ? [{ kind: "anyway", isGiven: answers.anyway, reasons: plan.outcome === "guarded" ? plan.reasons : [] }]
      : [];
  return [...anyway, ...restateNeed(answers.restates, plan)];
}

function restateNeed(isGiven: boolean, plan: ReportOutcome["plan"]): readonly Need[] {
  if (plan.outcome === "restatement") {
    return [{ kind: "restate", isGiven: false, period: formatSpan(plan.period), differences: plan.differences }];
  }
  if (plan.outcome !== "planned" || plan.restated.length === 0) return [];
  return [{ kind: "restate", isGiven, period: formatSpan(plan.period), differences: plan.restated }];
}
