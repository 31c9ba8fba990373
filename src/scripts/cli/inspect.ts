import { type Day, formatDay, isoFromDay } from "../../domain/calendar";
import { describeCauses } from "../../import/problems/causes";
import { describeNote } from "../../import/problems/note";
import { describeProblem } from "../../import/problems/problem";
import type { ReadReport } from "../../import/readReport";
import { describeProof } from "../../import/problems/proof";
import { describeUnproven } from "../../import/problems/unproven";
import { describeSkipped } from "../../import/problems/skip";
import { hiddenRowsToSettle, notesOnSheet, skippedRows } from "../../session/reading/collectReport";
import { describeHiddenRows } from "../../session/reading/sheetOfFile";
import { taughtByWorkbook, withSaidWords } from "../../session/reading/knownWords";
import { columnsOf } from "../../session/reading/understood";
import { type Look, tablesIn } from "../../session/trackerPort";
import { rowsInWords } from "../../session/words/counted";
import { bothTotals } from "../../session/words/totalWords";
import type { ReadingOptions } from "./postOptions";
import { findExportFiles } from "./exportFiles";
import { lookAtEither } from "../files/trackerFile";
import { describeNoTracker } from "./noTracker";
import { type OnProgress, type ReadExport, type UnreadableExport, readExport } from "./readExports";
import { areProven, jsonOfRemittances, wordsOfRemittances } from "./remittances";
import { type Warning, jsonOfWarnings, wordsOfWarning } from "./warning";

/** What would be understood of some exports. */
export interface Inspection {
  readonly exports: readonly (ReadExport | UnreadableExport)[];
  readonly warnings: readonly Warning[];
  /** Rows that are hidden in Excel are counted. */
  readonly includesHidden: boolean;
}

/** Reads exports and changes nothing. @param workbook the tracker that says which reports of its own the practice has */
export async function inspect(
  workbook: string | undefined,
  paths: readonly string[],
  options: ReadingOptions,
  onProgress: OnProgress,
): Promise<Inspection> {
  const found = await findExportFiles(paths, options.asOf);
  const exports: (ReadExport | UnreadableExport)[] = [];
  const look: Look = workbook === undefined ? { kind: "none" } : await lookAtEither(workbook);
  const taught = withSaidWords(taughtByWorkbook(tablesIn(look)), options.words);
  for (const file of found.files) exports.push(...(await readExport(file, options, taught, onProgress)));
  return {
    exports,
    includesHidden: options.includeHidden === true,
    warnings: [
      ...whyNoTracker(workbook, look),
      ...found.warnings,
      ...found.refusals.map((refusal) => ({ code: "unusable" as const, ...refusal })),
    ],
  };
}

/** Why the workbook of a call says nothing of the practice's own reports, where it was to. */
function whyNoTracker(workbook: string | undefined, look: Look): readonly Warning[] {
  const isToBegin = look.kind === "no-tracker" && !look.isNew;
  if (workbook === undefined || look.kind === "tracker" || isToBegin) return [];
  return [{ code: "unusable", source: workbook, message: describeNoTracker(look) }];
}

/** Says whether every export can be used. */
export function isAllUsable({ exports, warnings, includesHidden }: Inspection): boolean {
  return exports.length > 0 && exports.every((one) => isUsable(one, includesHidden)) && warnings.length === 0;
}

/** What would be understood, in words. */
export function wordsOfInspection({ exports, warnings, includesHidden }: Inspection): string {
  return [...exports.map((one) => wordsOfExport(one, includesHidden)), ...warnings.map(wordsOfWarning)].join("\n\n");
}

/** What would be understood, as one JSON object on one line; amounts in cents. */
export function jsonOfInspection({ exports, warnings, includesHidden }: Inspection): string {
  return JSON.stringify({
    reports: exports.map((one) => jsonOfExport(one, includesHidden)),
    ...jsonOfWarnings(warnings),
  });
}

function isUsable(one: ReadExport | UnreadableExport, includesHidden: boolean): boolean {
  if (!("report" in one)) return one.remittances !== undefined && areProven(one.remittances);
  const { problemRows, unproven } = one.report;
  return problemRows === 0 && unproven.length === 0 && refusalsOf(one, includesHidden).length === 0;
}

