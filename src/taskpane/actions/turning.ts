import type { Pane } from "../pane";
import type { Page } from "../state";

/** Turns to another page. */
export async function turnTo({ store }: Pane, page: Page): Promise<void> {
  store.update({ page, notice: undefined });
  if (page !== "reports") return;
  const { QUERIES } = await import("../host/queries");
  store.update({ queries: QUERIES });
}
