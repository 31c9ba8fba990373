import type { TableSpec } from "../../workbook/spec/table";
import { formulaColumn } from "../formulas/columns";
import { monthChooser } from "./monthChooser";
import { inRollForward, inRollForwardFormula, tieColumns } from "./tieColumns";
import { AS_SUMMARY } from "./comparisonMonth";

const CHOOSER = "RollForwardMonth";

/** Which month the roll-forward page shows, and whether it ties. */
export const ROLL_FORWARD_MONTH: TableSpec = {
  name: CHOOSER,
  key: [],
  columns: [
    ...monthChooser(CHOOSER, AS_SUMMARY),
    ...tieColumns(CHOOSER),
    formulaColumn(
      "Note",
      "text",
      "Says so where the month's production is not whole.",
      inRollForwardFormula(CHOOSER, "RollForward[Note]"),
      (_row, book) => inRollForward(book, CHOOSER, "Note"),
    ),
  ],
};
