import type { WeekStart } from "../domain/calendar";
import type { TableRows } from "../workbook/book";
import { numberIn, textIn } from "../workbook/cell";
import type { WorkbookChange } from "../workbook/change";
import { type CellDifference, differencesIn, isWithoutEffect } from "./difference";
import { type Period, type PostingStatus, type Report, type Signature, isoFromPeriod, postingRow } from "./posting";
import type { FiguresPlan } from "./postings/figuresPlan";
import { planNewPatients } from "./postings/newPatientsPlan";
import { planDays, planMonths } from "./postings/productionPlan";
import { planReceivables, planTotalReceivables } from "./postings/receivablesPlan";
import { TRACKER } from "./trackerWorkbook";

/** What whoever posts has decided. */
export interface PostingChoices {
  /** Figures that are already posted may be changed. */
  readonly restate: boolean;
}

/** What posting a report would do, before anything is written. */
export type PostingPlan =
  | {
      readonly outcome: "planned";
      readonly status: PostingStatus;
      readonly period: Period;
      /** Everything the posting writes, its row in Postings included. */
      readonly change: WorkbookChange;
      readonly restated: readonly CellDifference[];
      readonly warnings: readonly string[];
    }
  /** The very file is already posted: nothing to do. */
  | { readonly outcome: "already-posted"; readonly period: Period }
  /** The report is understood, but the tracker has no sheet for it. */
  | { readonly outcome: "not-kept" }
  /** Receivables without the day as of which they stand. */
  | { readonly outcome: "as-of-missing" }
  /** It would change figures that are already posted. */
  | { readonly outcome: "restatement"; readonly period: Period; readonly differences: readonly CellDifference[] };

/**
 * Works out what posting a report would do to the tracker.
 *
 * @param tables what the tracker's tables hold now
 * @returns plain data; nothing is written and `tables` is left as it was
 */
export function planPosting(
  tables: TableRows,
  report: Report,
  choices: PostingChoices,
  signature: Signature,
): PostingPlan {
  if (isOfReceivables(report) && report.asOf === undefined) return { outcome: "as-of-missing" };
  const plan = planFigures(tables, report);
  if (plan === undefined) return { outcome: "not-kept" };
  if (isPosted(tables, report, plan.period)) return { outcome: "already-posted", period: plan.period };
  const differences = plan.mayUpdate ? [] : differencesIn(TRACKER, tables, plan.change);
  if (differences.length > 0 && !choices.restate) return { outcome: "restatement", period: plan.period, differences };
  return planned(tables, report, plan, differences, signature);
}

function planned(
  tables: TableRows,
  report: Report,
  plan: FiguresPlan,
  restated: readonly CellDifference[],
  signature: Signature,
): PostingPlan {
  const status = restated.length > 0 ? "Restated" : isWithoutEffect(TRACKER, tables, plan.change) ? "Agrees" : "Posted";
  const row = postingRow(report, plan.period, status, signature, nextId(tables));
  return {
    outcome: "planned",
    status,
    period: plan.period,
    change: [...plan.change, { table: "Postings", upserts: [row], removals: [] }],
    restated,
    warnings: plan.warnings,
  };
}

function planFigures(tables: TableRows, { figures, title, asOf }: Report): FiguresPlan | undefined {
  switch (figures.kind) {
    case "receivables":
      return asOf === undefined ? undefined : planReceivables(tables, asOf, figures);
    case "receivables-total":
      return asOf === undefined ? undefined : planTotalReceivables(tables, asOf, figures.total);
    case "production-by-day":
      return planDays(tables, figures.range, figures.days, weekStartIn(tables));
    case "production-by-month":
      return planMonths(tables, figures.months);
    case "new-patient-appointments":
      return planNewPatients(tables, title, figures, weekStartIn(tables));
    case "treatment-plans":
    case "outstanding-claims":
      return undefined;
  }
}

function isOfReceivables({ figures }: Report): boolean {
  return figures.kind === "receivables" || figures.kind === "receivables-total";
}

function isPosted(tables: TableRows, { source }: Report, period: Period): boolean {
  return (tables.get("Postings") ?? []).some(
    (row) => textIn(row, "Source hash") === source.hash && textIn(row, "Period") === isoFromPeriod(period),
  );
}

function nextId(tables: TableRows): number {
  return 1 + Math.max(0, ...(tables.get("Postings") ?? []).map((row) => numberIn(row, "Id") ?? 0));
}

function weekStartIn(tables: TableRows): WeekStart {
  const setting = (tables.get("Setup") ?? []).find((row) => textIn(row, "Setting") === "Week starts on");
  return setting !== undefined && textIn(setting, "Value") === "Sunday" ? "Sunday" : "Monday";
}
