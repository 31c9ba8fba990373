import { askToTakeLastBack } from "../actions/posting";
import type { Pane } from "../pane";

/**
 * Has the ribbon's buttons do what they say, from the moment that the page is loaded: Excel loads it for a button too.
 * The names are the manifest's.
 */
export function followRibbon(pane: Promise<Pane>): void {
  // Outside Office there may be no library at all.
  if (typeof Office === "undefined") return;
  onPress("undoPosting", async () => {
    await showPane();
    await askToTakeLastBack(await pane);
  });
}

/** Excel waits, and takes no other command, until it hears that this one is over. */
function onPress(name: string, act: () => Promise<void>): void {
  Office.actions.associate(name, (pressed: Office.AddinCommands.Event) => {
    void act().finally(() => {
      pressed.completed();
    });
  });
}

/** Where Excel cannot show the pane, what was asked is done all the same. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
