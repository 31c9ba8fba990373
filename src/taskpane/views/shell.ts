import { turnTo } from "../actions/turning";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { Page, State, Work } from "../state";
import { historyPage } from "./historyPage";
import { button, noticeBar } from "./parts";
import { postPage } from "./postPage";
import { undoView } from "./undoView";
import { workbookView } from "./workbookView";

const PAGES: readonly { readonly page: Page; readonly words: string }[] = [
  { page: "post", words: "Post" },
  { page: "history", words: "History" },
  { page: "reports", words: "What to run" },
  { page: "setup", words: "Setup" },
];

/** The whole pane, as it follows from the state. */
export function shell(pane: Pane, state: State): readonly Child[] {
  const { notice, undoing, work, isDraggedOver } = state;
  return [
    element("header", {}, element("h1", {}, "Huddlebook"), navigation(pane, state.page)),
    element(
      "main",
      { id: "main", class: isDraggedOver ? "over" : undefined, "aria-busy": work === undefined ? "false" : "true" },
      workbookView(pane, state),
      notice !== undefined &&
        noticeBar(notice, () => {
          pane.store.update({ notice: undefined });
          pane.focus("main-heading");
        }),
      undoing !== undefined && work === undefined && undoView(pane, undoing),
      work === undefined ? pageView(pane, state) : workView(work),
    ),
  ];
}

function navigation(pane: Pane, shown: Page): ElementSpec {
  return element(
    "nav",
    { "aria-label": "Pages" },
    PAGES.map(({ page, words }) =>
      element(
        "button",
        {
          type: "button",
          class: "tab",
          "aria-current": page === shown ? "page" : undefined,
          on: {
            click: () => {
              turnTo(pane, page);
              void showLater(pane, page);
            },
          },
        },
        words,
      ),
    ),
  );
}

/** Loads what shows a page, where it is not there from the start. */
async function showLater(pane: Pane, page: Page): Promise<void> {
  if (page !== "reports" && page !== "setup") return;
  const show = page === "setup" ? (await import("./setupPage")).setupPage : await reportsShown(pane);
  const { laterPages } = pane.store.state;
  pane.store.update({ laterPages: { ...laterPages, [page]: (state: State) => show(pane, state) } });
}

/** What each practice software has is loaded for whoever looks it up, the queries with it. */
async function reportsShown({ store }: Pane): Promise<(pane: Pane, state: State) => readonly Child[]> {
  const [{ reportsPage }, { QUERIES }] = await Promise.all([import("./reportsPage"), import("../host/queries")]);
  store.update({ queries: QUERIES });
  return reportsPage;
}

function pageView(pane: Pane, state: State): readonly Child[] {
  switch (state.page) {
    case "post":
      return postPage(pane, state);
    case "history":
      return historyPage(pane, state);
    case "reports":
    case "setup":
      return state.laterPages[state.page]?.(state) ?? [element("p", {}, "Looking…")];
  }
}

function workView({ words, done, of, stop }: Work): ElementSpec {
  const progress = of === 0 ? {} : { value: String(done), max: of };
  return element(
    "section",
    { class: "card", key: "work" },
    element("label", { for: "progress", id: "work", tabindex: -1 }, words),
    element("progress", { id: "progress", ...progress }),
    stop === undefined
      ? element("p", { class: "hint" }, "This can no longer be stopped; it takes a moment.")
      : button("Cancel", stop),
  );
}
