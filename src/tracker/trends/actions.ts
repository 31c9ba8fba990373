import { defineTable, NO_FIGURE, formulaColumn, numberOrNone, valueColumn } from "../formulas/columns";
import { own } from "../headings/headings";
import { numberIn, valueIn } from "../headings/rows";

/** What calls for somebody to act. Postings open rows and say what came since; the rest is people's to fill in. */
export const ACTIONS = defineTable("Actions", {
  key: [{ heading: "Opened" }, { heading: "Measure" }],
  columns: [
    valueColumn("Actions", "Opened", "The last day of the month or week that called for it."),
    valueColumn("Actions", "Measure", "Which figure, as Trends calls it.", 28),
    valueColumn(
      "Actions",
      "What was seen",
      "What the trend was at the time, and which other figures of the matter said the same.",
      44,
    ),
    valueColumn("Actions", "Reason", "Yours to fill in: why it is so.", 32),
    valueColumn("Actions", "Owner", "Yours to fill in: who sees to it.", 16),
    valueColumn("Actions", "Due", "Yours to fill in: by when."),
    valueColumn(
      "Actions",
      "Since then",
      "Whether it moved, by what was posted later. Kept as it is once there is a Result.",
      44,
    ),
    valueColumn("Actions", "Result", "Yours to fill in: what came of it. This closes the row.", 32),
    {
      ...formulaColumn(
        "Actions",
        "Still due",
        "For Summary: Due, where it is a date and there is no Result.",
        `IF(AND(ISNUMBER(${own("Actions", "Due")}),${own("Actions", "Result")}=""),${own("Actions", "Due")},"")`,
        (row) => ((valueIn(row, "Result") ?? "") === "" ? numberOrNone(numberIn(row, "Due")) : NO_FIGURE),
      ),
      isHidden: true,
    },
  ],
});
