import type { Pane } from "../pane";
import type { Notice } from "../state";

/** Tells what came of something, and goes there. */
export function tell(pane: Pane, notice: Notice): void {
  pane.store.update({ notice });
  // What gets the focus is read out.
  pane.focus("notice");
}
