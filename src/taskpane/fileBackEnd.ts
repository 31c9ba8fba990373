import type { ChangeTask, Look } from "../session/trackerPort";
import { newTracker } from "../tracker/newTracker";
import { TRACKER } from "../tracker/trackerWorkbook";
import { applyChange } from "../workbook/change";
import { tablesInFile } from "../xlsx/tablesInFile";

/** What a file is as a tracker. @param bytes `undefined` for one that is not made yet */
export async function fileLook(bytes: Uint8Array | undefined): Promise<Look> {
  const found = await tablesInFile(bytes, TRACKER, newTracker());
  if (!found.ok) return { kind: "unusable", message: found.message };
  const { tables, isThere } = found.file;
  return isThere ? { kind: "tracker", tables } : { kind: "no-tracker", begin: tables, isNew: bytes === undefined };
}

/** A file with a change made: its bytes where anything is to be written, or why it cannot be changed. */
export type Result =
  { readonly ok: true; readonly bytes: Uint8Array | undefined } | { readonly ok: false; readonly message: string };

/** Changes a file as a task plans it. */
export async function changedFile(bytes: Uint8Array | undefined, task: ChangeTask): Promise<Result> {
  const found = await tablesInFile(bytes, TRACKER, newTracker());
  if (!found.ok) return found;
  const { tables, isThere, changed } = found.file;
  const change = task.plan(tables, !isThere);
  if (change === undefined || (change.length === 0 && isThere)) return { ok: true, bytes: undefined };
  task.onProgress(0, 0);
  await nextFrame();
  return changed(change, applyChange(TRACKER, tables, change), { by: task.by, at: new Date() });
}

/** Lets the page draw what was said before something long begins. */
function nextFrame(): Promise<void> {
  return new Promise((drawn) => {
    setTimeout(drawn, 30);
  });
}
