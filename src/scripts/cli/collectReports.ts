import { parseAmount } from "../../import/text/amount";
import { type ReadReport, agreedFigure } from "../../import/readReport";
import { countInDigits } from "../../domain/counted";
import {
  type CollectedEntry,
  type Posting,
  collectEntry,
  collectEntryAs,
  postingOf,
} from "../../session/posting/postTogether";
import type { Agreed, Collected, ReadUnderName } from "../../session/reading/collectReport";
import type { TaughtByWorkbook } from "../../session/reading/knownWords";
import type { Entry } from "../../session/reading/entry";
import { plainDollars } from "../../domain/money";
import { figureInWords } from "../../session/words/totalWords";
import type { ReadSource, UnreadableSource } from "../../session/reading/readPart";
import { describeHiddenRows } from "../../session/reading/sheetOfFile";
import { wordsNotHeld } from "../../session/reading/saidWords";
import { firstFew } from "../../session/words/firstFew";
import type { PostOptions } from "./postOptions";
import { type ExportFiles, findExportFiles } from "./exportFiles";
import { type OnProgress, type ReadExport, type UnreadableExport, readExport } from "./readExports";
import type { Warning } from "./warning";

/** Why an export cannot be posted as it is. */
export interface ExportRefusal {
  readonly source: string;
  readonly message: string;
}

/** The exports that a call names, read, for another workbook than a tracker. */
export interface CollectedAs<Ready> {
  /** What can be posted, with the export that it came from. */
  readonly ready: readonly (readonly [ready: Ready, entry: Entry])[];
  readonly warnings: readonly Warning[];
  readonly refusals: readonly ExportRefusal[];
}

/** The exports that a call names, read. */
export interface CollectedExports {
  readonly posting: Posting;
  /** How many files there are. */
  readonly files: number;
  /** What is to be known of them. */
  readonly warnings: readonly Warning[];
  readonly refusals: readonly ExportRefusal[];
}

type Allowed = Pick<
  PostOptions,
  "acceptProblems" | "acceptUnproven" | "includeHidden" | "restate" | "anyway" | "words"
>;

/** How many problems of one file are listed before the rest is only counted. */
const PROBLEMS_LISTED = 20;

/**
 * Reads the exports that a call names, and says which of them cannot be posted as they are.
 *
 * @param options what the call says about all of them
 * @param taught what the practice taught Huddlebook
 */
export async function collectExports(
  paths: readonly string[],
  options: PostOptions,
  taught: TaughtByWorkbook,
  onProgress: OnProgress,
): Promise<CollectedExports> {
  const { found, read } = await readAll(paths, options, taught, onProgress);
  const { posting, warnings, refusals } = collectRead(read, options);
  return {
    posting,
    files: found.files.length,
    warnings: [...found.warnings, ...warnings],
    refusals: [...found.refusals, ...refusals],
  };
}

/** The same for another workbook. @param collect says of a report that was read what is ready of it */
export async function collectExportsAs<Ready>(
  paths: readonly string[],
  options: PostOptions,
  taught: TaughtByWorkbook,
  onProgress: OnProgress,
  collect: (read: ReadUnderName, agreed: Agreed) => Collected<Ready>,
): Promise<CollectedAs<Ready>> {
  const { found, read } = await readAll(paths, options, taught, onProgress);
  const collected = read.map((one, id) => collectEntryAs(entryFrom(one, id, options), collect));
  const { warnings, refusals } = aboutCollected(collected, read, options);
  return {
    ready: collected.flatMap(({ entry, collected: one }) => (one?.kind === "ready" ? [[one.report, entry]] : [])),
    warnings: [...found.warnings, ...warnings],
    refusals: [...found.refusals, ...refusals],
  };
}

type Read = readonly (ReadExport | UnreadableExport)[];

async function readAll(
  paths: readonly string[],
  options: PostOptions,
  taught: TaughtByWorkbook,
  onProgress: OnProgress,
): Promise<{ readonly found: ExportFiles; readonly read: Read }> {
  const found = await findExportFiles(paths, options.asOf);
  const read: (ReadExport | UnreadableExport)[] = [];
  for (const file of found.files) read.push(...(await readExport(file, options, taught, onProgress)));
  return { found, read };
}

/** Says which of some exports can be posted, and as what. @param allowed what the call says about all of them */
export function collectRead(read: Read, allowed: Allowed): Omit<CollectedExports, "files"> {
  const collected = read.map((one, id) => collectEntry(entryFrom(one, id, allowed)));
  return { posting: postingOf(collected), ...aboutCollected(collected, read, allowed) };
}

function aboutCollected<Ready>(
  collected: readonly CollectedEntry<Ready>[],
  read: Read,
  allowed: Allowed,
): Pick<CollectedExports, "warnings" | "refusals"> {
  return {
    warnings: [...collected.flatMap(warningsOf), ...wordsWarnings(read, allowed)],
    refusals: collected.flatMap((one, at) => [...refusalsOf(one), ...wayToTeach(one, read[at])]),
  };
}

