import { median } from "../../domain/median";
import { type Book, oncePerBook } from "../../workbook/book";
import { type CellValue, type Row, numberIn } from "../../workbook/cell";
import { type FormulaColumn, NOT_AVAILABLE, type TableSpec } from "../../workbook/table";
import { formulaColumn, own, valueColumn } from "../columns";
import { isWhole } from "./newPatients";

const WEEK = own("ChartNewPatients", "Week of");
const WHOLE_WEEK = `NewPatients[Week of],${WEEK},NewPatients[Days posted],7`;

/** New patients as charts draw them: whole weeks only, since a week cut short looks like a fall. */
export const CHART_NEW_PATIENTS: TableSpec = {
  name: "ChartNewPatients",
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Week of", "date", "Weeks follow one another, so that one not posted shows as a gap."),
    wholeWeekColumn("Booked"),
    wholeWeekColumn("On the schedule"),
    formulaColumn(
      "Median booked",
      "ratio",
      "The middle number booked, over all whole weeks.",
      "IF(COUNT(NewPatients[Booked in whole weeks])=0,NA(),MEDIAN(NewPatients[Booked in whole weeks]))",
      (_row, book) => medianBooked(book) ?? NOT_AVAILABLE,
    ),
  ],
};

function wholeWeekColumn(heading: string): FormulaColumn {
  return formulaColumn(
    heading,
    "count",
    `${heading} of NewPatients, where all 7 days are posted.`,
    `IF(COUNTIFS(${WHOLE_WEEK})=1,SUMIFS(NewPatients[${heading}],${WHOLE_WEEK}),NA())`,
    (row, book) => lookUp(row, book, heading),
  );
}

const medianBooked = oncePerBook((book) =>
  median(
    book
      .rows("NewPatients")
      .filter(isWhole)
      .flatMap((row) => numberIn(row, "Booked") ?? []),
  ),
);

const weeks = oncePerBook(
  (book): ReadonlyMap<CellValue, Row> =>
    new Map(
      book
        .rows("NewPatients")
        .filter(isWhole)
        .map((row) => [row["Week of"], row]),
    ),
);

function lookUp(row: Row, book: Book, heading: string): CellValue {
  const found = weeks(book).get(row["Week of"]);
  return (found && numberIn(found, heading)) ?? NOT_AVAILABLE;
}
