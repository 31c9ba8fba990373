import { AGING_CATEGORIES, type AgingHeading } from "../../domain/receivables/aging";
import { type Day, monthAfter, monthEndOf } from "../../domain/calendar";
import { BALANCES, type Balance } from "../../domain/receivables/receivables";
import { type Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import { defineTable, NO_FIGURE, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { theNumber, theNumberFormula } from "../formulas/lookUps";
import { isMonthCount, monthCountFormula, monthShown, monthShownName } from "../pages/monthChooser";
import { receivablesRows } from "../formulas/rowLookUps";
import { amountHeading } from "../receivables/chartReceivables";
import { shareMeasure } from "../formulas/agingWords";
import { columnOf, own } from "../headings/headings";
import { type CellsOf, type RowOf, numberIn } from "../headings/rows";

/** This month and a whole year before it. */
export const HEAT_MAP_MONTHS = 13;

const TABLE = "ComparisonHeatMap";
const BACK = own(TABLE, "Months before");
const MONTH = own(TABLE, "Month");

/** The shares by balance and category, month by month back from the month shown. */
export const COMPARISON_HEAT_MAP = defineTable("ComparisonHeatMap", {
  key: [{ heading: "Months before" }],
  columns: [
    valueColumn("ComparisonHeatMap", "Months before", "How many months before the month shown."),
    formerly(
      formulaColumn(
        "ComparisonHeatMap",
        "Month",
        "The month, by its first day.",
        `IF(${monthCountFormula(BACK)},EDATE(${monthShownName("ComparisonMonth")},-${BACK}),"")`,
        (row, book) => monthBack(row, book) ?? NO_FIGURE,
      ),
      `IFERROR(EDATE(${monthShownName("ComparisonMonth")},-${BACK}),"")`,
    ),
    ...BALANCES.flatMap((balance) => AGING_CATEGORIES.map(({ heading }) => shareColumn(balance, heading))),
  ],
});

/** The rows of ComparisonHeatMap, which no posting changes. */
export const HEAT_MAP_ROWS: readonly CellsOf<"ComparisonHeatMap">[] = Array.from(
  { length: HEAT_MAP_MONTHS },
  (_, back) => ({
    "Months before": back,
  }),
);

/** The headings of the shares, from the first to the last. */
export const HEAT_MAP_SHARES: readonly string[] = COMPARISON_HEAT_MAP.columns.slice(2).map(({ heading }) => heading);

function shareColumn(balance: Balance, category: AgingHeading): FormulaColumn {
  const measure = shareMeasure(category);
  return formulaColumn(
    TABLE,
    amountHeading(balance, category),
    `The share ${category} of ${balance} at the month's end. Empty where that is not posted.`,
    theNumberFormula(
      columnOf("Receivables", measure),
      `${columnOf("Receivables", "Month end")},EOMONTH(${MONTH},0),${columnOf("Receivables", "Balance")},"${balance}"`,
    ),
    (row, book): CellValue => {
      const month = monthBack(row, book);
      return theNumber(receivablesRows(book, month && monthEndOf(month), balance), measure);
    },
  );
}

function monthBack(row: RowOf<"ComparisonHeatMap">, book: Book): Day | undefined {
  const month = monthShown(book, "ComparisonMonth");
  const back = numberIn(row, "Months before");
  return month === undefined || back === undefined || !isMonthCount(back) ? undefined : monthAfter(month, -back);
}
