import type { PastPosting } from "../../session/words/history";
import { takeBack } from "../actions/posting";
import { type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { button, list } from "./parts";

/** Asks whether to take a posting back, and says all that would go. */
export function undoView(pane: Pane, { posting, title, when, reports }: PastPosting): ElementSpec {
  const active = reports.filter(({ status }) => status !== "Undone");
  return element(
    "section",
    { key: "undoing", class: "card", "aria-labelledby": "undoing" },
    element("h2", { id: "undoing", tabindex: -1 }, "Undo this posting?"),
    element("p", { class: "strong" }, title),
    when !== "" && element("p", { class: "quiet" }, `Posted ${when}`),
    list(active.map((report) => report.title)),
    element(
      "div",
      { class: "ways" },
      button("Undo it", () => void takeBack(pane, posting), "primary"),
      button("Keep it", () => {
        pane.store.update({ undoing: undefined });
        pane.focus("main-heading");
      }),
    ),
  );
}
