import { type Row, numberIn } from "../../workbook/cell";
import type { TableSpec } from "../../workbook/table";
import { NO_FIGURE, formulaColumn, numberOrNone, own, valueColumn } from "../columns";

const at = (heading: string): string => own("NewPatients", heading);
const DECIDED = `(${at("Contacts")}-${at("Open")})`;

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
    formulaColumn(
      "Share within 10 days",
      "share",
      "Within 10 days ÷ (Contacts − Open). Empty while nothing is decided.",
      `IF(${DECIDED}>0,${at("Within 10 days")}/${DECIDED},"")`,
      (row) => numberOrNone(shareWithin10Days(row)),
    ),
    valueColumn("Days posted", "count", "How many of the week's 7 days the report covers."),
    formulaColumn(
      "Booked in whole weeks",
      "count",
      "Booked, where all 7 days are posted: what the median is taken of.",
      `IF(${at("Days posted")}=7,${at("Booked")},"")`,
      (row) => (isWhole(row) ? numberOrNone(numberIn(row, "Booked")) : NO_FIGURE),
    ),
    formulaColumn(
      "Note",
      "text",
      "Says so where a week is not whole.",
      `IF(${at("Days posted")}=7,"",${at("Days posted")}&" of 7 days posted")`,
      (row) => (isWhole(row) ? NO_FIGURE : `${numberIn(row, "Days posted") ?? 0} of 7 days posted`),
    ),
  ],
};

/** Says whether all seven days of a row's week are posted. */
export function isWhole(row: Row): boolean {
  return numberIn(row, "Days posted") === 7;
}

function shareWithin10Days(row: Row): number | undefined {
  const decided = (numberIn(row, "Contacts") ?? 0) - (numberIn(row, "Open") ?? 0);
  return decided > 0 ? (numberIn(row, "Within 10 days") ?? 0) / decided : undefined;
}
