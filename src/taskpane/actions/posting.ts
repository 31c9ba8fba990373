import { type PastPosting, historyOf } from "../../session/words/history";
import { isOpen } from "../../session/posting/entryStatus";
import type { Preview } from "../../session/posting/preview";
import { signatureOf } from "../../session/posting/signature";
import { type ChangeTask, tablesIn } from "../../session/trackerPort";
import type { Changed } from "../../workbook/change/changed";
import { count } from "../../domain/counted";
import type { Pane } from "../pane";
import type { Notice, State } from "../state";
import { askAgain, takePostedOff } from "./entryList";
import { tell } from "./telling";
import { lookAfterFailure, lookAgain } from "./looking";

/** Posts what is shown, all of it or nothing. Where something is still to be said, goes there instead. */
export async function post(pane: Pane): Promise<void> {
  await pane.store.preview();
  const { preview, work } = pane.store.state;
  if (preview === undefined || work !== undefined) return;
  const open = preview.entries.find(isOpen);
  if (open === undefined) {
    await postShown(pane, preview);
    return;
  }
  const { sharedDay } = preview;
  pane.focus(sharedDay?.ids.includes(open.entry.id) === true ? "shared-day" : `report-${String(open.entry.id)}`);
}

/** Posts the reports that need nothing more, all of them or nothing. The others stay on the list. */
export async function postReady(pane: Pane): Promise<void> {
  const { previewOfState } = await import("../previewOfState");
  await pane.store.preview();
  const { state } = pane.store;
  const ready = state.preview?.entries.filter((entry) => !isOpen(entry)) ?? [];
  const alone = previewOfState({ ...state, entries: ready.map(({ entry }) => entry) });
  const isAsShown = alone.entries.every(({ status }, at) => status === ready[at]?.status);
  if (state.work !== undefined || ready.length === 0) return;
  if (isAsShown) await postShown(pane, alone);
  else tell(pane, NOT_WITHOUT_THE_OTHERS);
}

async function postShown(pane: Pane, { entries, posting, outcomes }: Preview): Promise<void> {
  const { postTask } = await import("../../session/posting/postTask");
  let isCalledOff = false;
  const task = postTask(posting, outcomes, signatureOf(pane.store.state.by, new Date()), () => isCalledOff);
  const changed = await working(pane, "Posting…", { plan: task.plan, ...hidingIn(pane.store.state) }, () => {
    isCalledOff = true;
  });
  const planned = task.planned();
  if (changed.kind !== "done") {
    tell(pane, noticeOf(changed, "posted"));
  } else if (planned.kind === "planned") {
    takePostedOff(pane, idsOf(entries));
    const { where, added, refusedLooks = [] } = changed;
    pane.store.update({ receipt: { receipt: planned.receipt, where, added, refusedLooks } });
    pane.say(`Posted. ${count(planned.receipt.lines.length, "report")}.`);
    pane.focus("receipt");
  } else {
    if (planned.kind !== "called-off") askAgain(pane, idsOf(entries));
    tell(pane, planned.kind === "called-off" ? STOPPED : OTHER_THAN_SHOWN);
  }
}

function idsOf(entries: Preview["entries"]): readonly number[] {
  return entries.map(({ entry }) => entry.id);
}

/** What is hidden along with the posting: tables, where somebody said so as Start came. */
function hidingIn({ look, hidesTables }: State): Pick<ChangeTask, "hidesTables"> {
  return hidesTables && look.kind === "tracker" && look.bringsStart === true ? { hidesTables: true } : {};
}

/** Takes a posting back, all of it or nothing. */
export async function takeBack(pane: Pane, posting: number): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  const { undoTask } = await import("../../session/posting/undoTask");
  const task = undoTask({ kind: "posting", posting });
  const changed = await working(pane, "Undoing…", { plan: task.plan, readsAside: true });
  const planned = task.planned();
  if (changed.kind !== "done") tell(pane, noticeOf(changed, "undone"));
  else if (planned.kind === "refused") tell(pane, { tone: "bad", title: planned.message, lines: planned.cells });
  else {
    pane.store.update({ receipt: undefined, undoing: undefined });
    const lines = [...planned.words.lines, ...[changed.where, changed.added].filter((line) => line !== undefined)];
    tell(pane, { tone: "good", title: "Undone. The tracker is as it was before.", lines });
  }
}

/** Asks whether to take back the last posting that stands, whoever made it, and says what that is. */
export async function askToTakeLastBack(pane: Pane): Promise<void> {
  if (pane.store.state.work !== undefined) return;
  await lookAgain(pane);
  const last = historyOf(tablesIn(pane.store.state.look)).find(({ isLast }) => isLast);
  if (last === undefined) {
    tell(pane, { tone: "ask", title: "There is no posting that can be undone.", lines: [] });
    return;
  }
  askToTakeBack(pane, last);
}

/** Asks whether to take a posting back, and says all that would go. */
export function askToTakeBack(pane: Pane, posting: PastPosting): void {
  pane.store.update({ undoing: posting, notice: undefined });
  pane.focus("undoing");
}

/** Has the workbook changed, shows how far it is, and looks at what came of it. */
export async function working(
  pane: Pane,
  words: string,
  task: Pick<ChangeTask, "plan" | "readsAside" | "hidesTables">,
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

/** Why a change was not made, in words. @param done what was to be done: `posted` */
export function noticeOf(changed: Exclude<Changed, { kind: "done" }>, done: string): Notice {
  if (changed.kind !== "failed") return { tone: "bad", title: changed.message, lines: [`Nothing was ${done}.`] };
  const state =
    changed.isWritten === "no"
      ? `Nothing was ${done}.`
      : "Part of it may have been written. Undo in Excel (Ctrl+Z), or look at History before you try again.";
  return { tone: "bad", title: changed.message, lines: [state], details: changed.code };
}

const STOPPED: Notice = { tone: "ask", title: "Stopped. Nothing was posted.", lines: [] };

const NOT_WITHOUT_THE_OTHERS: Notice = {
  tone: "ask",
  title: "Without the other reports some of these need an answer too, so nothing was posted.",
  lines: ["Answer what is asked above, then post all of them."],
};

const OTHER_THAN_SHOWN: Notice = {
  tone: "ask",
  title: "The workbook was changed since you saw this, so nothing was posted.",
  lines: ["What is shown now is figured again. Look it over, then post."],
};
