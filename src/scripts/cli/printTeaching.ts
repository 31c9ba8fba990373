import { reportKind } from "../../import/taught/reportKinds";
import { withoutMark } from "../../import/layout/hiddenHeading";
import { missingFields } from "../../import/taught/taughtReport";
import { type UnknownColumn, columnInWords } from "../../import/taught/unknownColumn";
import { type Teaching, nameOfColumn } from "../../session/reading/teaching";
import { jsonOfExport } from "./inspect";
import { wordsOfReading } from "./teachWords";
import type { TeachResult } from "./teach";
import type { TaughtExport } from "./teachExport";
import { jsonOfWarnings, wordsOfWarning } from "./warning";

/** Why nothing was written, a line each; none where all is well. */
export function refusalsInWords({ refusals, reports }: TeachResult): readonly string[] {
  const lines = refusals.map(({ source, message }) => `${source}: ${message}`);
  if (refusals.length > 0) return [...lines, "Refused. Nothing was written."];
  return reports.some(({ status }) => status === "asks") ? ["Answers are missing. Nothing was written."] : [];
}

/** What came of a call to teach, in words. */
export function wordsOfTeaching(result: TeachResult): string {
  const { reports, kept, wasThere, warnings, keptIn, isWritten } = result;
  const isDone = refusalsInWords(result).length === 0;
  return [
    ...reports.flatMap(linesOf),
    ...warnings.map(wordsOfWarning),
    ...kept.map(({ title, kind }) => `Taught “${title}”: ${reportKind(kind).words}.`),
    ...(wasThere > 0 ? [`Known already: ${String(wasThere)}.`] : []),
    ...(isDone ? [isWritten ? `Written: ${keptIn}` : `Nothing to write: ${keptIn} is as it was.`] : []),
  ].join("\n");
}

/** What came of a call to teach, as one JSON object on one line; amounts in cents. */
export function jsonOfTeaching({
  workbook,
  file,
  isWritten,
  reports,
  kept,
  wasThere,
  warnings,
  refusals,
}: TeachResult): string {
  return JSON.stringify({
    workbook: workbook ?? null,
    file: file ?? null,
    isWritten,
    reports: reports.map(jsonOfReport),
    kept: kept.map(({ title, kind }) => ({ title, kind })),
    wasThere,
    ...jsonOfWarnings(warnings),
    ...(refusals.length > 0 ? { refusals } : {}),
  });
}

function linesOf(one: TaughtExport): readonly string[] {
  const { read, status } = one;
  if (status === "known") return [`${read.file.label}: known already, as ${read.report.layout?.title ?? ""}.`];
  if (status === "taught") return one.wasShown ? [] : [wordsOfReading(read, false)];
  if (status !== "asks") return [];
  const { columns, teaching, asked } = one;
  const { kind } = teaching.taught;
  return [
    ...(read.report.layout === undefined ? [read.file.label] : [wordsOfReading(read, false)]),
    `  It says: ${reportKind(kind).words} (--kind ${kind})${teaching.isKindGuessed ? ", as guessed" : ""}.`,
    ...columns.map((column) => `  ${lineOfColumn(column, teaching)}`),
    ...missingFields(teaching.taught).map(
      ({ name, purpose }) => `  Still to be found: ${purpose} (--column "${name}=HEADING").`,
    ),
    ...asked.map((words) => `  ${words}`),
  ];
}

function lineOfColumn(column: UnknownColumn, { taught, guessed }: Teaching): string {
  const name = nameOfColumn(taught, column.heading);
  if (name === undefined) return `${columnInWords(column)} is not needed.`;
  const isTurned = taught.turned?.includes(name) === true;
  const purpose = reportKind(taught.kind).fields[name]?.purpose ?? name;
  return `${columnInWords(column)} is ${purpose} (${name})${isTurned ? ", with the other sign" : ""}${guessed.includes(name) ? ", as guessed" : ""}.`;
}

function jsonOfReport(one: TaughtExport) {
  const { read, status } = one;
  const common = { ...jsonOfExport(read, false), status };
  if (status === "refused") return { ...common, refusals: one.reasons };
  if (status !== "asks" && status !== "taught") return common;
  const { teaching } = one;
  const { title, kind, blankIsZero } = teaching.taught;
  return {
    ...common,
    title,
    kind,
    blankIsZero,
    columns: (read.columns ?? []).map((column) => jsonOfColumn(column, teaching)),
    fields: fieldsOf(kind),
    missing: missingFields(teaching.taught),
    asked: status === "asks" ? one.asked : [],
  };
}

/** What a column of such a report can be. */
function fieldsOf(kind: string) {
  const all = Object.entries(reportKind(kind).fields);
  return all.map(([name, { purpose, form, isOptional = false }]) => ({ name, purpose, holds: form, isOptional }));
}

function jsonOfColumn({ heading, looksLike }: UnknownColumn, { taught, guessed }: Teaching) {
  const name = nameOfColumn(taught, heading);
  return {
    heading: withoutMark(heading),
    holds: looksLike,
    name: name ?? null,
    isGuessed: name !== undefined && guessed.includes(name),
    isTurned: name !== undefined && taught.turned?.includes(name) === true,
  };
}
