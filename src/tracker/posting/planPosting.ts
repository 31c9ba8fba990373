import { type Day, day } from "../../domain/calendar";
import { CLAIM_AGE_FROM, type ClaimAgeFrom } from "../../domain/claims/claims";
import { type TrackerFigures, standAsOfADay } from "../../domain/figures";
import type { TableRows } from "../../workbook/spec/book";
import { type WorkbookChange, effectOf } from "../../workbook/change/change";
import { type CellDifference, differencesIn } from "./difference";
import type { GuardFinding } from "./guards/guard";
import { GUARDS } from "./guards/guards";
import { type Period, type PostingStatus, type Report, type Signature, isoFromPeriod, periodOfDay } from "./posting";
import { postedFingerprint, postingsChange } from "./postingRows";
import { activePostings } from "./activePostings";
import { planClaims } from "./plans/claimsPlan";
import type { FiguresPlan } from "./plans/figuresPlan";
import { planNewPatients } from "./plans/newPatientsPlan";
import { planDays, planMonths } from "./plans/productionPlan";
import { planReceivables, planTotalReceivables } from "./plans/receivablesPlan";
import { planTreatment } from "./plans/treatmentPlan";
import { type ChangedWeekStart, changedWeekStart, weekStartIn } from "../production/weekStart";
import { settingIn } from "../settings/settings";
import { TRACKER } from "../trackerWorkbook";
import { rowsIn, textIn } from "../headings/rows";

