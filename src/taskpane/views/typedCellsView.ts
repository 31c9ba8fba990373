import type { TypedLook } from "../../session/reading/typedDraft";
import { typeCell } from "../actions/typing";
import { type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { Typing } from "../state";
import { idOf, sign, valueOf } from "./parts";

/** A column of cells: whoever copies a printed line goes down one, and then down the next. */
export interface TypedColumn {
  readonly heading: string;
  /** The names of its cells, and what they are called. */
  readonly names: readonly string[];
  readonly labels: readonly string[];
  /** What its amounts come to; `undefined` where there are none. */
  readonly sum: string | undefined;
}

interface Cells {
  readonly rows: readonly string[];
  readonly columns: readonly TypedColumn[];
}

/** Cells to type amounts into, column beside column, with what each column comes to below it. */
export function typedCells(pane: Pane, typing: Typing, look: TypedLook, { rows, columns }: Cells): ElementSpec {
  return element(
    "div",
    { class: "typed" },
    element(
      "div",
      { class: "typed-names", "aria-hidden": "true" },
      ["", ...rows, "Comes to"].map((words) => element("span", {}, words)),
    ),
    columns.map((column) => columnView(pane, typing, look, column)),
  );
}

function columnView(
  pane: Pane,
  typing: Typing,
  look: TypedLook,
  { heading, names, labels, sum }: TypedColumn,
): ElementSpec {
  const id = idOf(`typed ${heading}`);
  const isDifferent = look.differing.has(heading);
  return element(
    "div",
    { key: heading, class: "typed-column", role: "group", "aria-labelledby": id },
    element("span", { id, class: "strong" }, heading),
    names.map((name, index) => cellView(pane, typing, look, name, labels[index] ?? name)),
    element(
      "output",
      { class: isDifferent ? "figure wrong" : "figure" },
      isDifferent && element("span", { class: "unseen" }, "Not the total typed: "),
      isDifferent && sign("≠"),
      sum ?? "–",
    ),
  );
}

function cellView(pane: Pane, { cells }: Typing, look: TypedLook, name: string, label: string): ElementSpec {
  const isWrong = look.unreadable.has(name);
  return element(
    "div",
    { key: name },
    element("input", {
      id: idOf(name),
      class: "figure",
      value: cells[name] ?? "",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": label,
      "aria-invalid": isWrong ? "true" : undefined,
      "aria-describedby": isWrong ? `${idOf(name)}-wrong` : undefined,
      placeholder: look.computed.get(name),
      on: {
        input: (event) => {
          typeCell(pane, name, valueOf(event));
        },
      },
    }),
    isWrong && element("p", { class: "wrong", id: `${idOf(name)}-wrong` }, "Not an amount"),
  );
}
