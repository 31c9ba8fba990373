import { defineTable, formulaColumn } from "../formulas/columns";
import { monthChooser } from "./monthChooser";
import { inRollForward, inRollForwardFormula, reconciliationColumns } from "./reconciliationColumns";
import { AS_SUMMARY } from "./comparisonMonth";
import { columnOf } from "../headings/headings";

const CHOOSER = "RollForwardMonth";

/** Which month the roll-forward page shows, and whether it ties. */
export const ROLL_FORWARD_MONTH = defineTable("RollForwardMonth", {
  key: [],
  columns: [
    ...monthChooser(CHOOSER, AS_SUMMARY),
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
