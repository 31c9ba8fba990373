import { median } from "../../domain/trend/median";
import { TEN_DAYS } from "../../domain/patients/withinDays";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import { numberIn } from "../../workbook/spec/cell";
import { type FormulaColumn, NOT_AVAILABLE, type TableSpec } from "../../workbook/spec/table";
import { formerly, formulaColumn, own, valueColumn } from "../formulas/columns";
import { ANY_NUMBER } from "../formulas/lookUps";
import { decidedShareOf, isWholeWeek, wholeWeeksOf } from "../formulas/wholeWeeks";

const wholeWeekColumn = wholeWeeksOf("ChartNewPatients", "NewPatients");

/** New patients as charts draw them: whole weeks only, since a week cut short looks like a fall. */
export const CHART_NEW_PATIENTS: TableSpec = {
  name: "ChartNewPatients",
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Week of", "date", "Weeks follow one another, so that one not posted shows as a gap."),
    spelledOtherwise(wholeWeekColumn("Booked", "count")),
    spelledOtherwise(wholeWeekColumn("On the schedule", "count")),
    formulaColumn(
      "Median booked",
      "ratio",
      "The middle number booked, over all whole weeks.",
      "IF(COUNT(NewPatients[Booked in whole weeks])=0,NA(),MEDIAN(NewPatients[Booked in whole weeks]))",
      (_row, book) => medianBooked(book) ?? NOT_AVAILABLE,
    ),
    wholeWeekColumn("Median days", "ratio", "Recent weeks may still rise, as those whom it takes longer arrive."),
    formerly(
      formulaColumn(
        "10 days",
        "count",
        "The line that days to arrival are held against: day 10 still meets the 10-day rule.",
        `IF(COUNTIFS(NewPatients[Days posted],7,NewPatients[Median days],${ANY_NUMBER})=0,NA(),${TEN_DAYS})`,
        (_row, book) => (hasMedianDays(book) ? TEN_DAYS : NOT_AVAILABLE),
      ),
      `IF(SUMPRODUCT((NewPatients[Days posted]=7)*ISNUMBER(NewPatients[Median days]))=0,NA(),${TEN_DAYS})`,
    ),
    decidedShareOf("ChartNewPatients", "NewPatients", "Share within 10 days", "contacts"),
  ],
};

const medianBooked = oncePerBook((book) => median(figuresOfWholeWeeks(book, "Booked")));
const hasMedianDays = oncePerBook((book) => figuresOfWholeWeeks(book, "Median days").length > 0);

/** A column that an earlier version added up: these figures are never blank in a whole week. */
function spelledOtherwise(column: FormulaColumn): FormulaColumn {
  return formerly(column, ...(column.formerly ?? []), addedUp(column.heading));
}

function addedUp(heading: string): string {
  const week = `NewPatients[Week of],${own("ChartNewPatients", "Week of")},NewPatients[Days posted],7`;
  return `IF(COUNTIFS(${week})=1,SUMIFS(NewPatients[${heading}],${week}),NA())`;
}

function figuresOfWholeWeeks(book: Book, heading: string): readonly number[] {
  return book
    .rows("NewPatients")
    .filter(isWholeWeek)
    .flatMap((row) => numberIn(row, heading) ?? []);
}
