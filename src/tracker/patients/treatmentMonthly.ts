import { defineTable, valueColumn } from "../formulas/columns";
import { treatmentColumns } from "./treatmentColumns";

/** Treatment presented and accepted, month by month. */
export const TREATMENT_MONTHLY = defineTable("TreatmentMonthly", {
  key: [{ heading: "Month" }],
  columns: [
    valueColumn(
      "TreatmentMonthly",
      "Month",
      "The month in which the plans were presented; one that the report covers whole.",
    ),
    ...treatmentColumns("TreatmentMonthly", "month"),
  ],
});
