import { formatMonth } from "../../domain/calendar";
import { tablesIn } from "../../session/trackerPort";
import { NO_BENCHMARK_SET, benchmarkSetIn } from "../../tracker/settings/settings";
import { bookOfRows } from "../../workbook/spec/book";
import type { CellEffect } from "../../session/posting/effects";
import type { PostedLine } from "../../session/posting/postTask";
import { SUMMARY_PLACE } from "../../session/words/summaryPlace";
import { goTo } from "../actions/goingTo";
import { askToTakeLastBack } from "../actions/posting";
import { type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { ShownReceipt } from "../state";
import { benchmarkSetsView } from "./benchmarkSetsView";
import { effectsView } from "./effectsView";
import { bar, button, fold, list, sign } from "./parts";

/** What was posted, where to see it, and how to take it back. */
export function receiptView(pane: Pane, { receipt, where, added, refusedLooks }: ShownReceipt): ElementSpec {
  const { lines, effects, posting, notes, untied, matters } = receipt;
  const show = pane.port.goTo === undefined ? undefined : (cell: CellEffect): void => void goTo(pane, cell.place);
  return element(
    "section",
    { key: "receipt", class: "card", "aria-labelledby": "receipt" },
    element("h2", { id: "receipt", tabindex: -1 }, sign("✓"), "Posted"),
    where !== undefined && element("p", { class: "strong" }, where),
    list(lines.map(lineInWords)),
    added !== undefined && element("p", {}, added),
    notes.map((note) => element("p", {}, note)),
    untied.length > 0 &&
      bar("ask", element("p", { class: "strong" }, sign("!"), "Months that do not tie"), list(untied)),
    matters !== undefined && [
      element("h3", {}, `What matters in ${formatMonth(matters.month)}`),
      list(matters.sentences),
    ],
    asksForGoals(pane, posting) && goalsView(pane),
    fold("What changed, row by row", effectsView(effects, show)),
    refusedLooks.length > 0 && fold("Details", element("p", {}, describeRefused(refusedLooks))),
    element(
      "div",
      { class: "ways" },
      show !== undefined && button("Open Summary", () => void goTo(pane, SUMMARY_PLACE)),
      posting !== undefined && button("Undo this posting", () => void askToTakeLastBack(pane)),
      button(
        "Close",
        () => {
          pane.store.update({ receipt: undefined });
          pane.focus("paste");
        },
        "quiet",
      ),
    ),
  );
}

function goalsView(pane: Pane): readonly ElementSpec[] {
  return [
    element("h3", {}, "Compare with published goals?"),
    element(
      "p",
      { class: "hint" },
      "Sources disagree, so pick the one you trust. Until then nothing is called good or bad. Setup has it too.",
    ),
    benchmarkSetsView(pane),
  ];
}

/** Asked once: after the first posting, where no set is chosen. */
function asksForGoals({ store }: Pane, posting: number | undefined): boolean {
  const set = benchmarkSetIn(bookOfRows(tablesIn(store.state.look)));
  return posting === 1 && (set === undefined || set === NO_BENCHMARK_SET);
}

function describeRefused(refusedLooks: readonly string[]): string {
  return `Excel refused some of the formatting: ${refusedLooks.join(", ")}. Every figure was posted.`;
}

function lineInWords({ status, title, period }: PostedLine): string {
  return `${status}: ${title}, ${period}`;
}
