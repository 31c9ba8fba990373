import { type DateRange, type Day, formatMonth, isIn } from "../../domain/calendar";
import { type ReportFigures, type TrackerFigures, standAsOfADay } from "../../domain/figures";
import { type ImportNote, asksForALook, describeNote } from "../../import/problems/note";
import { describeCauses } from "../../import/problems/causes";
import { describeProblem } from "../../import/problems/problem";
import { describeUnproven } from "../../import/problems/unproven";
import type { Layout } from "../../import/layout/layout";
import { type ReadReport, agreedFigure } from "../../import/readReport";
import type { Report, ReportSource } from "../../tracker/posting/posting";
import { describeUnpostableDay } from "./postableDays";
import type { ReadSource } from "./readPart";
import { describeCountedRows, describeHiddenRows } from "./sheetOfFile";
import { type SourceName, keptSource } from "./sourceName";

/** A report that was read, and where it comes from. */
export interface ReadUnderName extends Pick<ReadSource, "hash" | "report"> {
  readonly name: SourceName;
  /** How many of its rows are hidden in Excel; none where absent. */
  readonly hiddenRows?: number;
  readonly sheetNotes?: readonly string[];
}

/** Something that somebody should look at, of a report or of the sheet that it was read from. */
export interface CollectedNote {
  readonly code: ImportNote["code"] | "sheet";
  readonly message: string;
}

/** Whether a report can be posted, and as what: a tracker's report, or what is ready for another workbook. */
export type Collected<Ready = Report> =
  | {
      readonly kind: "ready";
      readonly report: Ready;
      /** What somebody should look at. How it was read besides is said where it is understood. */
      readonly notes: readonly CollectedNote[];
      /** The problems that it is posted around. */
      readonly problems: readonly string[];
    }
  /** It cannot be used; why, and then what else is wrong with it. */
  | { readonly kind: "refused"; readonly reasons: readonly string[]; readonly problems: readonly string[] }
  /** Some of its rows cannot be read, and nobody said yet to post the rest. */
  | { readonly kind: "has-problems"; readonly problems: readonly string[]; readonly rows: number }
  /** Nothing proves its figures, and nobody agreed to them yet. */
  | { readonly kind: "unproven"; readonly reasons: readonly string[]; readonly report: ReadReport }
  /** Rows of it are hidden in Excel, nothing proves that they belong to it, and nobody said yet to count them. */
  | { readonly kind: "has-hidden-rows"; readonly rows: number };

/** What somebody agreed to of a report. */
export interface Agreed {
  /** To post it without the rows that cannot be read. */
  readonly acceptsProblems: boolean;
  /** To count rows that are hidden in Excel. */
  readonly includesHidden?: boolean;
  /** To figures that nothing proves: to this one, as `agreedFigure` gives it, and to no other. */
  readonly acceptedFigure?: number | undefined;
}

const FOR_THE_HUDDLE =
  "A day's schedule is for the huddle workbook. A tracker keeps nothing of it: leave it out of what is posted here.";

/** Turns what was read into a report to post, or says why it is none yet. */
export function collectReport(read: ReadUnderName, agreed: Agreed): Collected {
  const { name, report } = read;
  if (report.figures?.kind === "huddle-day" || report.layout?.figures.kind === "huddle-day")
    return { kind: "refused", reasons: [FOR_THE_HUDDLE], problems: [] };
  return collectAs(read, agreed, (figures, layout) =>
    figures.kind === "huddle-day"
      ? FOR_THE_HUDDLE
      : (describeMisfit(figures, name, report) ?? toPost(read, layout, figures)),
  );
}

/**
 * Turns what was read into what is ready to post, or says why it is none yet. `make` makes it of figures that may be used, or
 * gives a text that says why they do not fit.
 */
export function collectAs<Ready extends object>(
  read: ReadUnderName,
  agreed: Agreed,
  make: (figures: ReportFigures, layout: Layout) => Ready | string,
): Collected<Ready> {
  const { figures, layout, refusals, problems: found } = read.report;
  const problems = describeCauses(found);
  if (refusals.length > 0 || figures === undefined || layout === undefined) {
    return { kind: "refused", reasons: [...refusals.map(describeProblem), ...aboutSheets(read)], problems };
  }
  const asked = askedFirst(read, agreed);
  if (asked !== undefined) return asked;
  const made = make(figures, layout);
  if (typeof made === "string") return { kind: "refused", reasons: [made], problems: [] };
  return { kind: "ready", notes: notesOf(read, agreed), problems, report: made };
}

