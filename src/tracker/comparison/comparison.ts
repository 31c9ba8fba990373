import { AGING_CATEGORIES, type AgingHeading } from "../../domain/receivables/aging";
import { BALANCES } from "../../domain/receivables/receivables";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import { defineTable, NO_FIGURE, formulaColumn, numberOrNone, valueColumn } from "../formulas/columns";
import { cellFormula, oneOfColumns, placeOf, theNumber, theNumberFormula } from "../formulas/lookUps";
import { monthShown, monthShownName } from "../pages/monthChooser";
import { receivablesRows, rowsOf } from "../formulas/rowLookUps";
import { isError, textOf } from "../formulas/sheetNumbers";
import { benchmarkFormula, chosenBenchmark } from "../settings/benchmarks";
import { COMPARED, type ComparedMonth } from "../pages/comparisonMonth";
import { toBenchmarkHeading } from "../receivables/receivables";
import { shareMeasure } from "../formulas/agingWords";
import { rolledIntoHeading } from "../receivables/rollForwardAging";
import { type Words, statusColumn } from "../settings/status";
import { wordsFormula, wordsOf } from "../pages/wordsTable";
import { type Heading, type HeadingOf, columnOf, formUnder, own } from "../headings/headings";
import { type CellsOf, type RowOf, bookRows, numberIn, textIn, valueIn } from "../headings/rows";

const at = (heading: Heading<"Comparison">): string => own("Comparison", heading);
const BALANCE = at("Balance");
const CATEGORY = at("Category");
/** A category as headings have it behind another word: `over 90`. */
const IN_SENTENCE = `SUBSTITUTE(${CATEGORY},"Over","over")`;
const SHOWN = monthShownName("ComparisonMonth");

/** A line of each balance. */
export type ComparedLineName = AgingHeading | "Credits" | "Total";

/** The lines of each balance: its categories, what stands apart, and the sum. */
export const COMPARED_LINES: readonly ComparedLineName[] = [
  ...AGING_CATEGORIES.map(({ heading }) => heading),
  "Credits",
  "Total",
];

const rollForwardRow = rowsOf("RollForward", "Month end");

const MEASURE: Words<"Comparison"> = {
  formula: `"Share "&${IN_SENTENCE}`,
  text: (row) => `Share ${textIn(row, "Category").replace("Over", "over")}`,
};

/** What is owed by balance and category against the month before and the same month of last year, and what that says. */
export const COMPARISON = defineTable("Comparison", {
  key: [
    { heading: "Balance", order: BALANCES },
    { heading: "Category", order: COMPARED_LINES },
  ],
  columns: [
    valueColumn(
      "Comparison",
      "Balance",
      "Patient, Insurance (the estimated insurance part) or Total = Patient + Insurance.",
      22,
    ),
    valueColumn(
      "Comparison",
      "Category",
      "Days from service to the month end; Credits stand apart. Total is their sum.",
    ),
    amountColumn("This month", COMPARED.now),
    amountColumn("Prior month", COMPARED.prior),
    changeColumn("Change", "This month", "Prior month", "This month − Prior month."),
    amountColumn("Last year", COMPARED.lastYear),
    changeColumn("Change on last year", "This month", "Last year", "This month − Last year."),
    shareColumn("Share", COMPARED.now),
    shareColumn("Share prior month", COMPARED.prior),
    changeColumn("Change in points", "Share", "Share prior month", "Share − Share prior month, in percentage points."),
    formulaColumn(
      "Comparison",
      "Benchmark",
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
      "How much must be collected for the share to meet its benchmark: from this category where less is better, from the others where more is.",
      ofCategory(toBenchmarkHeading),
      COMPARED.now,
    ),
    rolledColumn(),
    {
      ...formulaColumn(
        "Comparison",
        "In words",
        "What moved. Every figure in it stands in this row. Written with each posting, for the last 13 months.",
        wordsFormula("Says", SHOWN, "Comparison", `${BALANCE}&" "&${CATEGORY}`),
        (row, book) => wordsOf(book, "Says", monthShown(book, "ComparisonMonth"), "Comparison", lineText(row)),
      ),
      width: 64,
      linesKept: linesOfWords,
    },
    { ...valueColumn("Comparison", "Order", "For the formulas: which line of its balance it is."), isHidden: true },
  ],
});

/** The rows of Comparison, which no posting changes. */
export const COMPARISON_ROWS: readonly CellsOf<"Comparison">[] = BALANCES.flatMap((balance) =>
  COMPARED_LINES.map((category, index) => ({ Balance: balance, Category: category, Order: index + 1 })),
);

/** Credits get a sentence, a category of the Total three. */
function linesOfWords(row: RowOf<"Comparison">): number {
  if (textIn(row, "Category") === "Credits") return 1;
  return textIn(row, "Balance") === "Total" && textIn(row, "Category") !== "Total" ? 3 : 2;
}

/** What the formula looks the words of a row up by; a text that no words have where a cell is an error. */
function lineText(row: RowOf<"Comparison">): string {
  const [balance, category] = [valueIn(row, "Balance"), valueIn(row, "Category")];
  return isError(balance) || isError(category) ? "" : comparedLine(textOf(balance), textOf(category));
}

