import type { Day } from "../../domain/calendar";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import { defineTable, NO_FIGURE, formulaColumn, valueColumn } from "../formulas/columns";
import { theNumber, theNumberFormula } from "../formulas/lookUps";
import { monthNumber, monthNumberFormula, monthShown, monthShownName } from "../pages/monthChooser";
import { allRowsOf } from "../formulas/rowLookUps";
import { isError, textOf } from "../formulas/sheetNumbers";
import { inRollForward, inRollForwardFormula } from "../pages/reconciliationColumns";
import { type Heading, columnOf, own } from "../headings/headings";
import { type CellsOf, type RowOf, numberIn, valueIn } from "../headings/rows";

/** As many as are listed at most for a month; what remains unexplained is the last. */
const LINES = 7;

const NOTHING_TO_EXPLAIN = "It ties: there is nothing to explain.";
const TABLE = "RollForwardReasons";
const CHOOSER = "RollForwardMonth";
const KEY = `${monthNumberFormula(monthShownName(CHOOSER))}&"|"&${own(TABLE, "Rank")}`;

const byKey = allRowsOf("RollForwardCandidates", "Key");

/** What a difference of the month shown is consistent with, from RollForwardCandidates. */
export const ROLL_FORWARD_REASONS = defineTable("RollForwardReasons", {
  key: [{ heading: "Rank" }],
  columns: [
    placeColumn(),
    formulaColumn(
      "RollForwardReasons",
      "Amount",
      "How much of the difference it would explain. Lines stand beside one another and are not added up.",
      theNumberFormula(
        columnOf("RollForwardCandidates", "Amount"),
        `${columnOf("RollForwardCandidates", "Key")},${KEY}`,
      ),
      (row, book) => theNumber(candidatesOf(row, book), "Amount"),
    ),
    { ...consistentColumn(), linesKept: () => 2 },
    textColumn("Evidence", "The figure that speaks for it, and where it stands."),
    { ...textColumn("What to do", "What to look at."), width: 32 },
    { ...valueColumn("RollForwardReasons", "Rank", "For the formulas: which line it is."), isHidden: true },
  ],
});

/** The rows of RollForwardReasons, which no posting changes. */
export const REASON_ROWS: readonly CellsOf<"RollForwardReasons">[] = Array.from({ length: LINES }, (_, index) => ({
  Rank: index + 1,
}));

/** What the page looks a candidate of a month up by. */
export function candidateKey(month: Day, rank: number): string {
  return `${monthNumber(month)}|${rank}`;
}

/** Lines that a month does not need stay empty. */
function placeColumn(): FormulaColumn {
  return formulaColumn(
    "RollForwardReasons",
    "Place",
    "1 is the least likely by chance. The last line is what remains unexplained.",
    `IF(${textFormula("Says")}="","",${own(TABLE, "Rank")})`,
    (row, book) => (saysOf(row, book) === "" ? NO_FIGURE : (valueIn(row, "Rank") ?? NO_FIGURE)),
  );
}

/** A page without a word would leave open whether nothing was found or nothing looked for. */
function consistentColumn(): FormulaColumn {
  const says = textFormula("Says");
  return formulaColumn(
    "RollForwardReasons",
    "Consistent with",
    "What the figures are consistent with. A month that ties has nothing to explain.",
    `IF(AND(${own(TABLE, "Rank")}=1,${inRollForwardFormula(CHOOSER, columnOf("RollForward", "Ties"))}="yes"),"${NOTHING_TO_EXPLAIN}",${says})`,
    (row, book): CellValue => {
      const isFirst = numberIn(row, "Rank") === 1;
      if (isFirst && inRollForward(book, CHOOSER, "Ties") === "yes") return NOTHING_TO_EXPLAIN;
      return isError(valueIn(row, "Rank")) ? NO_FIGURE : saysOf(row, book);
    },
  );
}

function textFormula(source: Heading<"RollForwardCandidates">): string {
  return `IFERROR(INDEX(${columnOf("RollForwardCandidates", source)},MATCH(${KEY},${columnOf("RollForwardCandidates", "Key")},0))&"","")`;
}

function textColumn(heading: "Evidence" | "What to do", note: string): FormulaColumn {
  return formulaColumn(TABLE, heading, note, textFormula(heading), (row, book): CellValue =>
    lookedUp(valueIn(candidatesOf(row, book)[0], heading)),
  );
}

function saysOf(row: RowOf<"RollForwardReasons">, book: Book): string {
  return lookedUp(valueIn(candidatesOf(row, book)[0], "Says"));
}

/** The rows with a line's key: one, unless somebody put in another. */
function candidatesOf(row: RowOf<"RollForwardReasons">, book: Book): readonly RowOf<"RollForwardCandidates">[] {
  const month = monthShown(book, CHOOSER);
  const rank = valueIn(row, "Rank");
  return month === undefined || isError(rank) ? [] : byKey(book, `${monthNumber(month)}|${textOf(rank)}`);
}

/** A cell's text, or none where it is an error. */
function lookedUp(value: CellValue): string {
  return isError(value) ? "" : textOf(value);
}
