import type { TableSpec } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";
import { decidedShareOf, wholeWeeksOf } from "../formulas/wholeWeeks";

const wholeWeekColumn = wholeWeeksOf("ChartTreatment", "Treatment");

/** Treatment as charts draw it: whole weeks only, since a week cut short looks like a fall. */
export const CHART_TREATMENT: TableSpec = {
  name: "ChartTreatment",
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Week of", "date", "Weeks follow one another, so that one not posted shows as a gap."),
    wholeWeekColumn("Dollars presented", "money"),
    wholeWeekColumn("Dollars accepted", "money"),
    wholeWeekColumn("Case acceptance", "share"),
    wholeWeekColumn("Share within 10 days", "share"),
    decidedShareOf("ChartTreatment", "Treatment", "Decided within 10 days", "plans"),
  ],
};
