import { isWholeWeek } from "../formulas/wholeWeeks";
import { type CellValue, type Row, numberIn } from "../../workbook/spec/cell";
import type { TableSpec } from "../../workbook/spec/table";
import { NO_FIGURE, formerly, formulaColumn, numberOrNone, own, valueColumn } from "../formulas/columns";
import { figure, sumOf, textOf } from "../formulas/sheetNumbers";

const at = (heading: string): string => own("NewPatients", heading);
const shareFormula = (cell: (heading: string) => string): string =>
  `IF((${cell("Contacts")}-${cell("Open")})>0,${cell("Within 10 days")}/(${cell("Contacts")}-${cell("Open")}),"")`;
const noteFormula = (days: string): string => `IF(${at("Days posted")}=7,"",${days}&" of 7 days posted")`;

/** New patients week by week, from first contact to arrival. */
export const NEW_PATIENTS: TableSpec = {
  name: "NewPatients",
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Week of", "date", "The first day of the week."),
    valueColumn("Booked", "count", "New-patient appointments booked in the week, by the date booked."),
    valueColumn(
      "On the schedule",
      "count",
      "At the week's end: booked on or before that day, dated after it, not cancelled. In a week not whole: at the last day posted.",
    ),
    valueColumn("Arrived", "count", "Kept, by the appointment's date."),
    valueColumn("Broken or cancelled", "count", "By the appointment's date."),
    valueColumn("Contacts", "count", "New patients who first got in touch in the week."),
    valueColumn("Within 10 days", "count", "Of these contacts: arrived within 10 days of it, day 10 included."),
    valueColumn(
      "Open",
      "count",
      "Of these contacts: not arrived, and the 10 days are not over. Neither met nor missed.",
    ),
    valueColumn("Median days", "ratio", "Of these contacts who have arrived: the middle number of days it took."),
    formerly(
      formulaColumn(
        "Share within 10 days",
        "share",
        "Within 10 days ÷ (Contacts − Open). Empty while nothing is decided.",
        shareFormula((heading) => `SUM(${at(heading)})`),
        shareWithin10Days,
      ),
      shareFormula(at),
    ),
    valueColumn("Days posted", "count", "How many of the week's 7 days the report covers."),
    formerly(
      formulaColumn(
        "Booked in whole weeks",
        "count",
        "Booked, where all 7 days are posted: what the median is taken of.",
        `IF(AND(${at("Days posted")}=7,ISNUMBER(${at("Booked")})),${at("Booked")},"")`,
        (row) => (isWholeWeek(row) ? numberOrNone(numberIn(row, "Booked")) : NO_FIGURE),
      ),
      `IF(${at("Days posted")}=7,${at("Booked")},"")`,
    ),
    formerly(
      formulaColumn(
        "Note",
        "text",
        "Says so where a week is not whole.",
        noteFormula(`SUM(${at("Days posted")})`),
        daysInWords,
      ),
      noteFormula(at("Days posted")),
    ),
  ],
};

/** What is said of a week that is not whole. */
export function daysInWords(row: Row): string {
  const days = sumOf(row, "Days posted");
  return days === 7 || Number.isNaN(days) ? NO_FIGURE : `${textOf(days)} of 7 days posted`;
}

function shareWithin10Days(row: Row): CellValue {
  const decided = sumOf(row, "Contacts") - sumOf(row, "Open");
  return decided > 0 ? figure(sumOf(row, "Within 10 days") / decided) : NO_FIGURE;
}
