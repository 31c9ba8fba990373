import { count } from "../../domain/counted";
import type { Preview } from "../../session/posting/preview";
import { post } from "../actions/posting";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { type State } from "../state";
import { canChange } from "../workbookLook";
import { effectsView } from "./effectsView";
import { entryView } from "./entryView";
import { gatherView } from "./gatherView";
import { button, fold, valueOf } from "./parts";
import { receiptView } from "./receiptView";

/** Bring reports, look at what was understood, post. */
export function postPage(pane: Pane, state: State): readonly Child[] {
  const { preview, receipt } = state;
  return [
    receipt !== undefined && receiptView(pane, receipt),
    gatherView(pane, state),
    preview !== undefined && reportsView(pane, preview),
    preview !== undefined && postingView(pane, state, preview),
  ];
}

function reportsView(pane: Pane, preview: Preview): ElementSpec {
  return element(
    "section",
    { key: "reports", "aria-labelledby": "reports" },
    element("h2", { id: "reports", tabindex: -1 }, "What was understood"),
    preview.entries.map((entry) => entryView(pane, entry)),
  );
}

function postingView(pane: Pane, state: State, preview: Preview): ElementSpec {
  return element(
    "section",
    { key: "posting", "aria-labelledby": "changes" },
    element("h2", { id: "changes" }, "What will change"),
    preview.effects.length === 0
      ? element("p", {}, preview.toSettle > 0 ? "Nothing yet." : "Nothing: the tracker has it all.")
      : effectsView(preview.effects),
    preview.effects.length > 0 && element("p", { class: "hint" }, "Ratios, statuses and charts follow by formulas."),
    byView(pane, state.by),
    postButton(pane, state, preview),
  );
}

function byView({ store }: Pane, by: string): ElementSpec {
  return fold(
    by === "" ? "Who posts? (if you like to say)" : `Posted by ${by}`,
    element("label", { for: "by" }, "Name or initials, for the list of postings"),
    element("input", {
      id: "by",
      value: by,
      autocomplete: "off",
      on: {
        change: (event) => {
          store.update({ by: valueOf(event).trim() });
        },
      },
    }),
  );
}

function postButton(pane: Pane, { look }: State, preview: Preview): Child {
  if (!canChange(look))
    return element(
      "p",
      { class: "strong" },
      look.kind === "none"
        ? "Choose the workbook above, then post."
        : "The workbook cannot be written to now; see above.",
    );
  const { toSettle, writes, posting } = preview;
  if (toSettle > 0) {
    return [
      element(
        "p",
        { class: "strong" },
        `${count(toSettle, "report")} above ${toSettle === 1 ? "needs" : "need"} something first.`,
      ),
      button("Go to the first", () => void post(pane)),
    ];
  }
  if (!writes) return element("p", { class: "strong" }, "There is nothing to post.");
  return button(`Post ${count(posting.reports.length, "report")}`, () => void post(pane), "primary");
}