function refusalsOf(one: ReadExport, includesHidden: boolean): readonly string[] {
  const hiddenRows = hiddenRowsToSettle(one);
  const { refusals } = one.report;
  const isAsked = hiddenRows > 0 && !includesHidden;
  return [
    ...refusals.map(describeProblem),
    ...(isAsked ? [describeHiddenRows(hiddenRows, refusals.length === 0)] : []),
  ];
}

function notesOf(one: ReadExport, includesHidden: boolean): readonly string[] {
  return [...one.report.notes.map(describeNote), ...notesOnSheet(one, includesHidden)];
}

/** What was understood of one export, in words. @param includesHidden rows that are hidden in Excel are counted */
export function wordsOfExport(one: ReadExport | UnreadableExport, includesHidden: boolean): string {
  const isRead = "report" in one || one.remittances !== undefined;
  const name = isRead ? one.file.label : one.file.given;
  return [name, ...allLinesOf(one, includesHidden).map((line) => `  ${line}`)].join("\n");
}

function allLinesOf(one: ReadExport | UnreadableExport, includesHidden: boolean): readonly string[] {
  if ("report" in one) return linesOf(one, includesHidden);
  return one.remittances === undefined ? [one.message] : wordsOfRemittances(one.remittances);
}

function linesOf(one: ReadExport, includesHidden: boolean): readonly string[] {
  const { report } = one;
  const { layout } = report;
  const { used, people, notUsed } = columnsOf(report);
  return [
    layout === undefined ? "Not recognized." : `${layout.title}, from ${layout.practiceSoftware}.`,
    `${rowsInWords(countsOf(report))}.`,
    ...(report.statedDay === undefined ? [] : [`As of ${formatDay(report.statedDay)}, as the report says.`]),
    ...describeSkipped(report.skipped),
    ...listed(
      "Columns used",
      used.map(({ heading }) => heading),
    ),
    ...listed("Read, never kept", people),
    ...listed("Columns not looked at", notUsed),
    ...bothTotals(report),
    ...report.proofs.map(describeProof),
    ...notesOf(one, includesHidden),
    ...report.unproven.map(describeUnproven),
    ...refusalsOf(one, includesHidden),
    ...describeCauses(report.problems),
  ];
}

function listed(what: string, headings: readonly string[]): readonly string[] {
  return headings.length === 0 ? [] : [`${what}: ${headings.join(", ")}.`];
}

function countsOf(report: ReadReport) {
  return { rows: report.rows, records: report.records, skipped: skippedRows(report), problems: report.problemRows };
}

function sourceOf({ file, sheet }: ReadExport | UnreadableExport) {
  return { source: file.file, ...(sheet === undefined ? {} : { sheet }) };
}

function isoOrNull(at: Day | undefined): string | null {
  return at === undefined ? null : isoFromDay(at);
}

/** The same as an object for other programs; amounts in cents. */
export function jsonOfExport(one: ReadExport | UnreadableExport, includesHidden: boolean) {
  const source = sourceOf(one);
  if (!("report" in one)) return { ...source, report: null, ...jsonOfUnread(one) };
  const { layout, columns, skipped, statedDay, reportTotal, sum, proofs, unproven, problems } = one.report;
  return {
    ...source,
    report: layout?.id ?? null,
    title: layout?.title ?? null,
    practiceSoftware: layout?.practiceSoftware ?? null,
    ...countsOf(one.report),
    skippedFor: skipped,
    columns,
    asOf: isoOrNull(statedDay),
    reportTotal: reportTotal ?? null,
    postedTotal: sum ?? null,
    notes: notesOf(one, includesHidden),
    provenBy: proofs.map((proof) => describeProof(proof)),
    unproven: unproven.map((one) => describeUnproven(one)),
    problemList: describeCauses(problems),
    refusals: refusalsOf(one, includesHidden),
    differences: differencesOf(one),
  };
}

function jsonOfUnread({ message, remittances }: UnreadableExport) {
  return remittances === undefined ? { refusals: [message] } : { remittance: jsonOfRemittances(remittances) };
}

/** The totals that differ from their rows, and what would explain it. */
function differencesOf({ report }: ReadExport) {
  return report.refusals.flatMap((refusal) => {
    if (refusal.code !== "total-differs") return [];
    const { at, reportTotal, sum, candidates } = refusal;
    return [{ row: at.row, column: at.column, reportTotal, sum, candidates }];
  });
}
