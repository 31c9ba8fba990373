import { LAYOUTS } from "../../import/layout/layouts";
import { type UndoTask, undoTask } from "../../session/posting/undoTask";
import type { TrackerPort } from "../../session/trackerPort";
import type { PostingInWords } from "../../session/words/postingInWords";
import type { UndonePosting, WhatToUndo } from "../../tracker/posting/planUndo";
import type { TableRows } from "../../workbook/spec/book";
import type { WorkbookChange } from "../../workbook/change/change";
import type { UndoOptions } from "./commandLine";
import { withTracker } from "../files/trackerFile";
import { describeNoTracker } from "./noTracker";

/** What came of taking a posting back. */
export type UndoResult =
  | {
      readonly ok: true;
      readonly workbook: string;
      readonly isWritten: boolean;
      readonly undone: UndonePosting;
      /** What came to the workbook along with it, or back, in words. */
      readonly added?: string;
    }
  | { readonly ok: false; readonly workbook: string; readonly message: string };

/**
 * Takes a posting of a workbook back, exactly, or says why not and writes nothing.
 *
 * @param say told what would go, before it does
 */
export function undo(
  workbook: string,
  options: UndoOptions,
  say: (words: PostingInWords) => void,
): Promise<UndoResult> {
  return withTracker(workbook, (port) => undoIn(port, workbook, options, say));
}

async function undoIn(
  port: TrackerPort,
  workbook: string,
  options: UndoOptions,
  say: (words: PostingInWords) => void,
): Promise<UndoResult> {
  const refused = (message: string): UndoResult => ({ ok: false, workbook, message });
  const look = await port.look();
  if (look.kind !== "tracker") return refused(describeNoTracker(look));
  const task = undoTask(whatToUndo(options));
  const plan = (tables: TableRows): WorkbookChange | undefined => {
    const change = saidBefore(task, tables, say);
    return options.isDryRun ? undefined : change;
  };
  const changed = await port.change({ plan, by: "", onProgress: () => undefined, readsAside: true });
  if (changed.kind !== "done") return refused(changed.message);
  const planned = task.planned();
  if (planned.kind === "refused") return refused(refusalOf(planned));
  const { isWritten, added } = changed;
  return { ok: true, workbook, isWritten, undone: planned.posting, ...(added !== undefined && { added }) };
}

/** What would go is said before it does. */
function saidBefore(
  task: UndoTask,
  tables: TableRows,
  say: (words: PostingInWords) => void,
): WorkbookChange | undefined {
  const change = task.plan(tables);
  const planned = task.planned();
  if (planned.kind === "planned") say(planned.words);
  return change;
}

/** A report is named as `--report` of `post` does, or as Postings does. */
function whatToUndo({ report }: UndoOptions): WhatToUndo {
  if (report === undefined) return { kind: "last" };
  return { kind: "report", title: LAYOUTS.find(({ id }) => id === report)?.title ?? report };
}

function refusalOf({ message, cells }: { readonly message: string; readonly cells: readonly string[] }): string {
  return [message, ...cells.map((cell) => `  ${cell}`)].join("\n");
}
