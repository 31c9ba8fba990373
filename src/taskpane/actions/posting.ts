import { historyOf } from "../../session/words/history";
import { signatureOf } from "../../session/posting/signature";
import { type ChangeTask, tablesIn } from "../../session/trackerPort";
import type { Changed } from "../../workbook/change/changed";
import { count } from "../../domain/counted";
import type { Pane } from "../pane";
import type { Notice } from "../state";
import { takeAllOff } from "./bringing";
import { lookAfterFailure, lookAgain } from "./looking";

/** Posts what is shown, all of it or nothing. Where something is still to be said, goes there instead. */
export async function post(pane: Pane): Promise<void> {
  const { postTask } = await import("../../session/posting/postTask");
  await pane.store.preview();
  const { preview, by, work } = pane.store.state;
  if (preview === undefined || work !== undefined) return;
  const open = preview.entries.find(({ status }) => ["asks", "unusable", "reading"].includes(status));
  if (open !== undefined) {
    pane.focus(`report-${String(open.entry.id)}`);
    return;
  }
  let isCalledOff = false;
  const task = postTask(preview.posting, preview.outcomes, signatureOf(by, new Date()), () => isCalledOff);
  const changed = await working(pane, "Posting…", { plan: task.plan }, () => {
    isCalledOff = true;
  });
  const planned = task.planned();
  if (changed.kind !== "done") {
    tell(pane, noticeOf(changed, "posted"));
  } else if (planned.kind === "planned") {
    takeAllOff(pane);
    const { where, added, refusedLooks = [] } = changed;
    pane.store.update({ receipt: { receipt: planned.receipt, where, added, refusedLooks } });
    pane.say(`Posted. ${count(planned.receipt.lines.length, "report")}.`);
    pane.focus("receipt");
  } else {
    tell(pane, planned.kind === "called-off" ? STOPPED : OTHER_THAN_SHOWN);
  }
}

/** Takes a posting back, all of it or nothing. */
export async function takeBack(pane: Pane, posting: number): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  const { undoTask } = await import("../../session/posting/undoTask");
  const task = undoTask({ kind: "posting", posting });
  const changed = await working(pane, "Taking back…", { plan: task.plan, readsAside: true });
  const planned = task.planned();
  if (changed.kind !== "done") tell(pane, noticeOf(changed, "taken back"));
  else if (planned.kind === "refused") tell(pane, { tone: "bad", title: planned.message, lines: planned.cells });
  else {
    pane.store.update({ receipt: undefined, undoing: undefined });
    const lines = [...planned.words.lines, ...[changed.where, changed.added].filter((line) => line !== undefined)];
    tell(pane, { tone: "good", title: "Taken back. The tracker is as it was before.", lines });
  }
}

/** Asks whether to take back the last posting that stands, whoever made it, and says what that is. */
export async function askToTakeLastBack(pane: Pane): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  await lookAgain(pane);
  const last = historyOf(tablesIn(pane.store.state.look)).find(({ isLast }) => isLast);
  if (last === undefined) {
    tell(pane, { tone: "ask", title: "There is no posting that can be taken back.", lines: [] });
    return;
  }
  pane.store.update({ undoing: last, notice: undefined });
  pane.focus("undoing");
}

/** Has the workbook changed, shows how far it is, and looks at what came of it. */
export async function working(
  pane: Pane,
  words: string,
  task: Pick<ChangeTask, "plan" | "readsAside">,
  callOff?: () => void,
): Promise<Changed> {
  const { store, port } = pane;
  const stop = callOff && {
    stop: () => {
      callOff();
      store.update({ work: { words: "Stopping…", done: 0, of: 0 } });
    },
  };
  store.update({ work: { words, done: 0, of: 0, ...stop }, notice: undefined });
  const onProgress = (done: number, of: number): void => {
    store.update({ work: { words: "Writing to the workbook…", done, of } });
  };
  const changed = await port.change({ ...task, by: store.state.by, onProgress }).catch(brokenBy);
  await (changed.kind === "done" ? lookAgain(pane) : lookAfterFailure(pane));
  store.update({ work: undefined });
  return changed;
}

/** A mistake in the pane itself. Its own words may quote what nobody should see: its kind has to do. */
function brokenBy(error: unknown): Changed {
  const code = error instanceof Error ? error.name : "";
  const message = "Something went wrong in Huddlebook itself. Close and open the pane, and look at History.";
  return { kind: "failed", message, code, isWritten: "in part" };
}

/** Tells what came of something, and goes there. */
export function tell(pane: Pane, notice: Notice): void {
  pane.store.update({ notice });
  // What gets the focus is read out.
  pane.focus("notice");
}

/** Why a change was not made, in words. @param done what was to be done: `posted` */
export function noticeOf(changed: Exclude<Changed, { kind: "done" }>, done: string): Notice {
  if (changed.kind !== "failed") return { tone: "bad", title: changed.message, lines: [`Nothing was ${done}.`] };
  const state =
    changed.isWritten === "no"
      ? `Nothing was ${done}.`
      : "A part of it may stand. Undo in Excel (Ctrl+Z), or look at History before you try again.";
  return { tone: "bad", title: changed.message, lines: [state], details: changed.code };
}

const STOPPED: Notice = { tone: "ask", title: "Stopped. Nothing was posted.", lines: [] };

const OTHER_THAN_SHOWN: Notice = {
  tone: "ask",
  title: "The workbook was changed since you saw this, so nothing was posted.",
  lines: ["What is shown now is worked out anew. Look at it once more, then post."],
};
