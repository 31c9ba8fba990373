import type { Pane } from "../pane";
import { allRead, bringFiles } from "./bringing";
import { takeAllOff } from "./entryList";
import { look } from "./looking";
import { post } from "./posting";
import { tell } from "./telling";

/** Posts three months of an invented practice to a new workbook that is kept in the page alone. */
export async function seeExample(pane: Pane): Promise<void> {
  const { store, chooser } = pane;
  const { sampleFiles } = await import("../reading/sampleFiles");
  // Pressed twice.
  if (store.state.work !== undefined) return;
  const stop = (): void => {
    takeAllOff(pane);
    store.update({ work: undefined });
  };
  store.update({ work: { words: "Reading the example…", done: 0, of: 0, stop } });
  bringFiles(pane, sampleFiles());
  await allRead(pane);
  store.update({ workbook: chooser?.beginExample(), isExample: true });
  await look(pane);
  store.update({ work: undefined });
  await post(pane);
}

/** Gives the example out as a download. */
export async function saveExample(pane: Pane): Promise<void> {
  const name = await pane.chooser?.giveOut();
  if (name === undefined) return;
  tell(pane, { tone: "good", title: `Saved to your downloads as ${name}.`, lines: [] });
}
