import { partsOf } from "../../domain/calendar";
import { FORM_BALANCES, RECEIVABLES_HEADINGS } from "../../import/typed/formText";
import {
  AS_OF,
  DAY_HEADINGS,
  type DayHeading,
  type TypedLook,
  WEEK_OF,
  WEEK_ROWS,
  formOfCells,
  lookOfCells,
  receivablesCell,
  weekCell,
  weekDays,
} from "../../session/reading/typedDraft";
import { bringTyped } from "../actions/bringing";
import { changeTyping, typeCell } from "../actions/typing";
import { type Child, type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import type { Typing } from "../state";
import { bar, button, field, idOf, list, tick, valueOf } from "./parts";
import { type TypedColumn, typedCells } from "./typedCellsView";

/** Cells for the totals of reports that are only printed: what is owed, and what was billed and collected in a week. */
export function typedTotalsView(pane: Pane, typing: Typing): ElementSpec {
  const look = lookOfCells(typing.cells);
  return element(
    "section",
    { class: "card", key: "typed-totals", "aria-labelledby": "typed-totals" },
    element("h3", { id: "typed-totals", tabindex: -1 }, "Type the totals"),
    element(
      "p",
      { class: "hint" },
      "For software that only prints. Copy each figure from the printed report; leave blank what it does not print. A blank is not 0.",
    ),
    receivablesView(pane, typing, look),
    weekView(pane, typing, look),
    typing.isTried && reasonsView(look),
    element(
      "div",
      { class: "ways" },
      button(
        "Use these totals",
        () => {
          use(pane, typing);
        },
        "primary",
      ),
      button("Clear", () => {
        changeTyping(pane, { cells: {}, isTried: false });
        pane.focus("typed-totals");
      }),
      button("Close", () => {
        changeTyping(pane, { isOpen: false });
        pane.focus("paste");
      }),
    ),
  );
}

function use(pane: Pane, { cells }: Typing): void {
  const look = lookOfCells(cells);
  const [first] = look.unreadable;
  if (!look.isEmpty && look.reasons.length === 0 && first === undefined) {
    changeTyping(pane, { isOpen: false, isTried: false });
    bringTyped(pane, formOfCells(cells));
    pane.focus("paste");
    return;
  }
  changeTyping(pane, { isTried: true });
  pane.say(first === undefined ? "These totals cannot be used yet." : "Type an amount here, such as 1234.50.");
  pane.focus(first === undefined ? "typed-reasons" : idOf(first));
}

function receivablesView(pane: Pane, typing: Typing, look: TypedLook): ElementSpec {
  const columns = FORM_BALANCES.map((balance): TypedColumn => {
    const names = RECEIVABLES_HEADINGS.map((heading) => receivablesCell(balance, heading));
    return { heading: balance, names, labels: names, sum: look.sums.get(balance) };
  });
  return element(
    "fieldset",
    {},
    element("legend", {}, "What is owed, by age"),
    dateField(pane, typing, AS_OF, "As of", "The day at whose end the aging report stands."),
    element("p", { class: "hint" }, "Of Patient, Insurance and Total two are enough. Credits are below zero."),
    typedCells(pane, typing, look, { rows: RECEIVABLES_HEADINGS, columns }),
  );
}

function weekView(pane: Pane, typing: Typing, look: TypedLook): ElementSpec {
  return element(
    "fieldset",
    {},
    element("legend", {}, "What was billed and collected in a week"),
    dateField(pane, typing, WEEK_OF, "Week of", "The week’s first day. A week is added up from its days."),
    weekDays(typing.cells).length > 0 && dayCells(pane, typing, look),
  );
}

function dayCells(pane: Pane, typing: Typing, look: TypedLook): readonly Child[] {
  const { cells, hasReductions } = typing;
  const rows = [...weekDays(cells).map(dayInWords), "Printed total"];
  const shown: readonly DayHeading[] = hasReductions ? DAY_HEADINGS : DAY_HEADINGS.slice(0, 2);
  const columns = shown.map((heading): TypedColumn => {
    const names = WEEK_ROWS.map((row) => weekCell(row, heading));
    return { heading, names, labels: rows.map((row) => `${row} ${heading}`), sum: look.sums.get(heading) };
  });
  return [
    typedCells(pane, typing, look, { rows, columns }),
    tick("Type write-offs and adjustments too", hasReductions, (checked) => {
      changeTyping(pane, { hasReductions: checked });
    }),
  ];
}

const WEEKDAYS = ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"] as const;

/** Serial 0 is a Saturday. */
function dayInWords(at: Parameters<typeof partsOf>[0]): string {
  const { month, dayOfMonth } = partsOf(at);
  return `${WEEKDAYS[at % 7] ?? ""} ${String(month)}/${String(dayOfMonth)}`;
}

function dateField(pane: Pane, { cells }: Typing, name: string, label: string, hint: string): ElementSpec {
  const id = idOf(name);
  const type = (event: Event): void => {
    typeCell(pane, name, valueOf(event));
  };
  return field(
    id,
    label,
    (describedBy) =>
      element("input", {
        id,
        type: "date",
        value: cells[name] ?? "",
        "aria-describedby": describedBy,
        on: { change: type },
      }),
    hint,
  );
}

function reasonsView({ isEmpty, reasons, unreadable }: TypedLook): Child {
  const lines = [
    ...(isEmpty && reasons.length === 0 ? ["Nothing is typed yet."] : reasons),
    ...(unreadable.size === 0
      ? []
      : ["What is marked is not an amount. Write it in a form such as 1,234.50, or clear it."]),
  ];
  if (lines.length === 0) return undefined;
  return element(
    "div",
    { key: "reasons", id: "typed-reasons", tabindex: -1, role: "group", "aria-label": "What is wrong" },
    bar("bad", list(lines)),
  );
}
