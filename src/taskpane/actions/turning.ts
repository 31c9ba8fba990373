import type { Pane } from "../pane";
import type { Page } from "../state";

/** Turns to another page. */
export function turnTo({ store }: Pane, page: Page): void {
  store.update({ page, notice: undefined });
}
