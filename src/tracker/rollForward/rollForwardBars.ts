import type { FormulaColumn } from "../../workbook/spec/table";
import { defineTable, formulaColumn, valueColumn } from "../formulas/columns";
import { cellFormula } from "../formulas/lookUps";
import { rowsOf } from "../formulas/rowLookUps";
import { type HeadingOf, columnOf, own } from "../headings/headings";
import { type CellsOf, numberIn, valueIn } from "../headings/rows";
import { ROLL_FORWARD_STEPS } from "./rollForwardSteps";
import { BARS, BELOW_ZERO, IS_WHOLE, UNSEEN, hasEveryStep } from "./rollForwardWalk";

const TABLE = "RollForwardBars";
const ORDER = own(TABLE, "Order");
const TITLES = {
  drawn: "From what was owed to what is owed",
  notYet: "Drawn once both month ends and the month's figures are posted",
} as const;

const walkRow = rowsOf("RollForwardWalk", "Order");

/** The waterfall's bars, with names short enough to stand below them, and what stands above the whole. */
export const ROLL_FORWARD_BARS = defineTable(TABLE, {
  key: [{ heading: "Order" }],
  columns: [
    valueColumn(TABLE, "Order", "The place in the walk."),
    valueColumn(TABLE, "Step", "What the waterfall calls the step."),
    barColumn(UNSEEN),
    barColumn(BARS.owed.heading),
    barColumn(BARS.adds.heading),
    barColumn(BARS.takesOff.heading),
    barColumn(BARS.doesNotTie.heading),
    barColumn(BELOW_ZERO),
    formulaColumn(
      TABLE,
      "Title",
      "What stands above the waterfall.",
      `IF(${IS_WHOLE},"${TITLES.drawn}","${TITLES.notYet}")`,
      (_row, book) => (hasEveryStep(book) ? TITLES.drawn : TITLES.notYet),
    ),
  ],
});

/** The rows of RollForwardBars, which no posting changes. */
export const BAR_ROWS: readonly CellsOf<typeof TABLE>[] = ROLL_FORWARD_STEPS.map(({ inShort }, index) => ({
  Order: index + 1,
  Step: inShort,
}));

/** A chart must always have a number: with another month chosen, a cell without a formula would stay blank. */
function barColumn(heading: HeadingOf<typeof TABLE, "money">): FormulaColumn {
  const cell = cellFormula(columnOf("RollForwardWalk", heading), [columnOf("RollForwardWalk", "Order"), ORDER]);
  return formulaColumn(
    TABLE,
    heading,
    `${heading} of RollForwardWalk.`,
    `IFERROR(IF(AND(ISNUMBER(${ORDER}),ISNUMBER(${cell})),${cell},0),0)`,
    (row, book) => {
      const found = valueIn(walkRow(book, numberIn(row, "Order")), heading);
      return typeof found === "number" ? found : 0;
    },
  );
}
