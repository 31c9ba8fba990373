import { type Day, monthEndOf } from "../../domain/calendar";
import type { TrackerFigures } from "../../domain/figures";
import type { TableRows } from "../../workbook/spec/book";
import { type WorkbookChange, applyChange } from "../../workbook/change/change";
import { derivedChange } from "../derivations";
import { type PostingChoices, type PostingPlan, planPosting } from "./planPosting";
import type { Report, Signature } from "./posting";
import { nextPosting } from "./activePostings";
import { TRACKER } from "../trackerWorkbook";

/** What became of one report. */
export interface ReportOutcome {
  readonly report: Report;
  readonly plan: PostingPlan;
}

/** What became of several reports posted together. */
export interface PostedReports {
  /** In the order in which they were posted. */
  readonly outcomes: readonly ReportOutcome[];
  /** The tables with all of them posted. */
  readonly tables: TableRows;
  /** One of them cannot be posted as it is, so none of them should be. */
  readonly isRefused: boolean;
}

/**
 * The kinds in the order in which reports of one day are posted:
 * of two that hold the same figures, the one that says more comes first, and the other checks it.
 */
const ORDER: readonly TrackerFigures["kind"][] = [
  "receivables",
  "receivables-total",
  "production-by-day",
  "production-by-month",
  "new-patient-appointments",
  "treatment-plans",
  "outstanding-claims",
];

/**
 * Posts several reports one after another, oldest first, each on the tables that the one before it left: one posting,
 * taken back together.
 *
 * @param before what the tracker's tables hold now; left as it is
 * @param reports in any order
 * @param choices what was decided: for all of them alike, or for each
 * @param signature who posts, and when
 */
export function postReports(
  before: TableRows,
  reports: readonly Report[],
  choices: PostingChoices | ((report: Report) => PostingChoices),
  signature: Signature,
): PostedReports {
  const choicesFor = typeof choices === "function" ? choices : () => choices;
  const posting = nextPosting(before);
  let tables = before;
  const outcomes: ReportOutcome[] = [];
  for (const report of [...reports].sort(inPostingOrder)) {
    const plan = planPosting(tables, report, choicesFor(report), signature, posting);
    if (plan.outcome === "planned") tables = applyChange(TRACKER, tables, plan.change);
    outcomes.push({ report, plan });
  }
  if (outcomes.some(({ plan }) => isRefusal(plan))) return { outcomes, tables, isRefused: true };
  return { ...withDerived(outcomes, tables), isRefused: false };
}

/** What follows from all of the reports is derived once, and written along with the last of them. */
function withDerived(outcomes: readonly ReportOutcome[], tables: TableRows): Omit<PostedReports, "isRefused"> {
  const last = outcomes.findLastIndex(({ plan }) => plan.outcome === "planned");
  const derived = last < 0 ? [] : derivedChange(tables);
  return {
    outcomes: outcomes.map((outcome, index) => (index === last ? withChange(outcome, derived) : outcome)),
    tables: applyChange(TRACKER, tables, derived),
  };
}

function withChange({ report, plan }: ReportOutcome, more: WorkbookChange): ReportOutcome {
  return { report, plan: plan.outcome === "planned" ? { ...plan, change: [...plan.change, ...more] } : plan };
}

const REFUSALS: ReadonlySet<PostingPlan["outcome"]> = new Set([
  "as-of-missing",
  "week-start-changed",
  "restatement",
  "guarded",
]);

function isRefusal({ outcome }: PostingPlan): boolean {
  return REFUSALS.has(outcome);
}

function inPostingOrder(one: Report, other: Report): number {
  return lastDay(one) - lastDay(other) || rank(one) - rank(other) || (one.source.file < other.source.file ? -1 : 1);
}

function rank({ figures, isByTransaction }: Report): number {
  return ORDER.indexOf(figures.kind) * 2 + (isByTransaction === true ? 1 : 0);
}

/** The last day that a report tells of; 0 where nobody said. */
function lastDay({ figures, asOf }: Report): number {
  switch (figures.kind) {
    case "production-by-day":
    case "new-patient-appointments":
    case "treatment-plans":
      return figures.range.to;
    case "production-by-month":
      return Math.max(0, ...[...figures.months.keys()].map((month: Day) => monthEndOf(month)));
    case "receivables":
    case "receivables-total":
    case "outstanding-claims":
      return asOf ?? 0;
  }
}
