import type { PastPosting } from "../../session/words/history";
import { takeBack } from "../actions/posting";
import { type Element_, h } from "../dom/element";
import type { Pane } from "../pane";
import { button, list } from "./parts";

/** Asks whether to take a posting back, and says all that would go. */
export function undoView(pane: Pane, { posting, title, when, reports }: PastPosting): Element_ {
  const standing = reports.filter(({ status }) => status !== "Undone");
  return h(
    "section",
    { key: "undoing", class: "card", "aria-labelledby": "undoing" },
    h("h2", { id: "undoing", tabindex: -1 }, "Take this posting back?"),
    h("p", { class: "strong" }, title),
    when !== "" && h("p", { class: "quiet" }, `Posted ${when}`),
    list(standing.map((report) => report.title)),
    h(
      "div",
      { class: "ways" },
      button("Take it back", () => void takeBack(pane, posting), "primary"),
      button("Keep it", () => {
        pane.store.update({ undoing: undefined });
        pane.focus("main-heading");
      }),
    ),
  );
}
