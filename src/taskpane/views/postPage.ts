import type { MonthChange } from "../../session/words/changeInWords";
import { isOpen } from "../../session/posting/entryStatus";
import type { EntryPreview, Preview } from "../../session/posting/preview";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { effectsView } from "./effectsView";
import { entryView } from "./entryView";
import { gatherView } from "./gatherView";
import { bar, fold, tick, valueOf } from "./parts";
import { postBar } from "./postBar";
import { readingView } from "./readingView";
import { receiptView } from "./receiptView";
import { sharedDayView } from "./sharedDayView";
import { HIDDEN_TABLES, tablesView } from "./tablesView";

/** Bring reports, look at what was understood, post. */
export function postPage(pane: Pane, state: State): readonly Child[] {
  const { preview, receipt, entries } = state;
  const isReading = entries.some(({ read }) => read.kind === "reading");
  return [
    receipt !== undefined && receiptView(pane, receipt),
    gatherView(pane, state),
    readingView(pane, entries),
    preview?.entries.some(isRead) === true &&
      element(
        "div",
        { class: "columns", key: "columns" },
        reportsView(pane, preview),
        !isReading && changesView(pane, state, preview),
      ),
    preview !== undefined && !isReading && postBar(pane, state, preview),
    tablesView(pane, state),
  ];
}

/** What needs something first, then what is ready, a line each. */
function reportsView(pane: Pane, { entries, sharedDay }: Preview): ElementSpec {
  const read = entries.filter(isRead);
  const view = (entry: EntryPreview): ElementSpec =>
    entryView(pane, entry, sharedDay?.ids.includes(entry.entry.id) === true);
  return element(
    "section",
    { key: "reports", "aria-labelledby": "reports" },
    element("h2", { id: "reports", tabindex: -1 }, "Your reports"),
    sharedDay !== undefined && sharedDayView(pane, sharedDay),
    read.filter(isOpen).map(view),
    read.filter((entry) => !isOpen(entry)).map(view),
  );
}

function isRead({ status }: EntryPreview): boolean {
  return status !== "reading";
}

function changesView(pane: Pane, state: State, { effects, months, toSettle }: Preview): ElementSpec {
  return element(
    "section",
    { key: "posting", "aria-labelledby": "changes" },
    element("h2", { id: "changes" }, "What will change"),
    effects.length === 0
      ? element("p", {}, toSettle > 0 ? "Nothing yet." : "No changes. All of this is already posted.")
      : [
          element("dl", {}, months.map(monthView)),
          fold(
            "Row by row",
            effectsView(effects),
            element("p", { class: "hint" }, "Ratios, statuses and charts follow by formulas."),
          ),
        ],
    byView(pane, state.by),
    hideView(pane, state),
  );
}

function monthView({ month, figures }: MonthChange): ElementSpec {
  return element("div", { key: month }, element("dt", {}, month), element("dd", {}, `${figures.join("; ")}.`));
}

/** Asked once: afterwards Start is there, and what is hidden is up to whoever hides it. */
function hideView({ store }: Pane, { look, hidesTables, preview }: State): Child {
  if (look.kind !== "tracker" || look.bringsStart !== true || preview?.writes !== true) return undefined;
  return bar(
    "ask",
    element("p", { class: "strong" }, "This tracker gets a new first page, Start, which lists all others."),
    tick(`Hide the ${String(HIDDEN_TABLES)} tables behind the pages`, hidesTables, (checked) => {
      store.update({ hidesTables: checked });
    }),
    element("p", { class: "hint" }, "Nothing in them changes. To see one again: right-click any tab, Unhide."),
  );
}

function byView({ store }: Pane, by: string): ElementSpec {
  return fold(
    by === "" ? "Your initials (optional)" : `Posted by ${by}`,
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