/** What Words calls a row of Comparison. */
export function comparedLine(balance: string, category: string): string {
  return `${balance} ${category}`;
}

function amountColumn(heading: HeadingOf<"Comparison", "money">, of: ComparedMonth): FormulaColumn {
  return inReceivables(heading, `Owed at ${of.inWords}. Empty where that is not posted.`, (line) => line, of);
}

function shareColumn(heading: HeadingOf<"Comparison", "share">, of: ComparedMonth): FormulaColumn {
  return inReceivables(
    heading,
    `This category among the four together at ${of.inWords}, credits aside.`,
    ofCategory(shareMeasure),
    of,
  );
}

/** A number of Receivables at one of the month ends, under a heading that goes by the line. */
function inReceivables(
  heading: HeadingOf<"Comparison", "money" | "share">,
  note: string,
  sought: (line: ComparedLineName) => Heading<"Receivables">,
  of: ComparedMonth,
): FormulaColumn {
  const column = oneOfColumns(at("Order"), "Receivables", COMPARED_LINES.map(sought));
  return formulaColumn(
    "Comparison",
    heading,
    note,
    theNumberFormula(
      column,
      `${columnOf("Receivables", "Month end")},${of.name},${columnOf("Receivables", "Balance")},${BALANCE}`,
    ),
    (row, book) => {
      const line = lineIn(row);
      return theNumber(receivablesAt(row, book, of), line && sought(line));
    },
  );
}

/** Credits and the sum have no share: for them a column of texts is looked at, in which no number is found. */
function ofCategory(
  headingFor: (category: AgingHeading) => Heading<"Receivables">,
): (line: ComparedLineName) => Heading<"Receivables"> {
  return (line) => (line === "Credits" || line === "Total" ? "Balance" : headingFor(line));
}

function receivablesAt(
  row: RowOf<"Comparison">,
  book: Book,
  { heading }: ComparedMonth,
): readonly RowOf<"Receivables">[] {
  const [shown] = bookRows(book, "ComparisonMonth");
  return receivablesRows(book, numberIn(shown, heading), textIn(row, "Balance"));
}

/** The line that a row is about, by its number, as CHOOSE has it. */
function lineIn(row: RowOf<"Comparison">): ComparedLineName | undefined {
  return COMPARED_LINES[placeOf(valueIn(row, "Order")) - 1];
}

function benchmarkOf(row: RowOf<"Comparison">, book: Book): ReturnType<typeof chosenBenchmark> {
  return chosenBenchmark(book, MEASURE.text(row, book), textIn(row, "Balance"));
}

function changeColumn(
  heading: HeadingOf<"Comparison", "money" | "ratio">,
  now: HeadingOf<"Comparison", "money" | "share">,
  before: HeadingOf<"Comparison", "money" | "share">,
  note: string,
): FormulaColumn {
  const factor = formUnder("Comparison", heading) === "money" ? 1 : 100;
  const difference = `${at(now)}-${at(before)}`;
  return formulaColumn(
    "Comparison",
    heading,
    `${note} Empty where either is not posted.`,
    `IF(AND(ISNUMBER(${at(now)}),ISNUMBER(${at(before)})),ROUND(${factor === 1 ? difference : `(${difference})*${factor}`},${factor === 1 ? 2 : 6}),"")`,
    (row) => changeOf(valueIn(row, now), valueIn(row, before), factor),
  );
}

function changeOf(now: CellValue, before: CellValue, factor: number): CellValue {
  if (typeof now !== "number" || typeof before !== "number") return NO_FIGURE;
  return Number(((now - before) * factor).toFixed(factor === 1 ? 2 : 6)) + 0;
}

function rolledColumn(): FormulaColumn {
  const column = oneOfColumns(
    at("Order"),
    "RollForward",
    COMPARED_LINES.map((line) => rolledHeading(line)),
  );
  const cell = cellFormula(column, [columnOf("RollForward", "Month end"), COMPARED.now.name]);
  return formulaColumn(
    "Comparison",
    "Can have rolled in",
    "No more of this month than this can have come from younger categories since the prior month end: a bound, from RollForward. Of the Total alone, since insurance leaves what it does not pay to patients at any age.",
    `IF(${BALANCE}="Total",IFERROR(${cell},""),"")`,
    (row, book) => {
      if (textIn(row, "Balance") !== "Total") return NO_FIGURE;
      const [shown] = bookRows(book, "ComparisonMonth");
      const found = rollForwardRow(book, valueIn(shown, COMPARED.now.heading));
      const heading = rolledHeading(lineIn(row));
      return (heading && valueIn(found, heading)) ?? NO_FIGURE;
    },
  );
}

/** The heading in RollForward for a line; `undefined` where nothing can roll in. */
function rolledHeading(line: ComparedLineName | undefined): ReturnType<typeof rolledIntoHeading> | undefined {
  const category = AGING_CATEGORIES.find(({ heading }) => heading === line)?.id;
  return category === undefined || category === "days0to30" ? undefined : rolledIntoHeading(category);
}
