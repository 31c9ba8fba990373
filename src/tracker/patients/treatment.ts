import type { TableSpec } from "../../workbook/spec/table";
import { formerly, formulaColumn, own, valueColumn } from "../formulas/columns";
import { daysInWords } from "./newPatients";
import { treatmentColumns } from "./treatmentColumns";

const DAYS_POSTED = own("Treatment", "Days posted");

/** Treatment presented and accepted, week by week. */
export const TREATMENT: TableSpec = {
  name: "Treatment",
  key: [{ heading: "Week of" }],
  columns: [
    valueColumn("Week of", "date", "The first day of the week in which the plans were presented."),
    ...treatmentColumns("Treatment", "week"),
    valueColumn("Days posted", "count", "How many of the week's 7 days the report covers."),
    formerly(
      formulaColumn(
        "Note",
        "text",
        "Says so where a week is not whole.",
        `IF(${DAYS_POSTED}=7,"",SUM(${DAYS_POSTED})&" of 7 days posted")`,
        daysInWords,
      ),
      `IF(${DAYS_POSTED}=7,"",${DAYS_POSTED}&" of 7 days posted")`,
    ),
  ],
};
