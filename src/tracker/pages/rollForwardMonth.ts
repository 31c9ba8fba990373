import { defineTable, formulaColumn } from "../formulas/columns";
import { monthRepeated } from "./monthChooser";
import { inRollForward, inRollForwardFormula, reconciliationColumns } from "./reconciliationColumns";
import { AS_SUMMARY } from "./comparisonMonth";
import { columnOf } from "../headings/headings";

const CHOOSER = "RollForwardMonth";

/** The name of the cell on Roll-forward's page in which people choose a month. */
export const ROLL_FORWARD_CHOSEN = "RollForwardChosen";

/** Which month Roll-forward shows, and whether it ties. */
export const ROLL_FORWARD_MONTH = defineTable("RollForwardMonth", {
  key: [],
  columns: [
    ...monthRepeated(CHOOSER, ROLL_FORWARD_CHOSEN, AS_SUMMARY),
    ...reconciliationColumns(CHOOSER),
    formulaColumn(
      "RollForwardMonth",
      "Note",
      "Says so where the month's production is not whole.",
      inRollForwardFormula(CHOOSER, columnOf("RollForward", "Note")),
      (_row, book) => inRollForward(book, CHOOSER, "Note"),
    ),
  ],
});
