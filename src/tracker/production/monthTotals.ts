import { defineTable, valueColumn } from "../formulas/columns";
import { productionColumns } from "./productionColumns";

/** Months known only as a whole, from a report a year long: history from before the days were posted. */
export const MONTH_TOTALS = defineTable("MonthTotals", {
  key: [{ heading: "Month" }],
  columns: [
    valueColumn(
      "MonthTotals",
      "Month",
      "A month from an annual report. Used only while the month's days are not all posted.",
    ),
    ...productionColumns("MonthTotals", "month"),
  ],
});
