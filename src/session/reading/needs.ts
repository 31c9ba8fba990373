import { type Day, formatSpan } from "../../domain/calendar";
import { standAsOfADay } from "../../domain/figures";
import { LAYOUTS, type LayoutId } from "../../import/layout/layouts";
import { type TaughtReport, missingIn } from "../../import/taught/taughtReport";
import { describeCauses } from "../../import/problems/causes";
import { describeUnproven } from "../../import/problems/unproven";
import { type ReadReport, agreedFigure } from "../../import/readReport";
import type { Refusal } from "../../import/problems/refusal";
import type { UnknownColumn } from "../../import/taught/unknownColumn";
import type { CellDifference } from "../../tracker/posting/difference";
import type { ReportOutcome } from "../../tracker/posting/postReports";
import { figureInWords } from "../words/totalWords";
import { asOfDay, hiddenRowsToSettle } from "./collectReport";
import { type Entry, nameOf } from "./entry";
import type { ReadSource, SheetChoice, UnreadableSource } from "./readPart";
import { type WordNeed, wordNeeds } from "./wordNeeds";

/** Something that somebody has to say before a report can be posted. */
export type Need =
  | { readonly kind: "as-of"; readonly given: Day | undefined; readonly suggestions: readonly Day[] }
  /** The day to which ages count, without which the report cannot be read. */
  | { readonly kind: "ages-as-of"; readonly given: Day | undefined; readonly suggestions: readonly Day[] }
  | { readonly kind: "range" }
  /** Whether its dates have the month first or the day, with the days that they would go from and to. */
  | { readonly kind: "dates"; readonly monthFirst: string; readonly dayFirst: string }
  /** What the columns of a report that is not known are. */
  | {
      readonly kind: "columns";
      readonly isGiven: boolean;
      readonly taught: TaughtReport;
      readonly columns: readonly UnknownColumn[];
      /** What its columns are still to be found for. */
      readonly missing: readonly string[];
    }
  | { readonly kind: "which-report"; readonly reports: readonly { readonly id: LayoutId; readonly title: string }[] }
  /** Which sheets of a workbook, of those that hold the same report. */
  | ({ readonly kind: "which-sheets" } & SheetChoice)
  | WordNeed
  | { readonly kind: "hidden-rows"; readonly isGiven: boolean; readonly rows: number }
  | {
      readonly kind: "problems";
      readonly isGiven: boolean;
      readonly rows: number;
      readonly problems: readonly string[];
    }
  /** Figures that nothing proves, for somebody to compare and to agree to. */
  | {
      readonly kind: "unproven";
      readonly isGiven: boolean;
      /** How the report's columns and words are read is kept with it. */
      readonly isKept: boolean;
      readonly reasons: readonly string[];
      /** What is agreed to, as a number and in words. */
      readonly figure: number;
      readonly words: string;
    }
  | {
      readonly kind: "restate";
      readonly isGiven: boolean;
      readonly period: string;
      readonly differences: readonly CellDifference[];
    }
  | { readonly kind: "anyway"; readonly isGiven: boolean; readonly reasons: readonly string[] };

/** What is to be said of a report that was read: asked, or said already. */
export function needsOf(
  entry: Entry,
  source: ReadSource | UnreadableSource,
  outcome: ReportOutcome | undefined,
  suggestions: readonly Day[],
): readonly Need[] {
  if (!source.ok) return source.choice === undefined ? [] : [{ kind: "which-sheets", ...source.choice }];
  const { report } = source;
  return [
    ...columnsNeed(entry),
    ...readingNeeds(entry, report, suggestions),
    ...asOfNeed(entry, report, suggestions),
    ...(report.refusals.length > 0 ? [] : wordNeeds(entry, report)),
    ...problemsNeed(entry, report),
    ...unprovenNeed(entry, report),
    ...hiddenRowsNeed(entry, source),
    ...planNeeds(entry, outcome),
  ];
}

function columnsNeed({ columns, reading: { taught }, answers }: Entry): readonly Need[] {
  if (taught === undefined || columns.length === 0) return [];
  const missing = missingIn(taught);
  return [{ kind: "columns", isGiven: answers.taughtIsRight && missing.length === 0, taught, columns, missing }];
}

function readingNeeds(entry: Entry, { refusals, statedDay }: ReadReport, suggestions: readonly Day[]): readonly Need[] {
  return refusals.flatMap((refusal): readonly Need[] => {
    if (statedDay === undefined && asksForDayOfAges(refusal))
      return [{ ...agesNeed(entry, suggestions), given: undefined }];
    if (asksForRange(refusal)) return [{ kind: "range" }];
    if (refusal.code === "dates-unclear") {
      return [{ kind: "dates", monthFirst: formatSpan(refusal.monthFirst), dayFirst: formatSpan(refusal.dayFirst) }];
    }
    if (refusal.code !== "report-ambiguous") return [];
    const reports = LAYOUTS.filter(({ title }) => refusal.titles.includes(title));
    return [{ kind: "which-report", reports: reports.map(({ id, title }) => ({ id, title })) }];
  });
}

function agesNeed({ reading, name }: Entry, suggestions: readonly Day[]): Extract<Need, { kind: "ages-as-of" }> {
  return { kind: "ages-as-of", given: reading.asOf ?? name.asOf, suggestions };
}

function asksForDayOfAges({ code }: Refusal): boolean {
  return code === "as-of-missing" || code === "items-after-as-of";
}

/** A range that the report states wrongly itself can only be mended where it was run. */
function asksForRange(refusal: Refusal): boolean {
  if (refusal.code === "range-far-off") return !refusal.isStated;
  return refusal.code === "range-missing" || refusal.code === "range-backwards";
}

function asOfNeed(entry: Entry, report: ReadReport, suggestions: readonly Day[]): readonly Need[] {
  const { figures, layout, statedDay } = report;
  // Another day than the one to which ages were counted makes other figures.
  if (layout?.figures.kind === "receivables-by-item" && statedDay === undefined)
    return figures === undefined ? [] : [agesNeed(entry, suggestions)];
  return figures !== undefined && standAsOfADay(figures)
    ? [{ kind: "as-of", given: asOfDay(nameOf(entry), report), suggestions }]
    : [];
}

function problemsNeed({ answers }: Entry, report: ReadReport): readonly Need[] {
  if (report.refusals.length > 0 || report.problemRows === 0) return [];
  const problems = describeCauses(report.problems);
  return [{ kind: "problems", isGiven: answers.acceptsProblems, rows: report.problemRows, problems }];
}

function unprovenNeed({ answers }: Entry, report: ReadReport): readonly Need[] {
  if (report.refusals.length > 0 || report.unproven.length === 0) return [];
  const figure = agreedFigure(report);
  const isGiven = answers.acceptedFigure === figure;
  const reasons = report.unproven.map(describeUnproven);
  const isKept = report.unproven.some(({ reading }) => reading !== undefined);
  return [{ kind: "unproven", isGiven, isKept, reasons, figure, words: figureInWords(report) }];
}

function hiddenRowsNeed({ answers }: Entry, source: ReadSource): readonly Need[] {
  const rows = hiddenRowsToSettle(source);
  if (source.report.refusals.length > 0 || rows === 0) return [];
  return [{ kind: "hidden-rows", isGiven: answers.includesHidden, rows }];
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
