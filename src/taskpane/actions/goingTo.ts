import type { CellPlace } from "../../session/trackerPort";
import type { Pane } from "../pane";
import { tell } from "./posting";

/** Shows a cell in its sheet. */
export async function goTo(pane: Pane, place: CellPlace): Promise<void> {
  const failure = await pane.port.goTo?.(place);
  if (failure === undefined) pane.say("Shown in the sheet.");
  else tell(pane, { tone: "bad", title: failure, lines: [] });
}

/** Goes to the sheet for the morning huddle. @returns whether there is one */
export async function openHuddle(pane: Pane): Promise<boolean> {
  const failure = await pane.port.openSheet?.("Huddle");
  if (failure !== undefined) tell(pane, { tone: "ask", title: failure, lines: [] });
  return failure === undefined;
}
