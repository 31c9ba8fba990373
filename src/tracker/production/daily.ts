import { defineTable, valueColumn } from "../formulas/columns";
import { productionColumns } from "./productionColumns";

/** What was billed and paid, day by day: what every week and month is added up from. */
export const DAILY = defineTable("Daily", {
  key: [{ heading: "Date" }],
  columns: [
    valueColumn("Daily", "Date", "The day, as the production report prints it. A day without a row is not posted yet."),
    ...productionColumns("Daily", "day"),
  ],
});
