import type { Look } from "../../session/trackerPort";
import type { MonthProgress } from "../../session/words/monthProgress";
import type { Pane } from "../pane";
import { sourceName } from "../../session/reading/sourceName";
import { bringFiles, readUnknownAgain } from "./bringing";
import { takeAllOff } from "./entryList";
import { tell } from "./telling";

/** Looks at the workbook anew. */
export async function lookAgain({ store, port }: Pane): Promise<void> {
  const look = await port.look();
  store.update({ look, progress: undefined });
  // Nobody waits for it: the pane can be used meanwhile.
  const progress = await progressIn(look);
  if (store.state.look === look) store.update({ progress });
}

/** Only a tracker has a month that is posted, so what reads it is loaded for one alone. */
async function progressIn(look: Look): Promise<MonthProgress | undefined> {
  if (look.kind !== "tracker") return undefined;
  const { monthProgress } = await import("../../session/words/monthProgress");
  return monthProgress(look.tables);
}

/** Looks anew where a change was not made. Where Excel cannot answer now, what was seen stays: every change reads anew. */
export async function lookAfterFailure({ store, port }: Pane): Promise<void> {
  const seen = await port.look();
  if (seen.kind !== "unusable") store.update({ look: seen });
}

/** Looks at the workbook, and says so for as long as it takes. */
export async function look(pane: Pane): Promise<void> {
  pane.store.update({ look: { kind: "looking" }, notice: undefined });
  await lookAgain(pane);
  readUnknownAgain(pane);
  const { look: seen } = pane.store.state;
  if (seen.kind === "unusable") pane.say(seen.message);
}

/** Asks which workbook it is to be. */
export async function chooseWorkbook(pane: Pane): Promise<void> {
  const workbook = await pane.chooser?.choose();
  if (workbook !== undefined) await opened(pane, workbook);
}

/** Takes a workbook that somebody chose in a field of the page. */
export async function takeWorkbook(pane: Pane, file: File): Promise<void> {
  if (!(await isWorkbook(file))) {
    bringFiles(pane, [{ name: sourceName(file.name, undefined), file }]);
    tell(pane, {
      tone: "ask",
      title: "That is a report, not a workbook. It was added to your reports below.",
      lines: ["Choose the workbook that your tracker is in, or start a new one."],
    });
    return;
  }
  await opened(pane, pane.chooser?.take(file));
}

/** Whether a file begins as workbooks do, those with a password too. What does not cannot hold a tracker, whatever it is called. */
async function isWorkbook(file: File): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isZip = first === 0x50 && second === 0x4b;
  const isCompound = first === 0xd0 && second === 0xcf;
  return isZip || isCompound || file.size === 0;
}

/** Begins a new workbook. */
export async function beginWorkbook(pane: Pane): Promise<void> {
  await opened(pane, pane.chooser?.begin());
}

async function opened(pane: Pane, workbook: string | undefined): Promise<void> {
  // Reports of an example are never to be posted to a workbook of somebody's own.
  if (pane.store.state.isExample) takeAllOff(pane);
  pane.store.update({ workbook, isExample: false, receipt: undefined });
  await look(pane);
  pane.focus("workbook");
}
