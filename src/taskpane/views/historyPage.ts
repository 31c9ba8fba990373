import { tablesIn } from "../../session/trackerPort";
import { type PastPosting, type PastReport, historyOf } from "../../session/words/history";
import { takeBack } from "../actions/posting";
import { type Child, type Element_, h } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { canChange } from "../looked";
import { fold, openFold } from "./parts";

/** What was posted, newest first, from the tracker's own list. */
export function historyPage(pane: Pane, { look }: State): readonly Child[] {
  const history = historyOf(tablesIn(look));
  return [
    h("h2", { id: "history", tabindex: -1 }, "What was posted"),
    history.length === 0
      ? h("p", {}, look.kind === "looking" ? "Looking…" : "Nothing is posted yet. Bring the first reports under Post.")
      : h(
          "ol",
          { class: "plain", role: "list" },
          history.map((one) => h("li", { key: one.posting }, pastView(pane, one, canChange(look)))),
        ),
  ];
}

/** A posting, unfolding to its reports: open where it can be taken back, since all of them would go. */
function pastView(pane: Pane, past: PastPosting, isChangeable: boolean): Element_ {
  const { posting, title, status, when, reports, isLast, isKept } = past;
  const heading = `posting-${String(posting)}`;
  const canGo = isLast && isChangeable;
  return h(
    "article",
    { class: "card", "aria-labelledby": heading },
    h("h3", { id: heading }, title),
    h("p", { class: `badge ${status === "Undone" ? "plain" : "good"}` }, status),
    when !== "" && h("p", { class: "quiet" }, when),
    reports.length === 1
      ? reports.map(figuresOf)
      : (canGo ? openFold : fold)(
          "Its reports",
          h(
            "ul",
            { class: "plain", role: "list" },
            reports.map((one) => h("li", { key: one.id }, reportView(one))),
          ),
        ),
    canGo && !isKept && h("p", { class: "quiet" }, "What takes it back is not kept. Post the right figures over it."),
    canGo &&
      isKept &&
      h(
        "button",
        { type: "button", "aria-describedby": heading, on: { click: () => void takeBack(pane, posting) } },
        "Take this posting back",
      ),
  );
}

function reportView(report: PastReport): Element_ {
  const { title, status } = report;
  return h(
    "div",
    {},
    h("p", { class: "strong" }, status === "Undone" ? `${title} (undone)` : title),
    figuresOf(report),
  );
}

function figuresOf({ total, source, rows }: PastReport): Element_ {
  return h("div", {}, total !== "" && h("p", {}, total), h("p", { class: "quiet" }, `${source}. ${rows}.`));
}
