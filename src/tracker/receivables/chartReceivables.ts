import { AGING_CATEGORIES, type AgingHeading } from "../../domain/receivables/aging";
import { BALANCES, type Balance } from "../../domain/receivables/receivables";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { type FormulaColumn, NOT_AVAILABLE } from "../../workbook/spec/table";
import { defineTable, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { ANY_NUMBER } from "../formulas/lookUps";
import { benchmarkFormula, chosenBenchmark } from "../settings/benchmarks";
import { type InSentence, inSentence, shareMeasure } from "../formulas/agingWords";
import { receivablesRows } from "../formulas/rowLookUps";
import { isError, sumOver } from "../formulas/sheetNumbers";
import { type HeadingOf, type NumberForm, columnOf, own } from "../headings/headings";
import { type RowOf, bookRows, numberIn, valueIn } from "../headings/rows";

const MONTH_END = own("ChartReceivables", "Month end");
/** The lines of the chart of shares over 90. */
const LINES_OVER_90 = [...BALANCES, "Benchmark"] as const;
/** What a line of the chart of shares over 90 is of. */
type LineOver90 = (typeof LINES_OVER_90)[number];

/** What MAX makes of the month ends: nothing where one of them is an error. */
const newestMonthEnd = oncePerBook((book): number => {
  const rows = bookRows(book, "ChartReceivables");
  if (rows.some((row) => isError(valueIn(row, "Month end")))) return Number.NaN;
  return Math.max(...rows.flatMap((row) => numberIn(row, "Month end") ?? []));
});

/** The receivables as charts draw them: a column for each balance and category, and `#N/A` for a gap. */
export const CHART_RECEIVABLES = defineTable("ChartReceivables", {
  key: [{ heading: "Month end" }],
  columns: [
    valueColumn(
      "ChartReceivables",
      "Month end",
      "Month ends follow one another, so that one not posted shows as a gap.",
    ),
    ...BALANCES.flatMap((balance) => AGING_CATEGORIES.map(({ heading }) => amountColumn(balance, heading))),
    ...BALANCES.map(over90Column),
    formulaColumn(
      "ChartReceivables",
      "Benchmark over 90",
      "The chosen benchmark set's share over 90 for Total.",
      `IFERROR(${benchmarkFormula("Good", `"${shareMeasure("Over 90")}"`, '"Total"')},NA())`,
      (_row, book) => chosenBenchmark(book, shareMeasure("Over 90"), "Total")?.good ?? NOT_AVAILABLE,
    ),
    ...LINES_OVER_90.map(endColumn),
  ],
});

/** The heading of a balance's category in the chart's table. */
export function amountHeading<Category extends AgingHeading>(
  balance: Balance,
  category: Category,
): `${Balance} ${InSentence<Category>}` {
  return `${balance} ${inSentence(category)}`;
}

/** The heading of a balance's share over 90 in the chart's table. */
export function over90Heading(balance: Balance): `${Balance} share over 90` {
  return `${balance} share over 90`;
}

function amountColumn(balance: Balance, category: AgingHeading): FormulaColumn {
  const formula = (conditions: string): string =>
    `IF(COUNTIFS(${conditions})=1,SUMIFS(${columnOf("Receivables", category)},${place(balance)}),NA())`;
  return formerly(
    formulaColumn(
      "ChartReceivables",
      amountHeading(balance, category),
      `${category} of ${balance} in Receivables.`,
      formula(`${place(balance)},${columnOf("Receivables", category)},${ANY_NUMBER}`),
      (row, book) => theOne(row, book, balance, category, -Infinity),
    ),
    formula(place(balance)),
  );
}

function over90Column(balance: Balance): FormulaColumn {
  const measure = shareMeasure("Over 90");
  return formulaColumn(
    "ChartReceivables",
    over90Heading(balance),
    `The share over 90 of ${balance} in Receivables.`,
    `IF(COUNTIFS(${place(balance)},${columnOf("Receivables", measure)},">=0")=1,SUMIFS(${columnOf("Receivables", measure)},${place(balance)}),NA())`,
    (row, book) => theOne(row, book, balance, measure, 0),
  );
}

/** The heading under which a line's last point stands alone, so that its name can be written there. */
export function endHeading(line: LineOver90): `${LineOver90} at the end` {
  return `${line} at the end`;
}

function endColumn(line: LineOver90): FormulaColumn {
  const heading = line === "Benchmark" ? "Benchmark over 90" : over90Heading(line);
  const share = own("ChartReceivables", heading);
  return {
    ...formulaColumn(
      "ChartReceivables",
      endHeading(line),
      `${heading} of the newest month end alone: where the chart names the line.`,
      `IF(AND(ISNUMBER(${MONTH_END}),ISNUMBER(${share}),${MONTH_END}=MAX(${columnOf("ChartReceivables", "Month end")})),${share},NA())`,
      (row, book) =>
        numberIn(row, "Month end") === newestMonthEnd(book) ? (numberIn(row, heading) ?? NOT_AVAILABLE) : NOT_AVAILABLE,
    ),
    isHidden: true,
  };
}

function place(balance: Balance): string {
  return `${columnOf("Receivables", "Month end")},${MONTH_END},${columnOf("Receivables", "Balance")},"${balance}"`;
}

/** The one number of a balance's rows that is no less than the least; a gap where there is none, or are several. */
function theOne(
  row: RowOf<"ChartReceivables">,
  book: Book,
  balance: Balance,
  heading: HeadingOf<"Receivables", NumberForm>,
  least: number,
): CellValue {
  const rows = receivablesRows(book, numberIn(row, "Month end"), balance);
  const known = rows.filter((one) => (numberIn(one, heading) ?? Number.NaN) >= least);
  const sum = sumOver(rows, heading);
  return known.length === 1 && !Number.isNaN(sum) ? sum : NOT_AVAILABLE;
}
