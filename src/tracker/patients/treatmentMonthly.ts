import type { TableSpec } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";
import { treatmentColumns } from "./treatmentColumns";

/** Treatment presented and accepted, month by month. */
export const TREATMENT_MONTHLY: TableSpec = {
  name: "TreatmentMonthly",
  key: [{ heading: "Month" }],
  columns: [
    valueColumn("Month", "month", "The month in which the plans were presented; one that the report covers whole."),
    ...treatmentColumns("TreatmentMonthly", "month"),
  ],
};
