import type { SheetSpec } from "../../workbook/workbook";
import { NEW_PATIENT_SOURCES } from "../tables/newPatientSources";
import { NEW_PATIENTS } from "../tables/newPatients";
import { TREATMENT } from "../tables/treatment";
import { TREATMENT_MONTHLY } from "../tables/treatmentMonthly";
import { tableSheet } from "./sheetKinds";

/** New patients, and treatment presented. */
export const PATIENT_SHEETS: readonly SheetSpec[] = [
  {
    ...tableSheet(
      NEW_PATIENTS,
      "New patients, by week",
      "From first contact to arrival. Recent weeks go on changing as appointments are kept or cancelled.",
    ),
    frozenColumns: 1,
  },
  tableSheet(
    NEW_PATIENT_SOURCES,
    "New patients, by source",
    "Where new patients come from, in months that the report covers whole.",
  ),
  {
    ...tableSheet(
      TREATMENT,
      "Treatment presented, by week",
      "By the week presented. Weeks go on changing as plans are accepted and treatment begins.",
    ),
    frozenColumns: 1,
  },
  {
    ...tableSheet(
      TREATMENT_MONTHLY,
      "Treatment presented, by month",
      "By the month presented, for months that the report covers whole. They go on changing as answers come in.",
    ),
    frozenColumns: 1,
  },
];
