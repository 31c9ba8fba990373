import type { SheetSpec } from "../../workbook/spec/workbook";
import { RECEIVABLES_CHARTS, TREATMENT_CHARTS, WEEKLY_CHARTS } from "../charts/charts";
import { CLAIM_CHARTS } from "../charts/claimCharts";
import { NEW_PATIENT_CHARTS } from "../charts/newPatientCharts";
import { CHART_CLAIM_CARRIERS } from "../claims/chartClaimCarriers";
import { CHART_NEW_PATIENTS } from "../patients/chartNewPatients";
import { CHART_RECEIVABLES } from "../receivables/chartReceivables";
import { CHART_TREATMENT } from "../patients/chartTreatment";
import { CHART_WEEKLY } from "../production/chartWeekly";
import { chartSheet } from "./sheetKinds";

/** The sheets of charts. */
export const CHART_SHEETS: readonly SheetSpec[] = [
  chartSheet(
    "Receivables charts",
    "Receivables",
    "What is owed at each month's end, by age. The thin dashed line of the share over 90 days is the benchmark, where one is chosen in Setup.",
    RECEIVABLES_CHARTS,
    CHART_RECEIVABLES,
  ),
  chartSheet(
    "Weekly charts",
    "Billed and collected",
    "Whole weeks only. A week that collects more than 150% of what it billed is cut off at the top; the 13 weeks are what counts.",
    WEEKLY_CHARTS,
    CHART_WEEKLY,
  ),
  chartSheet(
    "New patient charts",
    "New patients",
    "Whole weeks only. Days to arrival and the share within 10 days go by the week of first contact. Of recent weeks not everybody has arrived: days may still rise, and the share waits until all are decided.",
    NEW_PATIENT_CHARTS,
    CHART_NEW_PATIENTS,
  ),
  chartSheet(
    "Treatment charts",
    "Treatment",
    "Whole weeks only, by the week presented. Recent weeks go on rising as answers come in.",
    TREATMENT_CHARTS,
    CHART_TREATMENT,
  ),
  chartSheet(
    "Claims charts",
    "Open claims",
    "Fees billed on claims that carriers have not settled. Insurance receivables are another series: the estimated insurance part of what is owed.",
    CLAIM_CHARTS,
    CHART_CLAIM_CARRIERS,
  ),
];
