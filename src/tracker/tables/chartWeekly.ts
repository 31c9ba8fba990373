import { type Book, oncePerBook } from "../../workbook/book";
import { type CellValue, type Row, numberIn } from "../../workbook/cell";
import { type FormulaColumn, NOT_AVAILABLE, type TableSpec } from "../../workbook/table";
import { formulaColumn, own, valueColumn } from "../columns";

const WEEK = own("ChartWeekly", "Week of");

/** Billed and collected as charts draw them: whole weeks only, since a week cut short looks like a fall. */
export const CHART_WEEKLY: TableSpec = {
  name: "ChartWeekly",
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Week of", "date", "Weeks follow one another, so that one not posted shows as a gap."),
    wholeWeekColumn("Billed", "money"),
    wholeWeekColumn("Collected", "money"),
    wholeWeekColumn("Collection ratio", "share"),
    wholeWeekColumn("Ratio 13 weeks", "share"),
  ],
};

function wholeWeekColumn(heading: string, form: FormulaColumn["form"]): FormulaColumn {
  const whole = `Weekly[Week of],${WEEK},Weekly[Days posted],7`;
  const found = `INDEX(Weekly[${heading}],MATCH(${WEEK},Weekly[Week of],0))`;
  return formulaColumn(
    heading,
    form,
    `${heading} of Weekly, where all 7 days are posted.`,
    `IF(AND(COUNTIFS(${whole})=1,ISNUMBER(${found})),${found},NA())`,
    (row, book) => lookUp(row, book, heading),
  );
}

const weeks = oncePerBook(
  (book): ReadonlyMap<CellValue, Row> => new Map(book.rows("Weekly").map((row) => [row["Week of"], row])),
);

function lookUp(row: Row, book: Book, heading: string): CellValue {
  const found = weeks(book).get(row["Week of"]);
  if (found === undefined || numberIn(found, "Days posted") !== 7) return NOT_AVAILABLE;
  return numberIn(found, heading) ?? NOT_AVAILABLE;
}
