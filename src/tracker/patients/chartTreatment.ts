import { defineTable, valueColumn } from "../formulas/columns";
import { decidedShareOf, wholeWeeksOf } from "../formulas/wholeWeeks";

const wholeWeekColumn = wholeWeeksOf("ChartTreatment", "Treatment");

/** Treatment as charts draw it: whole weeks only, since a week cut short looks like a fall. */
export const CHART_TREATMENT = defineTable("ChartTreatment", {
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("ChartTreatment", "Week of", "Weeks follow one another, so that one not posted shows as a gap."),
    wholeWeekColumn("Dollars presented"),
    wholeWeekColumn("Dollars accepted"),
    wholeWeekColumn("Case acceptance"),
    wholeWeekColumn("Share within 10 days"),
    decidedShareOf("ChartTreatment", "Treatment", "Decided within 10 days", "plans"),
  ],
});