function notesOf(read: ReadUnderName, { includesHidden }: Agreed): readonly CollectedNote[] {
  return [
    ...read.report.notes.filter(asksForALook).map((note) => ({ code: note.code, message: describeNote(note) })),
    ...notesOnSheet(read, includesHidden === true).map((message) => ({ code: "sheet" as const, message })),
  ];
}

/** What somebody has to agree to before a report can be posted. */
function askedFirst(
  read: ReadUnderName,
  { acceptsProblems, acceptedFigure, includesHidden = false }: Agreed,
): Exclude<Collected, { kind: "ready" }> | undefined {
  const { report } = read;
  const { problemRows, unproven } = report;
  if (problemRows > 0 && !acceptsProblems) {
    return { kind: "has-problems", problems: report.problems.map(describeProblem), rows: problemRows };
  }
  const hiddenRows = hiddenRowsToSettle(read);
  if (hiddenRows > 0 && !includesHidden) return { kind: "has-hidden-rows", rows: hiddenRows };
  if (unproven.length === 0 || acceptedFigure === agreedFigure(report)) return undefined;
  return { kind: "unproven", reasons: unproven.map(describeUnproven), report };
}

/** How many rows are hidden in Excel, where somebody has to say that they are to be counted. */
export function hiddenRowsToSettle({ report, hiddenRows = 0 }: Pick<ReadUnderName, "report" | "hiddenRows">): number {
  return provesItsRows(report) ? 0 : hiddenRows;
}

/** What is to be known of the sheet that a report was read from. @param includesHidden its hidden rows are counted */
export function notesOnSheet(read: Omit<ReadUnderName, "name">, includesHidden: boolean): readonly string[] {
  const { hiddenRows = 0, sheetNotes = [] } = read;
  const isProven = hiddenRowsToSettle(read) === 0;
  const areCounted = hiddenRows > 0 && (isProven || includesHidden);
  return [...(areCounted ? [describeCountedRows(hiddenRows, isProven)] : []), ...sheetNotes];
}

function toPost(
  { name, hash, report }: ReadUnderName,
  { id, title, figures: from }: Layout,
  figures: TrackerFigures,
): Report {
  return {
    id,
    title,
    source: { ...sourceOf(title, name), hash },
    rows: report.rows,
    records: report.records,
    skipped: skippedRows(report),
    problems: report.problemRows,
    reportTotal: report.reportTotal,
    postedTotal: report.sum,
    figures,
    isByTransaction: "isOneRowADate" in from && !from.isOneRowADate,
    asOf: asOfDay(name, report),
    runDate: report.runDate,
    statedDay: report.statedDay,
  };
}

/** What of its sheet may be why a report is refused. */
function aboutSheets({ hiddenRows = 0, sheetNotes = [] }: ReadUnderName): readonly string[] {
  return [...(hiddenRows > 0 ? [describeHiddenRows(hiddenRows, false)] : []), ...sheetNotes];
}

function describeMisfit(figures: ReportFigures, name: SourceName, report: ReadReport): string | undefined {
  if (name.month && isOfAnotherMonth(figures, name.month)) return describeOtherMonth(name.month);
  return describeUnpostableDay(figures, asOfDay(name, report));
}

/** The day as of which a report is to be posted: what somebody said, or its folder, comes before what it says itself. */
export function asOfDay({ asOf }: SourceName, { figures, statedDay }: ReadReport): Day | undefined {
  return asOf ?? (figures !== undefined && standAsOfADay(figures) ? statedDay : undefined);
}

/** Whether a report's own total shows that all of its rows belong to it: it would differ without the hidden ones. */
function provesItsRows({ refusals, problemRows, reportTotal, sum }: ReadReport): boolean {
  return refusals.length === 0 && problemRows === 0 && sum !== undefined && reportTotal === sum;
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
