import { median } from "../../domain/trend/median";
import { TEN_DAYS } from "../../domain/patients/withinDays";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import { type FormulaColumn, NOT_AVAILABLE } from "../../workbook/spec/table";
import { defineTable, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { ANY_NUMBER } from "../formulas/lookUps";
import { type OverWeeks, over13Weeks } from "../formulas/thirteenWeeks";
import { decidedShareOf, isWholeWeek, wholeWeeksOf } from "../formulas/wholeWeeks";
import { type Heading, type HeadingOf, type NumberForm, columnOf, own } from "../headings/headings";
import { bookRows, numberIn } from "../headings/rows";

const BOOKED = columnOf("NewPatients", "Booked in whole weeks");
const wholeWeekColumn = wholeWeeksOf("ChartNewPatients", "NewPatients");
const in13Weeks = over13Weeks("ChartNewPatients", "NewPatients");

/** New patients as charts draw them: whole weeks only, since a week cut short looks like a fall. */
export const CHART_NEW_PATIENTS = defineTable("ChartNewPatients", {
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("ChartNewPatients", "Week of", "Weeks follow one another, so that one not posted shows as a gap."),
    spelledOtherwise("Booked"),
    spelledOtherwise("On the schedule"),
    formulaColumn(
      "ChartNewPatients",
      "Median booked",
      "The middle number booked, over all whole weeks.",
      `IF(COUNT(${BOOKED})=0,NA(),MEDIAN(${BOOKED}))`,
      (_row, book) => medianBooked(book) ?? NOT_AVAILABLE,
    ),
    wholeWeekColumn("Median days", "Recent weeks may still rise, as patients who take longer arrive."),
    formerly(
      formulaColumn(
        "ChartNewPatients",
        "10 days",
        "The line that days to arrival are held against: day 10 still meets the 10-day rule.",
        `IF(COUNTIFS(${columnOf("NewPatients", "Days posted")},7,${columnOf("NewPatients", "Median days")},${ANY_NUMBER})=0,NA(),${TEN_DAYS})`,
        (_row, book) => (hasMedianDays(book) ? TEN_DAYS : NOT_AVAILABLE),
      ),
      `IF(SUMPRODUCT((${columnOf("NewPatients", "Days posted")}=7)*ISNUMBER(${columnOf("NewPatients", "Median days")}))=0,NA(),${TEN_DAYS})`,
    ),
    decidedShareOf("ChartNewPatients", "NewPatients", "Share within 10 days", "contacts"),
    overWeeks(
      "Booked 13 weeks",
      "Booked of NewPatients a week, on average of this week and the 12 before. Empty until all 13 are posted whole.",
      in13Weeks.average("Booked"),
    ),
    overWeeks(
      "Share 13 weeks",
      "Within 10 days ÷ Contacts of NewPatients over this week and the 12 before. Empty until all 13 are posted whole and nobody is open.",
      in13Weeks.share({ part: "Within 10 days", of: "Contacts", isDecided: true }),
    ),
  ],
});

const medianBooked = oncePerBook((book) => median(figuresOfWholeWeeks(book, "Booked")));
const hasMedianDays = oncePerBook((book) => figuresOfWholeWeeks(book, "Median days").length > 0);

function overWeeks(
  heading: "Booked 13 weeks" | "Share 13 weeks",
  note: string,
  { formula, result }: OverWeeks<"ChartNewPatients">,
): FormulaColumn {
  return formulaColumn("ChartNewPatients", heading, note, formula, result);
}

/** A column that an earlier version added up: these figures are never blank in a whole week. */
function spelledOtherwise(heading: "Booked" | "On the schedule"): FormulaColumn {
  const column = wholeWeekColumn(heading);
  return formerly(column, ...(column.formerly ?? []), addedUp(heading));
}

function addedUp(heading: Heading<"NewPatients">): string {
  const week = `${columnOf("NewPatients", "Week of")},${own("ChartNewPatients", "Week of")},${columnOf("NewPatients", "Days posted")},7`;
  return `IF(COUNTIFS(${week})=1,SUMIFS(${columnOf("NewPatients", heading)},${week}),NA())`;
}

function figuresOfWholeWeeks(book: Book, heading: HeadingOf<"NewPatients", NumberForm>): readonly number[] {
  return bookRows(book, "NewPatients")
    .filter(isWholeWeek)
    .flatMap((row) => numberIn(row, heading) ?? []);
}
