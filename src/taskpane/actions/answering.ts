import type { Day } from "../../domain/calendar";
import { isOpen } from "../../session/posting/entryStatus";
import type { Entry, PostingAnswers } from "../../session/reading/entry";
import type { Pane } from "../pane";
import { changeEntry } from "./entryList";

/** Notes what somebody said about a report, and goes on to the next question once it needs nothing more. */
export function answer(pane: Pane, id: number, answers: Partial<PostingAnswers>): void {
  const wasOpen = isOpenNow(pane, id);
  changeEntry(pane, id, (entry) => ({ ...entry, answers: { ...entry.answers, ...answers } }));
  // What is ticked has to stay ticked.
  void pane.store.preview().then(() => {
    if (wasOpen && !isOpenNow(pane, id)) goOn(pane);
  });
}

/** Notes as of which day several reports stand. */
export function answerSharedDay(pane: Pane, ids: readonly number[], asOf: Day): void {
  const { entries } = pane.store.state;
  const said = (entry: Entry): Entry => ({ ...entry, answers: { ...entry.answers, asOf } });
  pane.store.update({ entries: entries.map((entry) => (ids.includes(entry.id) ? said(entry) : entry)) });
  void pane.store.preview().then(() => {
    goOn(pane);
  });
}

function isOpenNow({ store }: Pane, id: number): boolean {
  const shown = store.state.preview?.entries.find(({ entry }) => entry.id === id);
  return shown !== undefined && isOpen(shown);
}

/** Goes to what is to be answered next, or to Post where nothing is. */
function goOn(pane: Pane): void {
  const { entries = [] } = pane.store.state.preview ?? {};
  const next = entries.find(isOpen);
  pane.say(next === undefined ? "Ready to post." : "Answered. Another report needs something first.");
  pane.focus(next === undefined ? "post-now" : `report-${String(next.entry.id)}`);
}
