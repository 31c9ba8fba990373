import { count } from "../../domain/counted";
import type { Entry } from "../../session/reading/entry";
import type { Pane } from "../pane";
import { tell } from "./telling";

/** Puts a changed report in the place of what it was. */
export function changeEntry(pane: Pane, id: number, made: (entry: Entry) => Entry): void {
  const { entries } = pane.store.state;
  pane.store.update({ entries: entries.map((entry) => (entry.id === id ? made(entry) : entry)) });
}

/** Ends a report's reading, and lets go of what was brought. */
function forget(pane: Pane, id: number): void {
  pane.readings.get(id)?.stop();
  pane.readings.delete(id);
  pane.contents.delete(id);
}

/** Takes a report off the list, whether it is read or not. */
export function takeOff(pane: Pane, id: number): void {
  forget(pane, id);
  const { entries } = pane.store.state;
  pane.store.update({ entries: entries.filter((entry) => entry.id !== id) });
  pane.say("Removed.");
  pane.focus(entries.length > 1 ? "reports" : "paste");
}

/** Stops all reading: what is not read yet is taken off the list. */
export function stopReading(pane: Pane): void {
  const { entries } = pane.store.state;
  const stopped = entries.filter(({ read }) => read.kind === "reading");
  for (const { id } of stopped) forget(pane, id);
  pane.store.update({ entries: entries.filter((entry) => !stopped.includes(entry)) });
  pane.say(`Stopped. ${count(stopped.length, "report")} removed.`);
  pane.focus(stopped.length < entries.length ? "reports" : "paste");
}

/** Asks anew what was agreed to of figures that are others by now. */
export function askAgain(pane: Pane, ids: readonly number[]): void {
  for (const id of ids) {
    changeEntry(pane, id, (entry) => ({ ...entry, answers: { ...entry.answers, restates: false, anyway: false } }));
  }
}

/** Takes reports off the list once they are posted: what was pasted is kept nowhere. */
export function takePostedOff(pane: Pane, ids: readonly number[]): void {
  for (const id of ids) forget(pane, id);
  const { entries } = pane.store.state;
  pane.store.update({ entries: entries.filter(({ id }) => !ids.includes(id)), typed: "" });
}

/** Takes everything off the list, whether it is read or not. */
export function takeAllOff(pane: Pane): void {
  takePostedOff(
    pane,
    pane.store.state.entries.map(({ id }) => id),
  );
}

/** Takes what was brought twice off the list again, and says so: the same bytes, and of a workbook the same sheets. */
export function removeRepeated(pane: Pane): void {
  const { entries } = pane.store.state;
  const seen = new Set<string>();
  const repeated = entries.filter((entry) => {
    const key = keyOfSource(entry);
    if (key === undefined) return false;
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
  if (repeated.length === 0) return;
  for (const { id } of repeated) forget(pane, id);
  const names = repeated.map(({ name }) => `${name.label}: the same as one above. Removed.`);
  pane.store.update({ entries: entries.filter((entry) => !repeated.includes(entry)) });
  tell(pane, { tone: "ask", title: names.join(" "), lines: [] });
}

function keyOfSource({ read: one, reading }: Entry): string | undefined {
  return one.kind === "read" && one.source.ok ? [one.source.hash, ...(reading.sheets ?? [])].join("\n") : undefined;
}
