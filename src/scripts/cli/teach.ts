import { userInfo } from "node:os";
import { taughtByWorkbook, withSaidWords } from "../../session/reading/knownWords";
import { keeping, taughtReportsIn } from "../../session/reading/taughtReports";
import type { TaughtReport } from "../../import/taught/taughtReport";
import { type Look, tablesIn } from "../../session/trackerPort";
import type { WorkbookChange } from "../../workbook/change/change";
import type { TableRows } from "../../workbook/spec/book";
import { lookAtEither, withEither } from "../files/trackerFile";
import { describeNoTracker } from "./noTracker";
import type { ExportRefusal } from "./collectReports";
import type { Command } from "./commandLine";
import { findExportFiles } from "./exportFiles";
import type { OnProgress } from "./readExports";
import type { Talk } from "./talk";
import { type TaughtExport, teachExport, withTaught } from "./teachExport";
import type { Warning } from "./warning";
import { readTaughtFile, writeTaughtFile } from "./taughtFiles";

/** A call to teach. */
export type TeachCall = Omit<Extract<Command, { name: "teach" }>, "name">;

/** What came of a call to teach. Where there are refusals, or answers are missing, nothing was written. */
export interface TeachResult {
  readonly workbook: string | undefined;
  /** The file of taught reports that was read or written. */
  readonly file: string | undefined;
  /** Where what was taught is kept: the tracker or a file. */
  readonly keptIn: string;
  readonly reports: readonly TaughtExport[];
  /** What was kept, under the titles that it has there. */
  readonly kept: readonly TaughtReport[];
  /** How many of what was taught were there already. */
  readonly wasThere: number;
  readonly warnings: readonly Warning[];
  readonly refusals: readonly ExportRefusal[];
  readonly isWritten: boolean;
}

/** Teaches what a call names, by its options or by asking, and keeps it: all of it or none. @param talk whoever can be asked */
export async function teach(call: TeachCall, talk: Talk | undefined, onProgress: OnProgress): Promise<TeachResult> {
  const { workbook, options, exports } = call;
  const { importFrom } = options;
  if (importFrom !== undefined) return takeFromFile(call, importFrom);
  const look: Look = workbook === undefined ? { kind: "none" } : await lookAtEither(workbook);
  if (look.kind === "unusable") return refusedResult(call, [{ source: workbook ?? "", message: look.message }]);
  if (exports.length === 0) return takeFromTracker(call, look);
  return teachExports(call, look, talk, onProgress);
}

async function teachExports(
  call: TeachCall,
  look: Look,
  talk: Talk | undefined,
  onProgress: OnProgress,
): Promise<TeachResult> {
  const { options, exports } = call;
  const found = await findExportFiles(exports, options.asOf);
  const known = withSaidWords(taughtByWorkbook(tablesIn(look)), options.words);
  const how = { options, onProgress, talk, keptIn: keptIn(call) };
  const reports: TaughtExport[] = [];
  for (const file of found.files) reports.push(...(await teachExport(file, how, withTaught(known, reports))));
  const refusals = [...found.refusals, ...reports.flatMap(refusalsOf)];
  const about = { reports, warnings: found.warnings };
  if (refusals.length > 0 || reports.some(({ status }) => status === "asks"))
    return { ...refusedResult(call, refusals), ...about };
  return { ...(await keep(call, withTaught(NOTHING_TAUGHT, reports).taughtReports)), ...about };
}

const NOTHING_TAUGHT = taughtByWorkbook(new Map());

function refusalsOf(one: TaughtExport): readonly ExportRefusal[] {
  const source = one.read.file.given;
  if (one.status === "ended") return [{ source, message: "The questions were ended." }];
  return one.status === "refused" ? one.reasons.map((message) => ({ source, message })) : [];
}

async function takeFromTracker(call: TeachCall, look: Look): Promise<TeachResult> {
  const reports = taughtReportsIn(tablesIn(look));
  const refused = (message: string) => refusedResult(call, [{ source: call.workbook ?? "", message }]);
  if (look.kind !== "tracker") return refused(describeNoTracker(look));
  return reports.length === 0 ? refused("This tracker was taught no report.") : keep(call, reports);
}

async function takeFromFile(call: TeachCall, path: string): Promise<TeachResult> {
  const file = await readTaughtFile(path);
  return file.ok ? keepInTracker(call, file.reports) : refusedResult(call, [{ source: path, message: file.message }]);
}

function keep(call: TeachCall, reports: readonly TaughtReport[]): Promise<TeachResult> {
  const { exportTo } = call.options;
  return exportTo === undefined ? keepInTracker(call, reports) : keepInFile(call, exportTo, reports);
}

/** Keeps reports in the tracker's Setup; what it knows already stays. */
async function keepInTracker(call: TeachCall, reports: readonly TaughtReport[]): Promise<TeachResult> {
  const { workbook = "", options } = call;
  let kept: readonly TaughtReport[] = [];
  const plan = (tables: TableRows): WorkbookChange | undefined => {
    const keep = keeping(reports, tables);
    kept = keep.kept;
    return kept.length === 0 ? undefined : [keep.change];
  };
  if (reports.length === 0) return keptResult(call, reports, kept, false);
  const changed = await withEither(workbook, (port) =>
    port.change({ plan, by: options.by ?? userInfo().username, onProgress: () => undefined }),
  );
  if (changed.kind !== "done") return refusedResult(call, [{ source: workbook, message: changed.message }]);
  return keptResult(call, reports, kept, changed.isWritten);
}

/** Keeps reports in a file of taught reports; what it holds already stays. */
async function keepInFile(call: TeachCall, path: string, reports: readonly TaughtReport[]): Promise<TeachResult> {
  if (reports.length === 0) return keptResult(call, reports, [], false);
  const written = await writeTaughtFile(path, reports);
  if (!written.ok) return refusedResult(call, [{ source: path, message: written.message }]);
  return keptResult(call, reports, written.added, written.added.length > 0);
}

function keptResult(
  call: TeachCall,
  reports: readonly TaughtReport[],
  kept: readonly TaughtReport[],
  isWritten: boolean,
): TeachResult {
  return { ...refusedResult(call, []), kept, wasThere: reports.length - kept.length, isWritten };
}

function refusedResult(call: TeachCall, refusals: readonly ExportRefusal[]): TeachResult {
  const { workbook, options } = call;
  const file = options.importFrom ?? options.exportTo;
  return {
    workbook,
    file,
    keptIn: keptIn(call),
    reports: [],
    kept: [],
    wasThere: 0,
    warnings: [],
    refusals,
    isWritten: false,
  };
}

function keptIn({ workbook, options }: TeachCall): string {
  return options.exportTo ?? workbook ?? "";
}
