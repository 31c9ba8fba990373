import { countInDigits } from "../../domain/counted";
import { type CollectedEntry, type Posting, collectEntry, postingOf } from "../../session/posting/postTogether";
import type { TaughtByWorkbook } from "../../session/reading/knownWords";
import type { Entry } from "../../session/reading/entry";
import { firstFew } from "../../session/words/firstFew";
import type { PostOptions } from "./commandLine";
import { findExportFiles } from "./exportFiles";
import { type OnProgress, type ReadExport, type UnreadableExport, readExport } from "./readExports";

/** Why an export cannot be posted as it is. */
export interface ExportRefusal {
  readonly source: string;
  readonly message: string;
}

/** The exports that a call names, read. */
export interface CollectedExports {
  readonly posting: Posting;
  /** What is to be known of them. */
  readonly warnings: readonly string[];
  readonly refusals: readonly ExportRefusal[];
}

type Allowed = Pick<PostOptions, "acceptProblems" | "restate" | "anyway">;

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
  const found = await findExportFiles(paths, options.asOf);
  const read: (ReadExport | UnreadableExport)[] = [];
  for (const file of found.files) read.push(await readExport(file, options, taught, onProgress));
  const { posting, warnings, refusals } = collectRead(read, options);
  return { posting, warnings: [...found.warnings, ...warnings], refusals: [...found.refusals, ...refusals] };
}

/** Says which of some exports can be posted, and as what. @param allowed what the call says about all of them */
export function collectRead(read: readonly (ReadExport | UnreadableExport)[], allowed: Allowed): CollectedExports {
  const collected = read.map((one, id) => collectEntry(entryFrom(one, id, allowed)));
  return {
    posting: postingOf(collected),
    warnings: collected.flatMap(warningsOf),
    refusals: collected.flatMap(refusalsOf),
  };
}

/** An export, with what the call says about all of them. */
function entryFrom(read: ReadExport | UnreadableExport, id: number, allowed: Allowed): Entry {
  const { acceptProblems: acceptsProblems, restate: restates, anyway } = allowed;
  return {
    id,
    name: read.file,
    columns: [],
    reading: {},
    answers: { acceptsProblems, restates, anyway, taughtIsRight: false },
    read: { kind: "read", source: "report" in read ? { ...read, ok: true, columns: [] } : { ...read, ok: false } },
  };
}

function warningsOf({ entry, collected }: CollectedEntry): readonly string[] {
  if (collected?.kind !== "ready") return [];
  const leftOut = collected.problems.map((words) => `Left out: ${words}`);
  return [...collected.notes, ...leftOut].map((words) => `${entry.name.label}: ${words}`);
}

function refusalsOf({ entry, collected }: CollectedEntry): readonly ExportRefusal[] {
  return reasonsOf(collected).map((message) => ({ source: entry.name.given, message }));
}

function reasonsOf(collected: CollectedEntry["collected"]): readonly string[] {
  if (collected === undefined || collected.kind === "ready") return [];
  const { problems } = collected;
  if (collected.kind === "refused") return [...collected.reasons, ...problems].slice(0, PROBLEMS_LISTED);
  const rows = countInDigits(collected.rows, "row");
  return [
    ...firstFew(problems, PROBLEMS_LISTED),
    `Mend the ${rows} and export again, or post the rest with --accept-problems.`,
  ];
}
