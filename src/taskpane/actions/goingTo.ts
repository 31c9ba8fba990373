import type { CellPlace } from "../../session/trackerPort";
import type { Pane } from "../pane";
import { tell } from "./telling";

/** Shows a cell in its sheet. */
export async function goTo(pane: Pane, place: CellPlace): Promise<void> {
  const failure = await pane.port.goTo?.(place);
  if (failure === undefined) pane.say("Shown in the sheet.");
  else tell(pane, { tone: "bad", title: failure, lines: [] });
}

/** Shows a table's sheet, hidden or not, and goes to it. */
export async function showTable(pane: Pane, table: string): Promise<void> {
  const failure = await pane.port.showTable?.(table);
  if (failure === undefined) pane.say(`${table} is shown.`);
  else tell(pane, { tone: "bad", title: failure, lines: [] });
}
