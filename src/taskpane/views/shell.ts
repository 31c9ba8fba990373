import { turnTo } from "../actions/turning";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { Page, State, Work } from "../state";
import { historyPage } from "./historyPage";
import { button, noticeBar } from "./parts";
import { postPage } from "./postPage";
import { reportsPage } from "./reportsPage";
import { setupPage } from "./setupPage";
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
            click: () => void turnTo(pane, page),
          },
        },
        words,
      ),
    ),
  );
}

function pageView(pane: Pane, state: State): readonly Child[] {
  switch (state.page) {
    case "post":
      return postPage(pane, state);
    case "history":
      return historyPage(pane, state);
    case "reports":
      return reportsPage(pane, state);
    case "setup":
      return setupPage(pane, state);
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
