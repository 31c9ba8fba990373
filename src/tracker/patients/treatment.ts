import { defineTable, formerly, formulaColumn, valueColumn } from "../formulas/columns";
import { daysInWords } from "./newPatients";
import { treatmentColumns } from "./treatmentColumns";
import { own } from "../headings/headings";

const DAYS_POSTED = own("Treatment", "Days posted");

/** Treatment presented and accepted, week by week. */
export const TREATMENT = defineTable("Treatment", {
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Treatment", "Week of", "The first day of the week in which the plans were presented."),
    ...treatmentColumns("Treatment", "week"),
    valueColumn("Treatment", "Days posted", "How many of the week's 7 days the report covers."),
    formerly(
      formulaColumn(
        "Treatment",
        "Note",
        "Says so where a week is not whole.",
        `IF(${DAYS_POSTED}=7,"",SUM(${DAYS_POSTED})&" of 7 days posted")`,
        daysInWords,
      ),
      `IF(${DAYS_POSTED}=7,"",${DAYS_POSTED}&" of 7 days posted")`,
    ),
  ],
});
