import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import { BALANCES } from "../../domain/receivables/receivables";
import type { Book } from "../../workbook/spec/book";
import { type CellValue, type Row, numberIn, textIn } from "../../workbook/spec/cell";
import type { Form, FormulaColumn, TableSpec } from "../../workbook/spec/table";
import { NO_FIGURE, formulaColumn, numberOrNone, own, valueColumn } from "../formulas/columns";
import { cellFormula, oneOfColumns, placeOf, theNumber, theNumberFormula } from "../formulas/lookUps";
import { monthShown, monthShownName } from "../pages/monthChooser";
import { receivablesRows, rowsOf } from "../formulas/rowLookUps";
import { isError, textOf } from "../formulas/sheetNumbers";
import { benchmarkFormula, chosenBenchmark } from "../settings/benchmarks";
import { COMPARED, COMPARISON_MONTH, type ComparedMonth } from "../pages/comparisonMonth";
import { RECEIVABLES, toBenchmarkHeading } from "../receivables/receivables";
import { shareMeasure } from "../formulas/agingWords";
import { rolledIntoHeading } from "../receivables/rollForwardAging";
import { type Words, statusColumn } from "../settings/status";
import { wordsFormula, wordsOf } from "../pages/wordsTable";

const at = (heading: string): string => own("Comparison", heading);
const BALANCE = at("Balance");
const CATEGORY = at("Category");
/** A category as headings have it behind another word: `over 90`. */
const IN_SENTENCE = `SUBSTITUTE(${CATEGORY},"Over","over")`;
const SHOWN = monthShownName(COMPARISON_MONTH.name);

/** The lines of each balance: its categories, what stands apart, and the sum. */
export const COMPARED_LINES: readonly string[] = [
  ...AGING_CATEGORIES.map(({ heading }) => heading),
  "Credits",
  "Total",
];

const rollForwardRow = rowsOf("RollForward", "Month end");

const MEASURE: Words = {
  formula: `"Share "&${IN_SENTENCE}`,
  text: (row) => shareMeasure(textIn(row, "Category")),
};

/** What is owed by balance and category against the month before and the same month of last year, and what that says. */
export const COMPARISON: TableSpec = {
  name: "Comparison",
  key: [
    { heading: "Balance", order: BALANCES },
    { heading: "Category", order: COMPARED_LINES },
  ],
  columns: [
    valueColumn(
      "Balance",
      "text",
      "Patient, Insurance (the estimated insurance part) or Total = Patient + Insurance.",
      22,
    ),
    valueColumn("Category", "text", "Days from service to the month end; Credits stand apart. Total is their sum."),
    amountColumn("This month", COMPARED.now),
    amountColumn("Prior month", COMPARED.prior),
    changeColumn("Change", "This month", "Prior month", "money", "This month − Prior month."),
    amountColumn("Last year", COMPARED.lastYear),
    changeColumn("Change on last year", "This month", "Last year", "money", "This month − Last year."),
    shareColumn("Share", COMPARED.now),
    shareColumn("Share prior month", COMPARED.prior),
    changeColumn(
      "Change in points",
      "Share",
      "Share prior month",
      "ratio",
      "Share − Share prior month, in percentage points.",
    ),
    formulaColumn(
      "Benchmark",
      "share",
      "Good for this share, in the benchmark set chosen in Setup. Empty where the set says nothing of it.",
      `IFERROR(${benchmarkFormula("Good", MEASURE.formula, BALANCE)},"")`,
      (row, book) => numberOrNone(benchmarkOf(row, book)?.good),
    ),
    statusColumn({
      table: "Comparison",
      heading: "Status",
      figure: "Share",
      measure: MEASURE,
      balance: { formula: BALANCE, text: (row) => textIn(row, "Balance") },
      note: "The share against its benchmark. Empty where there is none.",
    }),
    inReceivables(
      "To benchmark",
      "money",
      "How much must be collected for the share to meet its benchmark: from this category where less is better, from the others where more is.",
      toBenchmarkHeading,
      COMPARED.now,
    ),
    rolledColumn(),
    {
      ...formulaColumn(
        "In words",
        "text",
        "What moved. Every figure in it stands in this row. Written with each posting, for the last 13 months.",
        wordsFormula("Says", SHOWN, "Comparison", `${BALANCE}&" "&${CATEGORY}`),
        (row, book) => wordsOf(book, "Says", monthShown(book, COMPARISON_MONTH.name), "Comparison", lineText(row)),
      ),
      width: 64,
      linesKept: linesOfWords,
    },
    { ...valueColumn("Order", "count", "For the formulas: which line of its balance it is."), isHidden: true },
  ],
};

/** The rows of Comparison, which no posting changes. */
export const COMPARISON_ROWS: readonly Row[] = BALANCES.flatMap((balance) =>
  COMPARED_LINES.map((category, index) => ({ Balance: balance, Category: category, Order: index + 1 })),
);