/** An export, with what the call says about all of them. */
function entryFrom(read: ReadExport | UnreadableExport, id: number, allowed: Allowed): Entry {
  const { acceptProblems: acceptsProblems, includeHidden: includesHidden = false, restate: restates, anyway } = allowed;
  const acceptedFigure = "report" in read ? figureAccepted(read.report, allowed) : undefined;
  return {
    id,
    name: read.file,
    columns: [],
    reading: allowed.words === undefined ? {} : { words: allowed.words },
    answers: {
      acceptsProblems,
      includesHidden,
      ...(acceptedFigure === undefined ? {} : { acceptedFigure }),
      restates,
      anyway,
      taughtIsRight: false,
    },
    read: { kind: "read", source: sourceOf(read) },
  };
}

function sourceOf(read: ReadExport | UnreadableExport): ReadSource | UnreadableSource {
  if (!("report" in read)) return { ok: false, message: read.message };
  const { hash, report, hiddenRows = 0, sheetNotes = [] } = read;
  return { ok: true, hash, report, columns: [], hiddenRows, sheetNotes };
}

/** The figure of a report that the call agrees to, where it names that report with just that figure. */
function figureAccepted(report: ReadReport, { acceptUnproven }: Allowed): number | undefined {
  const figure = agreedFigure(report);
  const read = (sum: string): number | undefined => (report.sum === undefined ? Number(sum) : parseAmount(sum));
  return acceptUnproven.some((one) => one.report === report.layout?.id && read(one.sum) === figure)
    ? figure
    : undefined;
}

/** A report's figure as it is written in a call: dollars and cents, or the number of records. */
function figureOf({ sum, records }: ReadReport): string {
  return sum === undefined ? String(records) : plainDollars(sum);
}

function warningsOf<Ready>({ entry, collected }: CollectedEntry<Ready>): readonly Warning[] {
  if (collected?.kind !== "ready") return [];
  const source = entry.name.label;
  return [
    ...collected.notes.map((note) => ({ ...note, source })),
    ...collected.problems.map((words) => ({
      code: "problem-left-out" as const,
      source,
      message: `Left out: ${words}`,
    })),
  ];
}

/** What was said of words and is not kept. Which words is not said: a person may be among them. */
function wordsWarnings(read: Read, { words }: Allowed): readonly Warning[] {
  const reports = read.flatMap((one) => ("report" in one ? one.report : []));
  const missed = words === undefined ? 0 : wordsNotHeld(reports, words);
  if (missed === 0) return [];
  const [are, name] = missed === 1 ? ["is", "names"] : ["are", "name"];
  const message = `${countInDigits(missed, "word")} of --status, --carrier and --source ${are} in none of these reports, or ${name} somebody there, and ${are} not kept in Setup.`;
  return [{ code: "words-not-held", message }];
}

function refusalsOf<Ready>({ entry, collected }: CollectedEntry<Ready>): readonly ExportRefusal[] {
  return reasonsOf(collected).map((message) => ({ source: entry.name.given, message }));
}

function howToAccept(report: ReadReport): string {
  const said = `--accept-unproven "${report.layout?.id ?? ""}=${figureOf(report)}"`;
  const kept = report.unproven.some(({ reading }) => reading !== undefined)
    ? " How its columns and words are read is kept then, and not asked again."
    : "";
  return `Nothing proves ${figureInWords(report)}. Where it is what the practice software shows, post it with ${said}.${kept}`;
}

/** Of a report that was read by what its columns show alone: what they are can be said once, and is not asked about again. */
function wayToTeach<Ready>(
  { entry, collected }: CollectedEntry<Ready>,
  read: ReadExport | UnreadableExport | undefined,
): readonly ExportRefusal[] {
  const columns = read !== undefined && "report" in read ? (read.columns ?? []) : [];
  if (collected?.kind !== "unproven" || columns.length === 0) return [];
  const message =
    "What its columns are can be said once, and is known from then on: by huddlebook teach, or in the pane.";
  return [{ source: entry.name.given, message }];
}

function reasonsOf<Ready>(collected: Collected<Ready> | undefined): readonly string[] {
  if (collected === undefined || collected.kind === "ready") return [];
  if (collected.kind === "unproven") return [...collected.reasons, howToAccept(collected.report)];
  if (collected.kind === "has-hidden-rows") return [describeHiddenRows(collected.rows, true)];
  const { problems } = collected;
  if (collected.kind === "refused") return [...collected.reasons, ...problems].slice(0, PROBLEMS_LISTED);
  const rows = countInDigits(collected.rows, "row");
  return [
    ...firstFew(problems, PROBLEMS_LISTED),
    `Fix the ${rows} and export again, or post the rest with --accept-problems.`,
  ];
}
