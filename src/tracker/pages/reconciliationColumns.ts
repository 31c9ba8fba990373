import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import type { Highlight } from "../../workbook/spec/workbook";
import { NO_FIGURE, formulaColumn } from "../formulas/columns";
import { cellFormula, orNone } from "../formulas/lookUps";
import { monthEndBack, monthEndBackFormula } from "./monthChooser";
import { rowsOf } from "../formulas/rowLookUps";
import { type Heading, columnOf } from "../headings/headings";
import { valueIn } from "../headings/rows";

const NOT_KNOWN = "not known";

/** A chooser that says whether its month ties. */
type TieChooser = "SummaryMonth" | "RollForwardMonth";

const rollForwardRow = rowsOf("RollForward", "Month end");

/** Whether the month that a chooser shows ties, and by how much it does not. */
export function reconciliationColumns(chooser: TieChooser): readonly FormulaColumn[] {
  const ties = inRollForwardFormula(chooser, columnOf("RollForward", "Ties"));
  return [
    formulaColumn(
      chooser,
      "Ties",
      "yes where the month's figures lead to the receivables that are posted, to the cent. not known until both month ends and something of the month are posted.",
      `IF(${ties}="","${NOT_KNOWN}",${ties})`,
      (_row, book) => {
        const found = inRollForward(book, chooser, "Ties");
        return found === NO_FIGURE ? NOT_KNOWN : found;
      },
    ),
    formulaColumn(
      chooser,
      "Difference",
      "Posted closing − Expected closing: above zero where more is owed than the month's figures explain.",
      inRollForwardFormula(chooser, columnOf("RollForward", "Difference")),
      (_row, book) => inRollForward(book, chooser, "Difference"),
    ),
  ];
}

/** The colors of whether a month ties. */
export function tieHighlights(table: TieChooser): readonly Highlight[] {
  return [
    { table, heading: "Ties", equals: "yes", look: "good" },
    { table, heading: "Ties", equals: "no", look: "bad" },
    { table, heading: "Ties", equals: NOT_KNOWN, look: "ask" },
  ];
}

/** A cell of RollForward for the month that a chooser shows, as a result; no figure where it has none. */
export function inRollForward(book: Book, chooser: TieChooser, heading: Heading<"RollForward">): CellValue {
  return orNone(valueIn(rollForwardRow(book, monthEndBack(book, chooser, 0)), heading));
}

/** The same in a formula's words. @param column the formula's words for the column of RollForward */
export function inRollForwardFormula(chooser: TieChooser, column: string): string {
  const cell = cellFormula(column, [columnOf("RollForward", "Month end"), monthEndBackFormula(chooser, 0)]);
  return `IFERROR(${cell},"")`;
}