/** Credits get a sentence, a category of the Total three. */
function linesOfWords(row: Row): number {
  if (textIn(row, "Category") === "Credits") return 1;
  return textIn(row, "Balance") === "Total" && textIn(row, "Category") !== "Total" ? 3 : 2;
}

/** What the formula looks the words of a row up by; a text that no words have where a cell is an error. */
function lineText(row: Row): string {
  const [balance, category] = [row["Balance"], row["Category"]];
  return isError(balance) || isError(category) ? "" : comparedLine(textOf(balance), textOf(category));
}

/** What Words calls a row of Comparison. */
export function comparedLine(balance: string, category: string): string {
  return `${balance} ${category}`;
}

function amountColumn(heading: string, of: ComparedMonth): FormulaColumn {
  return inReceivables(
    heading,
    "money",
    `Owed at the ${of.heading.toLowerCase()}. Empty where that is not posted.`,
    (line) => line,
    of,
  );
}

function shareColumn(heading: string, of: ComparedMonth): FormulaColumn {
  return inReceivables(
    heading,
    "share",
    `This category among the four together at the ${of.heading.toLowerCase()}, credits aside.`,
    shareMeasure,
    of,
  );
}

/** A number of Receivables at one of the month ends, under a heading that goes by the line. */
function inReceivables(
  heading: string,
  form: Form,
  note: string,
  sought: (line: string) => string,
  of: ComparedMonth,
): FormulaColumn {
  const column = oneOfColumns(at("Order"), "Receivables", COMPARED_LINES.map(sought).map(ifThere));
  return formulaColumn(
    heading,
    form,
    note,
    theNumberFormula(column, `Receivables[Month end],${of.name},Receivables[Balance],${BALANCE}`),
    (row, book) => {
      const line = lineIn(row);
      return theNumber(receivablesAt(row, book, of), line === undefined ? undefined : ifThere(sought(line)));
    },
  );
}

/** Credits and the sum have no share: for them a column of texts is looked at, in which no number is found. */
function ifThere(heading: string): string {
  return RECEIVABLES.columns.some((column) => column.heading === heading) ? heading : "Balance";
}

function receivablesAt(row: Row, book: Book, { heading }: ComparedMonth): readonly Row[] {
  const [shown] = book.rows(COMPARISON_MONTH.name);
  return receivablesRows(book, shown && numberIn(shown, heading), textIn(row, "Balance"));
}

/** The line that a row is about, by its number, as CHOOSE has it. */
function lineIn(row: Row): string | undefined {
  return COMPARED_LINES[placeOf(row["Order"]) - 1];
}

function benchmarkOf(row: Row, book: Book): ReturnType<typeof chosenBenchmark> {
  return chosenBenchmark(book, MEASURE.text(row, book), textIn(row, "Balance"));
}

function changeColumn(heading: string, now: string, before: string, form: Form, note: string): FormulaColumn {
  const factor = form === "money" ? 1 : 100;
  const difference = `${at(now)}-${at(before)}`;
  return formulaColumn(
    heading,
    form,
    `${note} Empty where either is not posted.`,
    `IF(AND(ISNUMBER(${at(now)}),ISNUMBER(${at(before)})),ROUND(${factor === 1 ? difference : `(${difference})*${factor}`},${factor === 1 ? 2 : 6}),"")`,
    (row) => changeOf(row[now], row[before], factor),
  );
}

function changeOf(now: CellValue, before: CellValue, factor: number): CellValue {
  if (typeof now !== "number" || typeof before !== "number") return NO_FIGURE;
  return Number(((now - before) * factor).toFixed(factor === 1 ? 2 : 6)) + 0;
}

function rolledColumn(): FormulaColumn {
  const column = oneOfColumns(at("Order"), "RollForward", COMPARED_LINES.map(rolledHeading));
  const cell = cellFormula(column, ["RollForward[Month end]", COMPARED.now.name]);
  return formulaColumn(
    "Can have rolled in",
    "money",
    "No more of this month than this can have come from younger categories since the prior month end: a bound, from RollForward. Of the Total alone, since insurance leaves what it does not pay to patients at any age.",
    `IF(${BALANCE}="Total",IFERROR(${cell},""),"")`,
    (row, book) => {
      if (textIn(row, "Balance") !== "Total") return NO_FIGURE;
      const [shown] = book.rows(COMPARISON_MONTH.name);
      const found = rollForwardRow(book, shown?.[COMPARED.now.heading]);
      return found?.[rolledHeading(lineIn(row) ?? "") ?? ""] ?? NO_FIGURE;
    },
  );
}

/** The heading in RollForward for a line; `undefined` where nothing can roll in. */
function rolledHeading(line: string): string | undefined {
  const category = AGING_CATEGORIES.find(({ heading }) => heading === line)?.id;
  return category === undefined || category === "days0to30" ? undefined : rolledIntoHeading(category);
}
