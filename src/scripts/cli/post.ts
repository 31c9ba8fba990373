import { userInfo } from "node:os";
import type { ReportOutcome } from "../../tracker/posting/postReports";
import { taughtByWorkbook, withSaidWords } from "../../session/reading/knownWords";
import { type Planned, type Receipt, postTask } from "../../session/posting/postTask";
import { signatureOf } from "../../session/posting/signature";
import { type TrackerPort, tablesIn } from "../../session/trackerPort";
import type { Changed } from "../../workbook/change/changed";
import { type CollectedExports, type ExportRefusal, collectExports } from "./collectReports";
import type { PostOptions } from "./postOptions";
import { describeOutcomeRefusal, warningsOfOutcome } from "./outcomeWords";
import type { OnProgress } from "./readExports";
import type { Warning } from "./warning";
import { type TrackerWork, withTracker } from "../files/trackerFile";

/** What came of a call to post. Where there are refusals, nothing was written. */
export interface PostResult {
  readonly workbook: string;
  /** How many files were read. */
  readonly files: number;
  readonly outcomes: readonly ReportOutcome[];
  readonly warnings: readonly Warning[];
  readonly refusals: readonly ExportRefusal[];
  /** Whether the file was written: it is not where everything is refused, or posted already. */
  readonly isWritten: boolean;
  /** What the posting did; absent where it was refused. */
  readonly receipt: Receipt | undefined;
}

/** Holds the file to post to until the work is done. */
export type HoldFile = (workbook: string, work: TrackerWork<PostResult>) => Promise<PostResult>;

/** Reads exports, posts them to the tracker in a file, or a new one, and writes it: all of them or none. */
export function post(
  workbook: string,
  paths: readonly string[],
  options: PostOptions,
  onProgress: OnProgress,
  hold: HoldFile = withTracker,
): Promise<PostResult> {
  return hold(workbook, async (port) => {
    const look = await port.look();
    if (look.kind === "unusable") return refused(workbook, [{ source: workbook, message: look.message }]);
    const taught = withSaidWords(taughtByWorkbook(tablesIn(look)), options.words);
    const collected = await collectExports(paths, options, taught, onProgress);
    if (collected.refusals.length > 0) return refused(workbook, collected.refusals, collected.warnings);
    const posted = await postTo(port, workbook, collected, options);
    const asks = look.kind === "tracker" && look.bringsStart === true && options.hideTables !== true;
    return asks && posted.isWritten ? { ...posted, warnings: [...posted.warnings, TABLES_IN_VIEW] } : posted;
  });
}

const TABLES_IN_VIEW: Warning = {
  code: "tables-in-view",
  message:
    "Start, the workbook's new first page, lists all pages and tables. The tables stay in view; post with --hide-tables to hide them.",
};

async function postTo(
  port: TrackerPort,
  workbook: string,
  { posting, files, warnings }: CollectedExports,
  { by = userInfo().username, hideTables }: PostOptions,
): Promise<PostResult> {
  // Nothing is shown and agreed to beforehand: what the call allows has to do.
  const task = postTask(posting, undefined, signatureOf(by, new Date()), () => false);
  const changed = await port.change({
    plan: task.plan,
    by,
    onProgress: () => undefined,
    ...(hideTables === true && { hidesTables: true }),
  });
  if (changed.kind !== "done") return refused(workbook, [{ source: workbook, message: changed.message }], warnings);
  const planned = task.planned();
  return planned.kind === "planned"
    ? { ...posted(workbook, warnings, planned, changed), files }
    : refused(workbook, "outcomes" in planned ? planned.outcomes.flatMap(describeOutcomeRefusal) : [], warnings);
}

function posted(
  workbook: string,
  warnings: readonly Warning[],
  { outcomes, receipt }: Extract<Planned, { kind: "planned" }>,
  { isWritten, added }: Extract<Changed, { kind: "done" }>,
): Omit<PostResult, "files"> {
  return {
    workbook,
    outcomes,
    warnings: [
      ...(added === undefined ? [] : [{ code: "tracker-completed" as const, message: added }]),
      ...warnings,
      ...outcomes.flatMap(warningsOfOutcome),
      ...receipt.notes.map((message) => ({ code: "not-kept" as const, message })),
      ...receipt.untied.map((message) => ({ code: "month-untied" as const, message })),
    ],
    refusals: [],
    isWritten,
    receipt,
  };
}

function refused(workbook: string, refusals: readonly ExportRefusal[], warnings: readonly Warning[] = []): PostResult {
  return { workbook, files: 0, outcomes: [], warnings, refusals, isWritten: false, receipt: undefined };
}
