import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { newTracker } from "../tracker/newTracker";
import { type ReportOutcome, postReports } from "../tracker/postReports";
import type { Report, Signature } from "../tracker/posting";
import { TRACKER } from "../tracker/trackerWorkbook";
import type { TableRows } from "../workbook/book";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import { type ExportRefusal, collectReport } from "./collectReports";
import type { PostOptions } from "./commandLine";
import { findExportFiles } from "./exportFiles";
import { describeNotKept, describeOutcomeRefusal, describeUnposted } from "./outcomeWords";
import { type OnProgress, readExport } from "./readExports";
import { writeWhole } from "./writeWhole";

/** What came of a call to post. Where there are refusals, nothing was written. */
export interface PostResult {
  readonly workbook: string;
  readonly outcomes: readonly ReportOutcome[];
  readonly warnings: readonly string[];
  readonly refusals: readonly ExportRefusal[];
}

/** What a call to post starts from. */
export interface PostStart {
  /** The tables to post to. */
  readonly tables: TableRows;
  /** An existing file may be replaced by the new one. */
  readonly replace: boolean;
}

const FRESH: PostStart = { tables: newTracker(), replace: false };

/** Reads exports, posts them to a new tracker and writes it, all or nothing. */
export async function post(
  workbook: string,
  paths: readonly string[],
  options: PostOptions,
  onProgress: OnProgress,
  start: PostStart = FRESH,
): Promise<PostResult> {
  const refused = (refusals: readonly ExportRefusal[], warnings: readonly string[] = []): PostResult => ({
    workbook,
    outcomes: [],
    warnings,
    refusals,
  });
  const place = await refusalOfPlace(workbook, start.replace);
  if (place !== undefined) return refused([{ source: workbook, message: place }]);
  const collected = await collect(paths, options, onProgress);
  if (collected.refusals.length > 0) return refused(collected.refusals, collected.warnings);
  const now = new Date();
  const by = options.by ?? userInfo().username;
  const { outcomes, tables } = postReports(start.tables, collected.reports, options, signatureOf(by, now));
  const refusals = outcomes.flatMap(describeOutcomeRefusal);
  if (refusals.length > 0) return refused(refusals, collected.warnings);
  await writeWhole(workbook, await writeWorkbook(TRACKER, tables, { by, at: now }));
  return {
    workbook,
    outcomes,
    warnings: [...collected.warnings, ...outcomes.flatMap(describeUnposted), ...describeNotKept(outcomes)],
    refusals: [],
  };
}

interface CollectedReports {
  readonly reports: readonly Report[];
  readonly warnings: readonly string[];
  readonly refusals: readonly ExportRefusal[];
}

async function collect(
  paths: readonly string[],
  options: PostOptions,
  onProgress: OnProgress,
): Promise<CollectedReports> {
  const found = await findExportFiles(paths, options.asOf);
  const reports: Report[] = [];
  const warnings = [...found.warnings];
  const refusals: ExportRefusal[] = [...found.refusals];
  for (const file of found.files) {
    const read = await readExport(file, options, onProgress);
    if ("message" in read) {
      refusals.push({ source: file.label, message: read.message });
      continue;
    }
    const collected = collectReport(read, options.acceptProblems);
    if (collected.ok) {
      reports.push(collected.report);
      warnings.push(...collected.warnings);
    } else {
      refusals.push(...collected.refusals);
    }
  }
  return { reports, warnings, refusals };
}

async function refusalOfPlace(workbook: string, replace: boolean): Promise<string | undefined> {
  const folder = dirname(workbook);
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) return `The folder ${folder} is not there, or cannot be written to.`;
  const existing = await stat(workbook).catch(() => undefined);
  if (existing === undefined || (replace && existing.isFile())) return undefined;
  return "There is a file of this name already. It was left as it is: name a new file, and post all months to it in one call.";
}

/** Excel's count of days since December 30, 1899, on the clock of this computer. */
function signatureOf(by: string, now: Date): Signature {
  const localMinutes = Math.floor(now.getTime() / 60_000) - now.getTimezoneOffset();
  return { by, at: 25_569 + localMinutes / 1440 };
}
