import type { TableSpec } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";
import { productionColumns } from "./productionColumns";

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
    ...productionColumns("month"),
  ],
};
