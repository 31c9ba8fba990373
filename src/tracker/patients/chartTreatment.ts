import { defineTable, formulaColumn, valueColumn } from "../formulas/columns";
import { over13Weeks } from "../formulas/thirteenWeeks";
import { decidedShareOf, wholeWeeksOf } from "../formulas/wholeWeeks";
import { SETTING_NAMES, countsPlans } from "../settings/settings";

const wholeWeekColumn = wholeWeeksOf("ChartTreatment", "Treatment");
const in13Weeks = over13Weeks("ChartTreatment", "Treatment");
const byPlans = in13Weeks.share({ part: "Plans accepted", of: "Plans presented" });
const byDollars = in13Weeks.share({ part: "Dollars accepted", of: "Dollars presented" });
const started = in13Weeks.share({ part: "Started within 10 days", of: "Plans accepted", isDecided: true });

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
    formulaColumn(
      "ChartTreatment",
      "Acceptance 13 weeks",
      "Case acceptance over this week and the 12 before. Empty until all 13 are posted whole.",
      `IF(${SETTING_NAMES.caseAcceptanceCounts}="Plans",${byPlans.formula},${byDollars.formula})`,
      (row, book) => (countsPlans(book) ? byPlans : byDollars).result(row, book),
    ),
    formulaColumn(
      "ChartTreatment",
      "Decided 13 weeks",
      "Started within 10 days ÷ Plans accepted over this week and the 12 before. Empty until all 13 are posted whole and no plan is open.",
      started.formula,
      started.result,
    ),
  ],
});