/** What whoever posts has decided. */
export interface PostingChoices {
  /** Figures that are already posted, or that somebody changed by hand, may be changed. */
  readonly restate: boolean;
  /** What guards would refuse is posted all the same. */
  readonly anyway: boolean;
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
  | { readonly outcome: "not-kept"; readonly warnings: readonly string[] }
  /** Receivables or claims without the day as of which they stand. */
  | { readonly outcome: "as-of-missing" }
  /** Weeks are posted that start on another day than Setup says now: with both, days would count in two weeks. */
  | ({ readonly outcome: "week-start-changed"; readonly period: Period } & ChangedWeekStart)
  /** Something looks wrong, and nobody said to post it all the same. */
  | { readonly outcome: "guarded"; readonly period: Period; readonly reasons: readonly string[] }
  /** It would change figures that are already posted, or that somebody changed by hand. */
  | { readonly outcome: "restatement"; readonly period: Period; readonly differences: readonly CellDifference[] };

/**
 * Works out what posting a report would do to the tracker.
 *
 * @param tables what the tracker's tables hold now
 * @param report what it gives
 * @param choices what whoever posts has decided
 * @param signature who posts, and when
 * @param posting the number of the posting that the report is part of
 * @returns plain data; nothing is written and `tables` is left as it was
 */
export function planPosting(
  tables: TableRows,
  report: Report,
  choices: PostingChoices,
  signature: Signature,
  posting: number,
): PostingPlan {
  if (standAsOfADay(report.figures) && report.asOf === undefined) return { outcome: "as-of-missing" };
  const plan = planFigures(tables, report);
  if (plan === undefined) return { outcome: "not-kept", warnings: messagesOf(findings(tables, report, signature)) };
  const { period } = plan;
  if (isPosted(tables, report, period)) return { outcome: "already-posted", period };
  const changed = changedWeekStart(tables, report.figures);
  if (changed) return { outcome: "week-start-changed", period, ...changed };
  const found = findings(tables, report, signature, period);
  const reasons = reasonsIn(found);
  if (reasons.length > 0 && !choices.anyway) return { outcome: "guarded", period, reasons };
  const differences = restatedCells(tables, plan);
  if (differences.length > 0 && !choices.restate) return { outcome: "restatement", period, differences };
  const warnings = [...plan.warnings, ...messagesOf(found)];
  return planned(tables, { ...plan, warnings }, { report, differences, choices, posting, signature });
}

/** What is known of a posting that may be made. */
interface Agreed {
  readonly report: Report;
  readonly differences: readonly CellDifference[];
  readonly choices: PostingChoices;
  readonly posting: number;
  readonly signature: Signature;
}

function planned(
  tables: TableRows,
  plan: FiguresPlan,
  { report, differences, choices, posting, signature }: Agreed,
): PostingPlan {
  const { period, change: named, warnings } = plan;
  const change = effectOf(TRACKER, tables, named);
  const second = plan.differs === true ? "Differs" : "Agrees";
  const status = differences.length > 0 ? "Restated" : change.length === 0 ? second : "Posted";
  const noted = postingsChange(tables, change, { report, named, posting, period, status, signature });
  if (noted.isTooLarge && !choices.anyway) return { outcome: "guarded", period, reasons: [TOO_LARGE] };
  return {
    outcome: "planned",
    status,
    period,
    change: [...change, ...noted.change],
    restated: differences,
    warnings: [...warnings, ...(noted.isTooLarge ? [TOO_LARGE] : [])],
  };
}

const TOO_LARGE =
  "This is more than ten years of days at once, too much to keep the way back: once posted, it stays, " +
  "and changes made by hand to these figures can no longer be told. Post it in smaller parts, or keep a copy of the workbook first.";

/** Tables that charts draw follow other tables' figures, which are the ones to tell. */
const BEHIND_CHARTS: ReadonlySet<string> = new Set(
  TRACKER.sheets.flatMap(({ charts, table }) => (charts.length > 0 && table ? [table.name] : [])),
);

/** Of figures that go on changing by themselves, only those that somebody changed by hand need a word. */
function restatedCells(tables: TableRows, plan: FiguresPlan): readonly CellDifference[] {
  const differences = differencesIn(TRACKER, tables, plan.change, postedFingerprint(tables)).filter(
    ({ table }) => !BEHIND_CHARTS.has(table),
  );
  return plan.mayUpdate ? differences.filter(({ isByHand }) => isByHand) : differences;
}

function findings(
  tables: TableRows,
  report: Report,
  signature: Signature,
  period: Period = periodOfDay(report.asOf ?? today(signature)),
): readonly GuardFinding[] {
  const context = { tables, report, period, today: today(signature) };
  return GUARDS.flatMap((guard) => guard(context) ?? []);
}

function today({ at }: Signature) {
  return day(Math.floor(at));
}

/** Why a posting is refused. */
function reasonsIn(found: readonly GuardFinding[]): readonly string[] {
  const refusals = found.filter(({ level }) => level === "refusal");
  const all = refusals.find(({ saysAll }) => saysAll);
  return messagesOf(all === undefined ? refusals : [all]);
}

function messagesOf(found: readonly GuardFinding[]): readonly string[] {
  return found.map(({ message }) => message);
}

function planFigures(tables: TableRows, { figures, title, asOf }: Report): FiguresPlan | undefined {
  switch (figures.kind) {
    case "receivables":
    case "receivables-total":
    case "outstanding-claims":
      return asOf === undefined ? undefined : planAsOf(tables, asOf, figures);
    case "production-by-day":
      return planDays(tables, figures.range, figures.days, weekStartIn(tables));
    case "production-by-month":
      return planMonths(tables, figures.months);
    case "new-patient-appointments":
      return planNewPatients(tables, title, figures, weekStartIn(tables));
    case "treatment-plans":
      return planTreatment(tables, title, figures, weekStartIn(tables));
  }
}

type FiguresAsOf = Extract<
  TrackerFigures,
  { readonly kind: "receivables" | "receivables-total" | "outstanding-claims" }
>;

function planAsOf(tables: TableRows, asOf: Day, figures: FiguresAsOf): FiguresPlan {
  switch (figures.kind) {
    case "receivables":
      return planReceivables(tables, asOf, figures);
    case "receivables-total":
      return planTotalReceivables(tables, asOf, figures.total);
    case "outstanding-claims":
      return planClaims(tables, asOf, figures, claimAgeFromIn(tables));
  }
}

/** The last posting of the report for the period is of this very file. */
function isPosted(tables: TableRows, { source, title }: Report, period: Period): boolean {
  const days = isoFromPeriod(period);
  const last = activePostings(tables).findLast(
    (row) => textIn(row, "Report") === title && textIn(row, "Period") === days,
  );
  return last !== undefined && textIn(last, "Source hash") === source.hash;
}

function claimAgeFromIn(tables: TableRows): ClaimAgeFrom {
  const set = settingIn(rowsIn(tables, "Setup"), "Claim age counts from");
  return CLAIM_AGE_FROM.find((from) => from === set) ?? "Date sent";
}
