import type { TableSpec } from "../../workbook/table";
import { valueColumn } from "../columns";
import { PRODUCTION_HEADINGS } from "../production";

/** Months known only as a whole, from a report a year long: history from before the days were posted. */
export const MONTH_TOTALS: TableSpec = {
  name: "MonthTotals",
  key: [{ heading: "Month" }],
  columns: [
    valueColumn(
      "Month",
      "month",
      "A month from an annual report. Used only while the month's days are not all posted.",
    ),
    valueColumn(PRODUCTION_HEADINGS.billed, "money", "Full fees of what was done in the month (gross production)."),
    valueColumn(PRODUCTION_HEADINGS.writeoffs, "money", "Insurance writeoffs, normally negative."),
    valueColumn(PRODUCTION_HEADINGS.adjustments, "money", "Discounts and other adjustments, normally negative."),
    valueColumn(PRODUCTION_HEADINGS.patientPayments, "money", "Paid by patients, refunds taken off."),
    valueColumn(PRODUCTION_HEADINGS.insurancePayments, "money", "Paid by insurance."),
  ],
};
