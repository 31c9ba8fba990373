import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import { defineTable, NO_FIGURE, formulaColumn, valueColumn } from "../formulas/columns";
import { monthEndBack, monthEndBackFormula, monthShownName } from "../pages/monthChooser";
import { PAST_DUE, type PastDue, type PastDueFigure } from "./pastDue";
import { type HeadingOf, type NumberForm, own } from "../headings/headings";
import { type CellsOf, type RowOf, textIn } from "../headings/rows";

const CHOOSER = "SummaryMonth";
const WHAT = own("SummaryPastDue", "What");

/** What is past due at the end of the month shown. */
export const SUMMARY_PAST_DUE = defineTable("SummaryPastDue", {
  key: [{ heading: "What", order: PAST_DUE.map(({ what }) => what) }],
  columns: [
    valueColumn("SummaryPastDue", "What", "What is past due at the month's end."),
    figureColumn("Dollars", "How much it comes to. Of claims the fees billed.", ({ dollars }) => dollars),
    valueColumn("SummaryPastDue", "What to do", "Who to ask, and where the list is."),
    figureColumn("Count", "How many. Empty where the reports do not say.", ({ count }) => count),
    figureColumn("Since", "The earliest date among them.", ({ since }) => since),
  ],
});

/** The rows of SummaryPastDue, which no posting changes. */
export const PAST_DUE_ROWS: readonly CellsOf<"SummaryPastDue">[] = PAST_DUE.map(({ what, whatToDo }) => ({
  What: what,
  "What to do": whatToDo,
}));

function figureColumn(
  heading: HeadingOf<"SummaryPastDue", NumberForm>,
  note: string,
  figureOf: (one: PastDue) => PastDueFigure | undefined,
): FormulaColumn {
  return formulaColumn("SummaryPastDue", heading, note, formulaByRow(figureOf), (row, book) =>
    resultByRow(row, book, figureOf),
  );
}

/** One formula for all rows, which goes by what each row is about. */
function formulaByRow(figureOf: (one: PastDue) => PastDueFigure | undefined): string {
  const monthEnd = monthEndBackFormula(CHOOSER, 0);
  const byRow = PAST_DUE.reduceRight((otherwise, one) => {
    const figure = figureOf(one);
    return figure ? `IF(${WHAT}="${one.what}",${figure.formula(monthEnd)},${otherwise})` : otherwise;
  }, '""');
  // A criterion that is an error counts nothing in Excel, which would look like none.
  return `IF(ISNUMBER(${monthShownName(CHOOSER)}),IFERROR(${byRow},""),"")`;
}

function resultByRow(
  row: RowOf<"SummaryPastDue">,
  book: Book,
  figureOf: (one: PastDue) => PastDueFigure | undefined,
): CellValue {
  const monthEnd = monthEndBack(book, CHOOSER, 0);
  const found = PAST_DUE.find(({ what }) => what === textIn(row, "What"));
  const figure = found && figureOf(found);
  return typeof monthEnd === "number" && figure ? figure.result(book, monthEnd) : NO_FIGURE;
}
