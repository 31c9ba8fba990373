import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { type FormulaColumn, NOT_AVAILABLE } from "../../workbook/spec/table";
import { monthAfter } from "../../domain/calendar";
import { defineTable, formulaColumn, valueColumn } from "../formulas/columns";
import { cellFormula } from "../formulas/lookUps";
import { rowsOf } from "../formulas/rowLookUps";
import { type Heading, type HeadingOf, type NumberForm, columnOf, own } from "../headings/headings";
import { type RowOf, dayIn, numberIn, textIn, valueIn } from "../headings/rows";

const MONTH = own("ChartMonthly", "Month");
/** Answers to a month's treatment plans come in until so many months later are posted. */
const MONTHS_OF_ANSWERS = 2;

/** Of each column, in characters: the page of charts stands on them. */
const WIDTH = 13;

const monthlyRow = rowsOf("Monthly", "Month");

/** A figure of Monthly in a formula's words. @param month the formula's words for the month's first day */
function inMonthly(heading: Heading<"Monthly">, month: string = MONTH): string {
  return cellFormula(columnOf("Monthly", heading), [columnOf("Monthly", "Month"), month]);
}

/** The figures by month as the page of charts draws them: whole months only, since a month cut short looks like a fall. */
export const CHART_MONTHLY = defineTable("ChartMonthly", {
  key: [{ heading: "Month" }],
  columns: [
    valueColumn("ChartMonthly", "Month", "The months of Monthly, written anew with each posting.", WIDTH),
    ofWholeMonth("Billed"),
    ofWholeMonth("Collected"),
    whereSo("New patients", "New patients", "New patients of Monthly.", "TRUE", () => true),
    whereSo(
      "Case acceptance",
      "Case acceptance",
      "Case acceptance of Monthly, once the answers are in: two months later.",
      answersFormula(),
      answersAreIn,
    ),
    whereSo(
      "Acceptance so far",
      "Case acceptance",
      "Case acceptance of Monthly while answers come in: it still rises.",
      `NOT(${answersFormula()})`,
      (row, book) => !answersAreIn(row, book),
    ),
  ],
});

function ofWholeMonth(heading: "Billed" | "Collected"): FormulaColumn {
  const note = `${heading} of Monthly, where the month is complete.`;
  return whereSo(heading, heading, note, `${inMonthly("Complete")}="yes"`, (row, book) => {
    return textIn(monthlyRow(book, valueIn(row, "Month")), "Complete") === "yes";
  });
}

/** A figure of Monthly where a condition holds, and a gap elsewhere. */
function whereSo(
  heading: HeadingOf<"ChartMonthly", NumberForm>,
  of: HeadingOf<"Monthly", NumberForm>,
  note: string,
  condition: string,
  holds: (row: RowOf<"ChartMonthly">, book: Book) => boolean,
): FormulaColumn {
  const found = inMonthly(of);
  const column = formulaColumn(
    "ChartMonthly",
    heading,
    note,
    `IF(AND(ISNUMBER(${found}),${condition}),${found},NA())`,
    (row, book): CellValue => {
      const figure = numberIn(monthlyRow(book, valueIn(row, "Month")), of);
      return figure !== undefined && holds(row, book) ? figure : NOT_AVAILABLE;
    },
  );
  return { ...column, width: WIDTH };
}

function answersFormula(): string {
  return `ISNUMBER(${inMonthly("Case acceptance", `EDATE(${MONTH},${MONTHS_OF_ANSWERS})`)})`;
}

function answersAreIn(row: RowOf<"ChartMonthly">, book: Book): boolean {
  const month = dayIn(row, "Month");
  const later = month && monthlyRow(book, monthAfter(month, MONTHS_OF_ANSWERS));
  return numberIn(later, "Case acceptance") !== undefined;
}
