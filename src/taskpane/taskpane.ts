import { look } from "./actions/looking";
import { render } from "./dom/render";
import { followDrops } from "./events/drops";
import { isInExcel } from "./host/isInExcel";
import type { Pane } from "./pane";
import { followRibbon } from "./events/ribbon";
import { Store } from "./store";
import { applyTheme, followTheme } from "./host/theme";
import { idOf } from "./views/parts";
import { shell } from "./views/shell";

/** Starts the pane: in Excel on the workbook that is open, elsewhere on a file that somebody chooses. */
async function start(root: Element, live: Element): Promise<Pane> {
  followTheme();
  const isExcel = await isInExcel();
  // Office says its theme only once it is ready.
  applyTheme();
  const { port, chooser } = isExcel ? await inExcel() : (await import("./files/inBrowser")).trackerInBrowser();
  const pane: Pane = {
    store: new Store((state) => {
      render(root, ...shell(pane, state));
    }),
    port,
    chooser,
    contents: new Map(),
    readings: new Map(),
    say: (words) => {
      // The same words twice are told twice.
      live.textContent = "";
      setTimeout(() => {
        live.textContent = words;
      }, 50);
    },
    focus: (id) => {
      const element = document.getElementById(idOf(id));
      // What stays in view anyway would be scrolled to where it would stand otherwise.
      element?.focus({ preventScroll: element.closest(".post-bar") !== null });
    },
  };
  followDrops(pane);
  await look(pane);
  // What works reports out is there before the first of them is brought.
  void pane.store.preview();
  return pane;
}

async function inExcel(): Promise<Pick<Pane, "port" | "chooser">> {
  const { trackerInExcel } = await import("./host/inExcel");
  return { port: trackerInExcel(), chooser: undefined };
}

const root = document.getElementById("pane");
const live = document.getElementById("live");
if (root !== null && live !== null) followRibbon(start(root, live));
