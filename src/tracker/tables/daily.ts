import type { TableSpec } from "../../workbook/table";
import { valueColumn } from "../columns";
import { PRODUCTION_HEADINGS } from "../production";

/** What was billed and paid, day by day: what every week and month is added up from. */
export const DAILY: TableSpec = {
  name: "Daily",
  key: [{ heading: "Date" }],
  columns: [
    valueColumn("Date", "date", "The day, as the production report prints it. A day without a row is not posted yet."),
    valueColumn(PRODUCTION_HEADINGS.billed, "money", "Full fees of what was done on the day (gross production)."),
    valueColumn(PRODUCTION_HEADINGS.writeoffs, "money", "Insurance writeoffs, normally negative."),
    valueColumn(PRODUCTION_HEADINGS.adjustments, "money", "Discounts and other adjustments, normally negative."),
    valueColumn(PRODUCTION_HEADINGS.patientPayments, "money", "Paid by patients, refunds taken off."),
    valueColumn(PRODUCTION_HEADINGS.insurancePayments, "money", "Paid by insurance."),
  ],
};
