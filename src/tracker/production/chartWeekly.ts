import type { TableSpec } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";
import { wholeWeeksOf } from "../formulas/wholeWeeks";

const wholeWeekColumn = wholeWeeksOf("ChartWeekly", "Weekly");

/** Billed and collected as charts draw them: whole weeks only, since a week cut short looks like a fall. */
export const CHART_WEEKLY: TableSpec = {
  name: "ChartWeekly",
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Week of", "date", "Weeks follow one another, so that one not posted shows as a gap."),
    wholeWeekColumn("Billed", "money"),
    wholeWeekColumn("Collected", "money"),
    wholeWeekColumn("Collection ratio", "share"),
    wholeWeekColumn("Ratio 13 weeks", "share"),
  ],
};
