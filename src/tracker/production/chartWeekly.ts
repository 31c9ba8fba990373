import { defineTable, valueColumn } from "../formulas/columns";
import { wholeWeeksOf } from "../formulas/wholeWeeks";

const wholeWeekColumn = wholeWeeksOf("ChartWeekly", "Weekly");

/** Billed and collected as charts draw them: whole weeks only, since a week cut short looks like a fall. */
export const CHART_WEEKLY = defineTable("ChartWeekly", {
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("ChartWeekly", "Week of", "Weeks follow one another, so that one not posted shows as a gap."),
    wholeWeekColumn("Billed"),
    wholeWeekColumn("Collected"),
    wholeWeekColumn("Collection ratio"),
    wholeWeekColumn("Ratio 13 weeks"),
  ],
});
