import { type Day, addDays, startOfMonth } from "../../domain/calendar";
import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { FormulaColumn } from "../../workbook/spec/table";
import { defineTable, NO_FIGURE, formulaColumn, numberOrNone, onDayOf, valueColumn } from "../formulas/columns";
import { receivablesRows, rowsOf } from "../formulas/rowLookUps";
import { figure, rounded, sumOver } from "../formulas/sheetNumbers";
import { ABOVE_AGING_COLUMNS, ROLLED_INTO_COLUMNS } from "../receivables/rollForwardAging";
import { type Heading, type HeadingOf, columnOf, own } from "../headings/headings";
import { type RowOf, dayIn, numberIn, textIn } from "../headings/rows";

const at = (heading: Heading<"RollForward">): string => own("RollForward", heading);
const monthlyOf = rowsOf("Monthly", "Month");
const MONTH_END = at("Month end");
/** What the expected closing is made of, with what each counts: what was collected takes off. */
const WALKED = [
  ["Opening", 1],
  ["Billed", 1],
  ["Adjustments", 1],
  ["Writeoffs", 1],
  ["Collected", -1],
] as const;
const MONTH_END_BEFORE = `EOMONTH(${MONTH_END},-1)`;

/** What was owed, what the month added and took off, and whether that makes what is owed now. */
export const ROLL_FORWARD = defineTable("RollForward", {
  key: [{ heading: "Month end" }],
  columns: [
    valueColumn("RollForward", "Month end", "Month ends follow one another; one without figures is not posted."),
    closingColumn("Opening", "Total of Receivables at the month end before.", MONTH_END_BEFORE, monthEndBefore),
    monthlyColumn("Billed", "Full fees of what was done in the month, from Monthly."),
    monthlyColumn("Adjustments", "Discounts and others of the month, normally negative, from Monthly."),
    monthlyColumn("Writeoffs", "Insurance write-offs of the month, normally negative, from Monthly."),
    monthlyColumn("Collected", "What patients and insurance paid in the month, from Monthly."),
    formulaColumn(
      "RollForward",
      "Expected closing",
      "Opening + Billed + Adjustments + Writeoffs − Collected.",
      `IF(AND(ISNUMBER(${at("Opening")}),ISNUMBER(${at("Billed")})),` +
        `ROUND(${at("Opening")}+${at("Billed")}+${at("Adjustments")}+${at("Writeoffs")}-${at("Collected")},2),"")`,
      expectedIn,
    ),
    closingColumn("Posted closing", "Total of Receivables at the month end.", MONTH_END, (monthEnd) => monthEnd),
    formulaColumn(
      "RollForward",
      "Difference",
      "Posted closing − Expected closing: above zero where more is owed than the month's figures explain.",
      `IF(AND(ISNUMBER(${at("Expected closing")}),ISNUMBER(${at("Posted closing")})),` +
        `ROUND(${at("Posted closing")}-${at("Expected closing")},2),"")`,
      differenceIn,
    ),
    formulaColumn(
      "RollForward",
      "Ties",
      "yes where there is no difference, to the cent.",
      `IF(ISNUMBER(${at("Difference")}),IF(${at("Difference")}=0,"yes","no"),"")`,
      tiesIn,
    ),
    onMonthEnd(
      formulaColumn(
        "RollForward",
        "Note",
        "Says so where the month's production is not whole, from Monthly.",
        ofMonthly("Note"),
        (row, book) => textIn(monthlyRow(row, book), "Note"),
      ),
    ),
    ...ABOVE_AGING_COLUMNS,
    ...ROLLED_INTO_COLUMNS,
  ],
});

function closingColumn(
  heading: HeadingOf<"RollForward", "money">,
  note: string,
  formula: string,
  of: (monthEnd: Day) => Day,
): FormulaColumn {
  const place = `${columnOf("Receivables", "Month end")},${formula},${columnOf("Receivables", "Balance")},"Total"`;
  return onMonthEnd(
    formulaColumn(
      "RollForward",
      heading,
      `${note} Empty where that is not posted.`,
      `IF(COUNTIFS(${place})=0,"",ROUND(SUMIFS(${columnOf("Receivables", "Total")},${place}),2))`,
      (row, book) => {
        const monthEnd = dayIn(row, "Month end");
        const totals = receivablesRows(book, monthEnd && of(monthEnd), "Total");
        return totals.length === 0 ? NO_FIGURE : figure(rounded(sumOver(totals, "Total")));
      },
    ),
  );
}

function monthlyColumn(heading: HeadingOf<"RollForward" | "Monthly", "money">, note: string): FormulaColumn {
  return onMonthEnd(
    formulaColumn("RollForward", heading, note, ofMonthly(heading), (row, book) =>
      numberOrNone(numberIn(monthlyRow(row, book), heading)),
    ),
  );
}

/** A column of a row that a day names. */
function onMonthEnd(column: FormulaColumn): FormulaColumn {
  return onDayOf("RollForward", "Month end", column);
}

function ofMonthly(heading: Heading<"Monthly">): string {
  return `IFERROR(INDEX(${columnOf("Monthly", heading)},MATCH(${MONTH_END_BEFORE}+1,${columnOf("Monthly", "Month")},0)),"")`;
}

function monthlyRow(row: RowOf<"RollForward">, book: Book): RowOf<"Monthly"> | undefined {
  const monthEnd = dayIn(row, "Month end");
  return monthEnd && monthlyOf(book, startOfMonth(monthEnd));
}

function expectedIn(row: RowOf<"RollForward">): CellValue {
  const parts = WALKED.map(([heading, sign]) => {
    const amount = numberIn(row, heading);
    return amount === undefined ? Number.NaN : sign * amount;
  });
  return figure(rounded(parts.reduce((sum, part) => sum + part, 0)));
}

function differenceIn(row: RowOf<"RollForward">): CellValue {
  const expected = numberIn(row, "Expected closing") ?? Number.NaN;
  const posted = numberIn(row, "Posted closing") ?? Number.NaN;
  return figure(rounded(posted - expected));
}

function tiesIn(row: RowOf<"RollForward">): string {
  const difference = numberIn(row, "Difference");
  if (difference === undefined) return NO_FIGURE;
  return difference === 0 ? "yes" : "no";
}

function monthEndBefore(monthEnd: Day): Day {
  return addDays(startOfMonth(monthEnd), -1);
}
