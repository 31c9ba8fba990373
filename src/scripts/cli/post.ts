import { userInfo } from "node:os";
import type { OwnReport } from "../../import/taught/ownReport";
import { type ReportOutcome, postReports } from "../../tracker/posting/postReports";
import type { Report } from "../../tracker/posting/posting";
import { ownReportsIn } from "../../session/reading/ownReports";
import { type Receipt, madePosting } from "../../session/posting/postTask";
import { signatureOf } from "../../session/posting/signature";
import { type ExportRefusal, collectExport } from "./collectReports";
import type { PostOptions } from "./commandLine";
import { findExportFiles } from "./exportFiles";
import { describeOutcomeRefusal, describeUnposted } from "./outcomeWords";
import { type OnProgress, readExport } from "./readExports";
import { type OpenedTracker, type TrackerFile, type TrackerWork, withTracker } from "../files/trackerFile";

/** What came of a call to post. Where there are refusals, nothing was written. */
export interface PostResult {
  readonly workbook: string;
  readonly outcomes: readonly ReportOutcome[];
  readonly warnings: readonly string[];
  readonly refusals: readonly ExportRefusal[];
  /** Whether the file was written: it is not where everything is refused, or posted already. */
  readonly isWritten: boolean;
  /** What the posting did; absent where it was refused. */
  readonly receipt: Receipt | undefined;
}

/** Opens the file to post to, and holds it until the work is done. */
export type HoldFile = (workbook: string, work: TrackerWork<PostResult>) => Promise<PostResult>;

/** Reads exports, posts them to the tracker in a file, or a new one, and writes it: all of them or none. */
export function post(
  workbook: string,
  paths: readonly string[],
  options: PostOptions,
  onProgress: OnProgress,
  hold: HoldFile = withTracker,
): Promise<PostResult> {
  return hold(workbook, (opened) => postTo(opened, workbook, paths, options, onProgress));
}

async function postTo(
  opened: OpenedTracker,
  workbook: string,
  paths: readonly string[],
  options: PostOptions,
  onProgress: OnProgress,
): Promise<PostResult> {
  if (!opened.ok) return refused(workbook, [{ source: workbook, message: opened.message }]);
  const collected = await collect(paths, options, ownReportsIn(opened.file.tables), onProgress);
  if (collected.refusals.length > 0) return refused(workbook, collected.refusals, collected.warnings);
  const now = new Date();
  const by = options.by ?? userInfo().username;
  const posted = postReports(opened.file.tables, collected.reports, options, signatureOf(by, now));
  const { outcomes } = posted;
  const refusals = outcomes.flatMap(describeOutcomeRefusal);
  if (refusals.length > 0) return refused(workbook, refusals, collected.warnings);
  const { change, receipt } = madePosting(opened.file.tables, posted);
  // Where nothing was planned, as when every file is posted already, the workbook is left as it is.
  const isWritten = change.length > 0 || !opened.file.isTracker;
  const failure = isWritten ? await opened.file.write(change, posted.tables, { by, at: now }) : undefined;
  if (failure !== undefined) return refused(workbook, [{ source: workbook, message: failure }], collected.warnings);
  const warnings = [
    ...(isWritten ? addedTo(opened.file) : []),
    ...collected.warnings,
    ...outcomes.flatMap(describeUnposted),
    ...receipt.notes,
    ...receipt.untied,
  ];
  return { workbook, outcomes, warnings, refusals: [], isWritten, receipt };
}

/** What an older tracker lacked before it was written. */
function addedTo({ added }: TrackerFile): readonly string[] {
  return added === undefined ? [] : [added];
}

function refused(workbook: string, refusals: readonly ExportRefusal[], warnings: readonly string[] = []): PostResult {
  return { workbook, outcomes: [], warnings, refusals, isWritten: false, receipt: undefined };
}

interface CollectedReports {
  readonly reports: readonly Report[];
  readonly warnings: readonly string[];
  readonly refusals: readonly ExportRefusal[];
}

async function collect(
  paths: readonly string[],
  options: PostOptions,
  ownReports: readonly OwnReport[],
  onProgress: OnProgress,
): Promise<CollectedReports> {
  const found = await findExportFiles(paths, options.asOf);
  const reports: Report[] = [];
  const warnings = [...found.warnings];
  const refusals: ExportRefusal[] = [...found.refusals];
  for (const file of found.files) {
    const read = await readExport(file, options, ownReports, onProgress);
    if ("message" in read) {
      refusals.push({ source: file.label, message: read.message });
      continue;
    }
    const collected = collectExport(read, options.acceptProblems);
    if (collected.ok) {
      reports.push(collected.report);
      warnings.push(...collected.warnings);
    } else {
      refusals.push(...collected.refusals);
    }
  }
  return { reports, warnings, refusals };
}
