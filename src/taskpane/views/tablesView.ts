import { TABLES_BY_SUBJECT, sheetsOf } from "../../tracker/start/hiddenTables";
import { showTable } from "../actions/goingTo";
import { type Child, element } from "../dom/element";
import type { Pane } from "../pane";
import type { State } from "../state";
import { fold, valueOf } from "./parts";

/** How many tables a new tracker hides. */
export const HIDDEN_TABLES = TABLES_BY_SUBJECT.reduce((count, { tables }) => count + tables.length, 0);

const ASKED = "Choose a table…";

/** Shows one of the tables that may be hidden, where there is a sheet to show; elsewhere says how to. */
export function tablesView(pane: Pane, { look }: State): Child {
  if (look.kind !== "tracker") return undefined;
  return fold(
    "Show a table",
    pane.port.showTable === undefined
      ? element("p", {}, "Tables that are hidden: open the workbook in Excel, right-click any tab, choose Unhide….")
      : chooser(pane),
  );
}

function chooser(pane: Pane): Child {
  return [
    element("label", { for: "show-table" }, "Shows it and goes there, hidden or not"),
    element(
      "select",
      {
        id: "show-table",
        value: "",
        on: {
          change: (event) => {
            const table = valueOf(event);
            if (table !== "") void showTable(pane, table);
          },
        },
      },
      element("option", { value: "" }, ASKED),
      TABLES_BY_SUBJECT.map(({ subject, ...named }) =>
        element(
          "optgroup",
          { label: subject },
          named.tables.map((table, index) => element("option", { value: table }, sheetsOf(named)[index] ?? table)),
        ),
      ),
    ),
  ];
}
