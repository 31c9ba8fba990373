import { tablesIn } from "../../session/trackerPort";
import { type PastPosting, type PastReport, historyOf } from "../../session/words/history";
import { askToTakeBack } from "../actions/posting";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { canChange } from "../workbookLook";
import { fold, openFold } from "./parts";

/** What was posted, newest first, from the tracker's own list. */
export function historyPage(pane: Pane, { look }: State): readonly Child[] {
  const history = historyOf(tablesIn(look));
  return [
    element("h2", { id: "history", tabindex: -1 }, "What was posted"),
    history.length === 0
      ? element(
          "p",
          {},
          look.kind === "looking" ? "Looking…" : "Nothing is posted yet. Add the first reports under Post.",
        )
      : element(
          "ol",
          { class: "plain", role: "list" },
          history.map((one) => element("li", { key: one.posting }, pastView(pane, one, canChange(look)))),
        ),
  ];
}

/** A posting, unfolding to its reports: open where it can be taken back, since all of them would go. */
function pastView(pane: Pane, past: PastPosting, isChangeable: boolean): ElementSpec {
  const { posting, title, status, when, reports, isLast, isKept } = past;
  const heading = `posting-${String(posting)}`;
  const canGo = isLast && isChangeable;
  return element(
    "article",
    { class: "card", "aria-labelledby": heading },
    element("h3", { id: heading }, title),
    element("p", { class: `badge ${status === "Undone" ? "plain" : "good"}` }, status),
    when !== "" && element("p", { class: "quiet" }, when),
    reports.length === 1
      ? reports.map(figuresOf)
      : (canGo ? openFold : fold)(
          "Its reports",
          element(
            "ul",
            { class: "plain", role: "list" },
            reports.map((one) => element("li", { key: one.id }, reportView(one))),
          ),
        ),
    canGo && !isKept && element("p", { class: "quiet" }, "It can no longer be undone. Post the right figures over it."),
    canGo &&
      isKept &&
      element(
        "button",
        {
          type: "button",
          "aria-describedby": heading,
          on: {
            click: () => {
              askToTakeBack(pane, past);
            },
          },
        },
        "Undo this posting",
      ),
  );
}

function reportView(report: PastReport): ElementSpec {
  const { title, status } = report;
  return element(
    "div",
    {},
    element("p", { class: "strong" }, status === "Undone" ? `${title} (undone)` : title),
    figuresOf(report),
  );
}

function figuresOf({ total, source, rows }: PastReport): ElementSpec {
  return element(
    "div",
    {},
    total !== "" && element("p", {}, total),
    element("p", { class: "quiet" }, `${source}. ${rows}.`),
  );
}
