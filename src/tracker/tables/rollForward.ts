import { type Day, addDays, monthOf } from "../../domain/calendar";
import { type Cents, cents } from "../../domain/money";
import { expectedClosing } from "../../domain/rollForward";
import { type Book } from "../../workbook/book";
import { type Row, numberIn, textIn } from "../../workbook/cell";
import type { FormulaColumn, TableSpec } from "../../workbook/table";
import { NO_FIGURE, centsIn, dollarsOrNone, formulaColumn, numberOrNone, own, valueColumn } from "../columns";
import { dayIn, productionOfMonth } from "../production";
import { ABOVE_AGING_COLUMNS, ROLLED_INTO_COLUMNS } from "./rollForwardAging";
import { receivablesRow, rowsOf } from "../rowLookUps";

const at = (heading: string): string => own("RollForward", heading);
const monthlyOf = rowsOf("Monthly", "Month");
const MONTH_END = at("Month end");
const MONTH_END_BEFORE = `EOMONTH(${MONTH_END},-1)`;

/** What was owed, what the month added and took off, and whether that makes what is owed now. */
export const ROLL_FORWARD: TableSpec = {
  name: "RollForward",
  key: [{ heading: "Month end" }],
  columns: [
    valueColumn("Month end", "date", "Month ends follow one another; one without figures is not posted."),
    closingColumn("Opening", "Total of Receivables at the month end before.", MONTH_END_BEFORE, monthEndBefore),
    monthlyColumn("Billed", "Full fees of what was done in the month, from Monthly."),
    monthlyColumn("Adjustments", "Discounts and others of the month, normally negative, from Monthly."),
    monthlyColumn("Writeoffs", "Insurance writeoffs of the month, normally negative, from Monthly."),
    monthlyColumn("Collected", "What patients and insurance paid in the month, from Monthly."),
    formulaColumn(
      "Expected closing",
      "money",
      "Opening + Billed + Adjustments + Writeoffs − Collected.",
      `IF(AND(ISNUMBER(${at("Opening")}),ISNUMBER(${at("Billed")})),` +
        `ROUND(${at("Opening")}+${at("Billed")}+${at("Adjustments")}+${at("Writeoffs")}-${at("Collected")},2),"")`,
      (row, book) => dollarsOrNone(expectedIn(row, book)),
    ),
    closingColumn("Posted closing", "Total of Receivables at the month end.", MONTH_END, (monthEnd) => monthEnd),
    formulaColumn(
      "Difference",
      "money",
      "Posted closing − Expected closing: above zero where more is owed than the month's figures explain.",
      `IF(AND(ISNUMBER(${at("Expected closing")}),ISNUMBER(${at("Posted closing")})),` +
        `ROUND(${at("Posted closing")}-${at("Expected closing")},2),"")`,
      (row, book) => dollarsOrNone(differenceIn(row, book)),
    ),
    formulaColumn(
      "Ties",
      "text",
      "yes where there is no difference, to the cent.",
      `IF(ISNUMBER(${at("Difference")}),IF(${at("Difference")}=0,"yes","no"),"")`,
      (row, book) => tiesIn(row, book),
    ),
    formulaColumn(
      "Note",
      "text",
      "Says so where the month's production is not whole, from Monthly.",
      ofMonthly("Note"),
      (row, book) => textIn(monthlyRow(row, book), "Note"),
    ),
    ...ABOVE_AGING_COLUMNS,
    ...ROLLED_INTO_COLUMNS,
  ],
};

function closingColumn(heading: string, note: string, formula: string, of: (monthEnd: Day) => Day): FormulaColumn {
  const place = `Receivables[Month end],${formula},Receivables[Balance],"Total"`;
  return formulaColumn(
    heading,
    "money",
    `${note} Empty where that is not posted.`,
    `IF(COUNTIFS(${place})=0,"",ROUND(SUMIFS(Receivables[Total],${place}),2))`,
    (row, book) => dollarsOrNone(closingIn(row, book, of)),
  );
}

function monthlyColumn(heading: string, note: string): FormulaColumn {
  return formulaColumn(heading, "money", note, ofMonthly(heading), (row, book) =>
    numberOrNone(numberIn(monthlyRow(row, book), heading)),
  );
}

function ofMonthly(heading: string): string {
  return `IFERROR(INDEX(Monthly[${heading}],MATCH(${MONTH_END_BEFORE}+1,Monthly[Month],0)),"")`;
}

function monthlyRow(row: Row, book: Book): Row {
  const monthEnd = dayIn(row, "Month end");
  return (monthEnd && monthlyOf(book, monthOf(monthEnd))) ?? {};
}

function closingIn(row: Row, book: Book, of: (monthEnd: Day) => Day): Cents | undefined {
  const monthEnd = dayIn(row, "Month end");
  const total = monthEnd && receivablesRow(book, of(monthEnd), "Total");
  return total && centsIn(total, "Total");
}

function expectedIn(row: Row, book: Book): Cents | undefined {
  const monthEnd = dayIn(row, "Month end");
  const opening = closingIn(row, book, monthEndBefore);
  const month = monthEnd && productionOfMonth(book, monthOf(monthEnd));
  return opening === undefined || month === undefined ? undefined : expectedClosing(opening, month.production);
}

/**
 * How much more is owed at a month's end than the month's figures lead to, in cents; `undefined` where it is not known.
 *
 * @param row of RollForward
 * @param book needs the value columns only
 */
export function differenceIn(row: Row, book: Book): Cents | undefined {
  const expected = expectedIn(row, book);
  const posted = closingIn(row, book, (monthEnd) => monthEnd);
  return expected === undefined || posted === undefined ? undefined : cents(posted - expected);
}

function tiesIn(row: Row, book: Book): string {
  const difference = differenceIn(row, book);
  if (difference === undefined) return NO_FIGURE;
  return difference === 0 ? "yes" : "no";
}

function monthEndBefore(monthEnd: Day): Day {
  return addDays(monthOf(monthEnd), -1);
}
