import type { Pane } from "../pane";
import { readUnknownAgain } from "./bringing";

/** Looks at the workbook anew. */
export async function lookAgain({ store, port }: Pane): Promise<void> {
  store.update({ look: await port.look() });
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
  if (workbook === undefined) return;
  pane.store.update({ workbook, receipt: undefined });
  await look(pane);
  pane.focus("workbook");
}

/** Takes a workbook that somebody chose in a field of the page. */
export async function takeWorkbook(pane: Pane, file: File): Promise<void> {
  const workbook = pane.chooser?.take(file);
  pane.store.update({ workbook, receipt: undefined });
  await look(pane);
  pane.focus("workbook");
}

/** Begins a new workbook. */
export async function beginWorkbook(pane: Pane): Promise<void> {
  const workbook = pane.chooser?.begin();
  pane.store.update({ workbook, receipt: undefined });
  await look(pane);
  pane.focus("workbook");
}
