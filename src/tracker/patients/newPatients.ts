import { isWholeWeek } from "../formulas/wholeWeeks";
import type { CellValue } from "../../workbook/spec/cell";
import { defineTable, NO_FIGURE, formerly, formulaColumn, numberOrNone, valueColumn } from "../formulas/columns";
import { figure, sumOf, textOf } from "../formulas/sheetNumbers";
import { type Heading, own } from "../headings/headings";
import { type RowOf, numberIn } from "../headings/rows";

const at = (heading: Heading<"NewPatients">): string => own("NewPatients", heading);
const shareFormula = (cell: (heading: "Contacts" | "Open" | "Within 10 days") => string): string =>
  `IF((${cell("Contacts")}-${cell("Open")})>0,${cell("Within 10 days")}/(${cell("Contacts")}-${cell("Open")}),"")`;
const noteFormula = (days: string): string => `IF(${at("Days posted")}=7,"",${days}&" of 7 days posted")`;

/** New patients week by week, from first contact to arrival. */
export const NEW_PATIENTS = defineTable("NewPatients", {
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("NewPatients", "Week of", "The first day of the week."),
    valueColumn("NewPatients", "Booked", "New-patient appointments booked in the week, by the date booked."),
    valueColumn(
      "NewPatients",
      "On the schedule",
      "At the week's end: booked on or before that day, dated after it, not canceled. In a week not whole: at the last day posted.",
    ),
    valueColumn("NewPatients", "Arrived", "Kept, by the appointment's date."),
    valueColumn("NewPatients", "Broken or cancelled", "By the appointment's date."),
    valueColumn("NewPatients", "Contacts", "New patients who first got in touch in the week."),
    valueColumn("NewPatients", "Within 10 days", "Of these contacts: arrived within 10 days of it, day 10 included."),
    valueColumn(
      "NewPatients",
      "Open",
      "Of these contacts: not arrived, and the 10 days are not over. Neither met nor missed.",
    ),
    valueColumn("NewPatients", "Median days", "Of these contacts who have arrived: the middle number of days it took."),
    formerly(
      formulaColumn(
        "NewPatients",
        "Share within 10 days",
        "Within 10 days ÷ (Contacts − Open). Empty while nothing is decided.",
        shareFormula((heading) => `SUM(${at(heading)})`),
        shareWithin10Days,
      ),
      shareFormula(at),
    ),
    valueColumn("NewPatients", "Days posted", "How many of the week's 7 days the report covers."),
    formerly(
      formulaColumn(
        "NewPatients",
        "Booked in whole weeks",
        "Booked, where all 7 days are posted: what the median is taken of.",
        `IF(AND(${at("Days posted")}=7,ISNUMBER(${at("Booked")})),${at("Booked")},"")`,
        (row) => (isWholeWeek(row) ? numberOrNone(numberIn(row, "Booked")) : NO_FIGURE),
      ),
      `IF(${at("Days posted")}=7,${at("Booked")},"")`,
    ),
    formerly(
      formulaColumn(
        "NewPatients",
        "Note",
        "Says so where a week is not whole.",
        noteFormula(`SUM(${at("Days posted")})`),
        daysInWords,
      ),
      noteFormula(at("Days posted")),
    ),
  ],
});

/** What is said of a week that is not whole. */
export function daysInWords(row: RowOf<"NewPatients" | "Treatment">): string {
  const days = sumOf(row, "Days posted");
  return days === 7 || Number.isNaN(days) ? NO_FIGURE : `${textOf(days)} of 7 days posted`;
}

function shareWithin10Days(row: RowOf<"NewPatients">): CellValue {
  const decided = sumOf(row, "Contacts") - sumOf(row, "Open");
  return decided > 0 ? figure(sumOf(row, "Within 10 days") / decided) : NO_FIGURE;
}
