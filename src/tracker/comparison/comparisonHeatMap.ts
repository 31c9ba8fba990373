import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import { type Day, addMonths, monthEndOf } from "../../domain/calendar";
import { BALANCES, type Balance } from "../../domain/receivables/receivables";
import { type Book } from "../../workbook/spec/book";
import { type CellValue, type Row, numberIn } from "../../workbook/spec/cell";
import type { FormulaColumn, TableSpec } from "../../workbook/spec/table";
import { NO_FIGURE, formerly, formulaColumn, own, valueColumn } from "../formulas/columns";
import { theNumber, theNumberFormula } from "../formulas/lookUps";
import { isMonthCount, monthCountFormula, monthShown, monthShownName } from "../pages/monthChooser";
import { receivablesRows } from "../formulas/rowLookUps";
import { amountHeading } from "../receivables/chartReceivables";
import { COMPARISON_MONTH } from "../pages/comparisonMonth";
import { shareMeasure } from "../formulas/agingWords";

/** This month and a whole year before it. */
const MONTHS = 13;

const TABLE = "ComparisonHeatMap";
const BACK = own(TABLE, "Months before");
const MONTH = own(TABLE, "Month");

/** The shares by balance and category, month by month back from the month shown. */
export const COMPARISON_HEAT_MAP: TableSpec = {
  name: TABLE,
  key: [{ heading: "Months before" }],
  columns: [
    valueColumn("Months before", "count", "How many months before the month shown."),
    formerly(
      formulaColumn(
        "Month",
        "month",
        "The month, by its first day.",
        `IF(${monthCountFormula(BACK)},EDATE(${monthShownName(COMPARISON_MONTH.name)},-${BACK}),"")`,
        (row, book) => monthBack(row, book) ?? NO_FIGURE,
      ),
      `IFERROR(EDATE(${monthShownName(COMPARISON_MONTH.name)},-${BACK}),"")`,
    ),
    ...BALANCES.flatMap((balance) => AGING_CATEGORIES.map(({ heading }) => shareColumn(balance, heading))),
  ],
};

/** The rows of ComparisonHeatMap, which no posting changes. */
export const HEAT_MAP_ROWS: readonly Row[] = Array.from({ length: MONTHS }, (_, back) => ({ "Months before": back }));

/** The headings of the shares, from the first to the last. */
export const HEAT_MAP_SHARES: readonly string[] = COMPARISON_HEAT_MAP.columns.slice(2).map(({ heading }) => heading);

function shareColumn(balance: Balance, category: string): FormulaColumn {
  const measure = shareMeasure(category);
  return formulaColumn(
    amountHeading(balance, category),
    "share",
    `The share ${category} of ${balance} at the month's end. Empty where that is not posted.`,
    theNumberFormula(
      `Receivables[${measure}]`,
      `Receivables[Month end],EOMONTH(${MONTH},0),Receivables[Balance],"${balance}"`,
    ),
    (row, book): CellValue => {
      const month = monthBack(row, book);
      return theNumber(receivablesRows(book, month && monthEndOf(month), balance), measure);
    },
  );
}

function monthBack(row: Row, book: Book): Day | undefined {
  const month = monthShown(book, COMPARISON_MONTH.name);
  const back = numberIn(row, "Months before");
  return month === undefined || back === undefined || !isMonthCount(back) ? undefined : addMonths(month, -back);
}
