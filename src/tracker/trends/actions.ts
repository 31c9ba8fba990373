import type { TableSpec } from "../../workbook/spec/table";
import { numberIn } from "../../workbook/spec/cell";
import { NO_FIGURE, formulaColumn, numberOrNone, own, valueColumn } from "../formulas/columns";

/** What calls for somebody to act. Postings open rows and say what came since; the rest is people's to fill in. */
export const ACTIONS: TableSpec = {
  name: "Actions",
  key: [{ heading: "Opened" }, { heading: "Measure" }],
  columns: [
    valueColumn("Opened", "date", "The last day of the month or week that called for it."),
    valueColumn("Measure", "text", "Which figure, as Trends calls it.", 28),
    valueColumn("What was seen", "text", "What the trend was at the time.", 44),
    valueColumn("Reason", "text", "Yours to fill in: why it is so.", 32),
    valueColumn("Owner", "text", "Yours to fill in: who sees to it.", 16),
    valueColumn("Due", "date", "Yours to fill in: by when."),
    valueColumn(
      "Since then",
      "text",
      "Whether it moved, by what was posted later. Kept as it is once there is a Result.",
      44,
    ),
    valueColumn("Result", "text", "Yours to fill in: what came of it. This closes the row.", 32),
    {
      ...formulaColumn(
        "Still due",
        "date",
        "For Summary: Due, where it is a date and there is no Result.",
        `IF(AND(ISNUMBER(${own("Actions", "Due")}),${own("Actions", "Result")}=""),${own("Actions", "Due")},"")`,
        (row) => ((row["Result"] ?? "") === "" ? numberOrNone(numberIn(row, "Due")) : NO_FIGURE),
      ),
      isHidden: true,
    },
  ],
};
