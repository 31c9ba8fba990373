import type { SheetSpec } from "../../workbook/spec/workbook";
import { NEW_PATIENT_SOURCES } from "../patients/newPatientSources";
import { NEW_PATIENTS } from "../patients/newPatients";
import { TREATMENT } from "../patients/treatment";
import { TREATMENT_MONTHLY } from "../patients/treatmentMonthly";
import { hiddenTableSheet } from "./sheetKinds";

/** New patients, and treatment presented. */
export const PATIENT_SHEETS: readonly SheetSpec[] = [
  {
    ...hiddenTableSheet(
      NEW_PATIENTS,
      "New patients, by week",
      "From first contact to arrival. Recent weeks go on changing as appointments are kept or canceled.",
    ),
    frozenColumns: 1,
  },
  hiddenTableSheet(
    NEW_PATIENT_SOURCES,
    "New patients, by source",
    "Where new patients come from, in months that the report covers whole.",
  ),
  {
    ...hiddenTableSheet(
      TREATMENT,
      "Treatment presented, by week",
      "By the week presented. Weeks go on changing as plans are accepted and treatment begins.",
    ),
    frozenColumns: 1,
  },
  {
    ...hiddenTableSheet(
      TREATMENT_MONTHLY,
      "Treatment presented, by month",
      "By the month presented, for months that the report covers whole. They go on changing as answers come in.",
    ),
    frozenColumns: 1,
  },
];
