import { type PastPosting, historyOf } from "../../session/history";
import { takeBack } from "../actions/posting";
import { type Child, type Element_, h } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { canChange, tablesIn } from "../looked";

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
          history.map((one) => h("li", { key: one.id }, pastView(pane, one, canChange(look)))),
        ),
  ];
}

function pastView(pane: Pane, past: PastPosting, isChangeable: boolean): Element_ {
  const { id, report, period, status, when, source, rows, total, isLast } = past;
  const heading = `posting-${String(id)}`;
  return h(
    "article",
    { class: "card", "aria-labelledby": heading },
    h("h3", { id: heading }, `${report}, ${period}`),
    h("p", { class: `badge ${status === "Undone" ? "plain" : "good"}` }, status),
    total !== "" && h("p", {}, total),
    h("p", { class: "quiet" }, `${source}. ${rows}.`),
    h("p", { class: "quiet" }, when),
    isLast &&
      isChangeable &&
      h(
        "button",
        { type: "button", "aria-describedby": heading, on: { click: () => void takeBack(pane, [id]) } },
        "Take this posting back",
      ),
  );
}
