import { describeCauses } from "../../import/problems/causes";
import { describeNote } from "../../import/problems/note";
import { describeProblem } from "../../import/problems/problem";
import type { ReadReport } from "../../import/readReport";
import { describeSkip } from "../../import/problems/skip";
import { skippedRows } from "../../session/reading/collectReport";
import { taughtByWorkbook } from "../../session/reading/knownWords";
import { type Look, tablesIn } from "../../session/trackerPort";
import { rowsInWords } from "../../session/words/counted";
import { bothTotals } from "../../session/words/totalWords";
import type { ReadingOptions } from "./commandLine";
import { findExportFiles } from "./exportFiles";
import { lookAtTracker } from "../files/trackerFile";
import { type OnProgress, type ReadExport, type UnreadableExport, readExport } from "./readExports";

/** What would be understood of some exports. */
export interface Inspection {
  readonly exports: readonly (ReadExport | UnreadableExport)[];
  readonly warnings: readonly string[];
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
  const look: Look = workbook === undefined ? { kind: "none" } : await lookAtTracker(workbook);
  const taught = taughtByWorkbook(tablesIn(look));
  for (const file of found.files) exports.push(await readExport(file, options, taught, onProgress));
  return {
    exports,
    warnings: [
      ...(look.kind === "unusable" ? [`${workbook ?? ""}: ${look.message}`] : []),
      ...found.warnings,
      ...found.refusals.map(({ source, message }) => `${source}: ${message}`),
    ],
  };
}

/** Says whether every export can be used. */
export function isAllUsable({ exports, warnings }: Inspection): boolean {
  return exports.length > 0 && exports.every(isUsable) && warnings.length === 0;
}

/** What would be understood, in words. */
export function wordsOfInspection({ exports, warnings }: Inspection): string {
  return [...exports.map(wordsOfExport), ...warnings].join("\n\n");
}

/** What would be understood, as one JSON object on one line; amounts in cents. */
export function jsonOfInspection({ exports, warnings }: Inspection): string {
  return JSON.stringify({ reports: exports.map(jsonOfExport), warnings });
}

function isUsable(one: ReadExport | UnreadableExport): boolean {
  return "report" in one && one.report.refusals.length === 0 && one.report.problemRows === 0;
}

function wordsOfExport(one: ReadExport | UnreadableExport): string {
  if (!("report" in one)) return `${one.file.given}\n  ${one.message}`;
  return [one.file.label, ...linesOf(one.report).map((line) => `  ${line}`)].join("\n");
}

function linesOf(report: ReadReport): readonly string[] {
  const { layout, columns } = report;
  const used = columns.flatMap(({ heading, field }) => (field === undefined ? [] : heading));
  const unused = columns.flatMap(({ heading, field }) => (field === undefined ? heading : []));
  return [
    layout === undefined ? "Not recognized." : `${layout.title}, from ${layout.practiceSoftware}.`,
    `${rowsInWords(countsOf(report))}.`,
    ...report.skipped.map(({ reason, rows }) => `Skipped ${String(rows)}: ${describeSkip(reason)}.`),
    ...(used.length > 0 ? [`Columns used: ${used.join(", ")}.`] : []),
    ...(unused.length > 0 ? [`Columns not kept: ${unused.join(", ")}.`] : []),
    ...bothTotals(report),
    ...report.notes.map(describeNote),
    ...report.refusals.map((refusal) => describeProblem(refusal)),
    ...describeCauses(report.problems),
  ];
}

function countsOf(report: ReadReport) {
  return { rows: report.rows, records: report.records, skipped: skippedRows(report), problems: report.problemRows };
}

function jsonOfExport(one: ReadExport | UnreadableExport) {
  const source = one.file.file;
  if (!("report" in one)) return { source, report: null, refusals: [one.message] };
  const { layout, columns, skipped, reportTotal, sum, notes, refusals, problems } = one.report;
  return {
    source,
    report: layout?.id ?? null,
    title: layout?.title ?? null,
    practiceSoftware: layout?.practiceSoftware ?? null,
    ...countsOf(one.report),
    skippedFor: skipped,
    columns,
    reportTotal: reportTotal ?? null,
    postedTotal: sum ?? null,
    notes: notes.map(describeNote),
    problemList: describeCauses(problems),
    refusals: refusals.map((refusal) => describeProblem(refusal)),
  };
}
