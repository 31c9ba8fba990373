import { defineTable, valueColumn } from "../formulas/columns";

/** Where new patients come from, month by month. */
export const NEW_PATIENT_SOURCES = defineTable("NewPatientSources", {
  key: [{ heading: "Month" }, { heading: "Source" }],
  columns: [
    valueColumn("NewPatientSources", "Month", "A month that the report covers whole."),
    valueColumn(
      "NewPatientSources",
      "Source",
      "How the patient came to the practice, as the practice software has it.",
      30,
    ),
    valueColumn("NewPatientSources", "Booked", "New-patient appointments booked in the month."),
    valueColumn("NewPatientSources", "Arrived", "New-patient appointments kept in the month."),
  ],
});
