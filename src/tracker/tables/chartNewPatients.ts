import { median } from "../../domain/median";
import { TEN_DAYS } from "../../domain/withinDays";
import { type Book, oncePerBook } from "../../workbook/book";
import { numberIn } from "../../workbook/cell";
import { type FormulaColumn, NOT_AVAILABLE, type TableSpec } from "../../workbook/table";
import { formulaColumn, own, valueColumn } from "../columns";
import { decidedShareOf, wholeWeeksOf } from "../wholeWeeks";
import { isWhole } from "./newPatients";

const wholeWeekColumn = wholeWeeksOf("ChartNewPatients", "NewPatients");
// Any figure, below 0 too: not every program takes the ISNUMBER of a column inside SUMPRODUCT cell by cell.
const WHOLE_WEEKS_WITH_DAYS = [">=0", "<0"]
  .map((figure) => `COUNTIFS(NewPatients[Days posted],7,NewPatients[Median days],"${figure}")`)
  .join("+");
const WHOLE_WEEKS_FORMERLY = "SUMPRODUCT((NewPatients[Days posted]=7)*ISNUMBER(NewPatients[Median days]))";

/** New patients as charts draw them: whole weeks only, since a week cut short looks like a fall. */
export const CHART_NEW_PATIENTS: TableSpec = {
  name: "ChartNewPatients",
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Week of", "date", "Weeks follow one another, so that one not posted shows as a gap."),
    { ...wholeWeekColumn("Booked", "count"), formerly: addedUp("Booked") },
    { ...wholeWeekColumn("On the schedule", "count"), formerly: addedUp("On the schedule") },
    formulaColumn(
      "Median booked",
      "ratio",
      "The middle number booked, over all whole weeks.",
      "IF(COUNT(NewPatients[Booked in whole weeks])=0,NA(),MEDIAN(NewPatients[Booked in whole weeks]))",
      (_row, book) => medianBooked(book) ?? NOT_AVAILABLE,
    ),
    wholeWeekColumn("Median days", "ratio", "Recent weeks may still rise, as those whom it takes longer arrive."),
    { ...daysAllowedColumn(), formerly: `IF(${WHOLE_WEEKS_FORMERLY}=0,NA(),${TEN_DAYS})` },
    decidedShareOf("ChartNewPatients", "NewPatients", "Share within 10 days", "contacts"),
  ],
};

const medianBooked = oncePerBook((book) => median(figuresOfWholeWeeks(book, "Booked")));
const hasMedianDays = oncePerBook((book) => figuresOfWholeWeeks(book, "Median days").length > 0);

function daysAllowedColumn(): FormulaColumn {
  return formulaColumn(
    "10 days",
    "count",
    "The line that days to arrival are held against: day 10 still meets the 10-day rule.",
    `IF(${WHOLE_WEEKS_WITH_DAYS}=0,NA(),${TEN_DAYS})`,
    (_row, book) => (hasMedianDays(book) ? TEN_DAYS : NOT_AVAILABLE),
  );
}

/** The earlier formula of a column: these figures are never blank in a whole week. */
function addedUp(heading: string): string {
  const week = `NewPatients[Week of],${own("ChartNewPatients", "Week of")},NewPatients[Days posted],7`;
  return `IF(COUNTIFS(${week})=1,SUMIFS(NewPatients[${heading}],${week}),NA())`;
}

function figuresOfWholeWeeks(book: Book, heading: string): readonly number[] {
  return book
    .rows("NewPatients")
    .filter(isWhole)
    .flatMap((row) => numberIn(row, heading) ?? []);
}
