import { withoutMark } from "../../import/layout/hiddenHeading";
import type { RowWords } from "../../import/layout/layout";
import type { TaughtReport } from "../../import/taught/taughtReport";
import { type UnknownColumn, columnInWords } from "../../import/taught/unknownColumn";
import type { Entry } from "../../session/reading/entry";
import { noRowsInWords, rowsCalled, withRows, withoutRows } from "../../session/reading/teaching";
import { answerColumns } from "../actions/bringing";
import { type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { button, fold, openFold, valueOf } from "./parts";

/** Kinds of rows of a report that somebody says are none of it, by what a cell of them says. */
export function noRowsView(
  pane: Pane,
  { id }: Entry,
  taught: TaughtReport,
  columns: readonly UnknownColumn[],
): ElementSpec {
  const { noRows = [] } = taught;
  const showAs = noRows.length > 0 ? openFold : fold;
  return showAs(
    "Rows that are none of it",
    element(
      "p",
      { class: "hint" },
      "Type what stands in a cell of such rows, such as Dr. Smith’s Total. Words that could be a name are left open, and not kept. What the rows hold is shown, and asked about where no total proves it.",
    ),
    noRows.length > 0 &&
      element(
        "ul",
        { class: "plain", role: "list" },
        noRows.map((rows) => saidView(pane, id, taught, rows)),
      ),
    cellField(pane, id, taught, columns),
  );
}

function saidView(pane: Pane, id: number, taught: TaughtReport, rows: RowWords): ElementSpec {
  const words = noRowsInWords(rows);
  return element(
    "li",
    { key: words, class: "ways" },
    element("span", {}, words),
    button(
      "Count them again",
      () => {
        answerColumns(pane, id, withRows(taught, rows));
      },
      "quiet",
    ),
  );
}

function cellField(pane: Pane, id: number, taught: TaughtReport, columns: readonly UnknownColumn[]): ElementSpec {
  const [where, cell] = [`no-row-where-${String(id)}`, `no-row-${String(id)}`];
  const add = (event: Event): void => {
    const chosen = document.getElementById(where);
    const heading = chosen instanceof HTMLSelectElement ? chosen.value : "";
    const typed = valueOf(event).trim();
    if (typed === "") return;
    const rows = rowsCalled(columns, { heading, cell: typed });
    if (typeof rows === "string") pane.say(rows);
    else answerColumns(pane, id, withoutRows(taught, rows));
  };
  return element(
    "div",
    { class: "field", key: `no rows ${String(taught.noRows?.length ?? 0)}` },
    element("label", { for: where }, "In their"),
    element(
      "select",
      { id: where, value: "" },
      element("option", { value: "" }, "first cell"),
      columns.map((column) => element("option", { value: withoutMark(column.heading) }, columnInWords(column))),
    ),
    element("label", { for: cell }, "stands"),
    element("input", { id: cell, value: "", maxlength: 100, autocomplete: "off", on: { change: add } }),
  );
}
