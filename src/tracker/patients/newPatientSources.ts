import type { TableSpec } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";

/** Where new patients come from, month by month. */
export const NEW_PATIENT_SOURCES: TableSpec = {
  name: "NewPatientSources",
  key: [{ heading: "Month" }, { heading: "Source" }],
  columns: [
    valueColumn("Month", "month", "A month that the report covers whole."),
    valueColumn("Source", "text", "How the patient came to the practice, as the practice software has it.", 30),
    valueColumn("Booked", "count", "New-patient appointments booked in the month."),
    valueColumn("Arrived", "count", "New-patient appointments kept in the month."),
  ],
};
