import type { FormulaColumn } from "../../workbook/spec/table";
import { withoutErrors } from "../../workbook/spec/guardedFormula";
import { defineTable, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { monthShown, monthShownName } from "../pages/monthChooser";
import { isError, textOf } from "../formulas/sheetNumbers";
import { wordsFormula, wordsOf } from "../pages/wordsTable";
import { own } from "../headings/headings";
import { type CellsOf, type RowOf, numberIn, valueIn } from "../headings/rows";

/** How many sentences a month gets: what does not fit in five is on the other pages. */
export const SENTENCES = 5;

const NOT_KEPT = "Words are kept for the newest 13 months. The figures above are this month's.";

/** The sentences that matter of the month shown, the first one first. */
export const SUMMARY_SENTENCES = defineTable("SummarySentences", {
  key: [{ heading: "Order" }],
  columns: [
    wordsColumn("About", "What the sentence is about."),
    wordsColumn("Stands in", "The sheet and the column where its figures stand."),
    {
      ...saysColumn(),
      linesKept: () => 2,
    },
    valueColumn("SummarySentences", "Order", "1 matters most. The first always says whether the month ties."),
  ],
});

/** The rows of SummarySentences, which no posting changes. */
export const SENTENCE_ROWS: readonly CellsOf<"SummarySentences">[] = Array.from({ length: SENTENCES }, (_, index) => ({
  Order: index + 1,
}));

/** A page without words must not look like a month in which nothing matters. */
function saysColumn(): FormulaColumn {
  const column = wordsColumn("Says", "What matters. Written with each posting.");
  const { formula, result } = column;
  const shown = monthShownName("SummaryMonth");
  const isFirst = `${own("SummarySentences", "Order")}=1`;
  const spelled = `IF(AND(${isFirst},ISNUMBER(${shown}),${formula}=""),"${NOT_KEPT}",${formula})`;
  return {
    ...formerly(column, spelled),
    formula: withoutErrors(spelled),
    result: (row: RowOf<"SummarySentences">, book) => {
      const words = result(row, book);
      const isMissing = words === "" && numberIn(row, "Order") === 1;
      return isMissing && monthShown(book, "SummaryMonth") !== undefined ? NOT_KEPT : words;
    },
  };
}

function wordsColumn(heading: "About" | "Stands in" | "Says", note: string): FormulaColumn {
  return formulaColumn(
    "SummarySentences",
    heading,
    note,
    wordsFormula(heading, monthShownName("SummaryMonth"), "Matters", own("SummarySentences", "Order")),
    (row, book) =>
      wordsOf(
        book,
        heading,
        monthShown(book, "SummaryMonth"),
        "Matters",
        isError(valueIn(row, "Order")) ? "" : textOf(valueIn(row, "Order")),
      ),
  );
}
