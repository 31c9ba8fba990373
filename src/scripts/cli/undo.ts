import { LAYOUTS } from "../../import/layout/layouts";
import { undoTask } from "../../session/posting/undoTask";
import type { PostingInWords } from "../../session/words/postingInWords";
import type { UndonePosting, WhatToUndo } from "../../tracker/posting/planUndo";
import { TRACKER } from "../../tracker/trackerWorkbook";
import { applyChange } from "../../workbook/change/change";
import type { UndoOptions } from "./commandLine";
import { type OpenedTracker, withTracker } from "../files/trackerFile";

/** What came of taking a posting back. */
export type UndoResult =
  | { readonly ok: true; readonly workbook: string; readonly isWritten: boolean; readonly undone: UndonePosting }
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
  return withTracker(workbook, (opened) => undoIn(opened, workbook, options, say));
}

async function undoIn(
  opened: OpenedTracker,
  workbook: string,
  options: UndoOptions,
  say: (words: PostingInWords) => void,
): Promise<UndoResult> {
  if (!opened.ok) return { ok: false, workbook, message: opened.message };
  const { file } = opened;
  if (!file.isTracker) return { ok: false, workbook, message: "There is no tracker in this file." };
  const task = undoTask(whatToUndo(options));
  const change = task.plan(file.tables);
  const planned = task.planned();
  if (planned.kind === "refused") return { ok: false, workbook, message: refusalOf(planned) };
  say(planned.words);
  if (change === undefined || options.isDryRun)
    return { ok: true, workbook, isWritten: false, undone: planned.posting };
  const after = applyChange(TRACKER, file.tables, change);
  const failure = await file.write(change, after, { by: "", at: new Date() });
  return failure === undefined
    ? { ok: true, workbook, isWritten: true, undone: planned.posting }
    : { ok: false, workbook, message: failure };
}

/** A report is named as `--report` of `post` does, or as Postings does. */
function whatToUndo({ report }: UndoOptions): WhatToUndo {
  if (report === undefined) return { kind: "last" };
  return { kind: "report", title: LAYOUTS.find(({ id }) => id === report)?.title ?? report };
}

function refusalOf({ message, cells }: { readonly message: string; readonly cells: readonly string[] }): string {
  return [message, ...cells.map((cell) => `  ${cell}`)].join("\n");
}
