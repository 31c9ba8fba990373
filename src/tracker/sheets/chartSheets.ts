import type { SheetSpec } from "../../workbook/spec/workbook";
import { RECEIVABLES_CHARTS, TREATMENT_CHARTS, WEEKLY_CHARTS } from "../charts/charts";
import { CLAIM_CHARTS } from "../charts/claimCharts";
import { NEW_PATIENT_CHARTS } from "../charts/newPatientCharts";
import { PAGE_CHARTS, PAGE_ROWS } from "../charts/pageCharts";
import { CHART_CLAIM_CARRIERS } from "../claims/chartClaimCarriers";
import { CHART_NEW_PATIENTS } from "../patients/chartNewPatients";
import { CHART_RECEIVABLES } from "../receivables/chartReceivables";
import { CHART_TREATMENT } from "../patients/chartTreatment";
import { CHART_MONTHLY } from "../production/chartMonthly";
import { CHART_WEEKLY } from "../production/chartWeekly";
import { chartSheet, hiddenChartSheet } from "./sheetKinds";

/** The page of charts that people see, and those behind it: each with the table that charts are drawn from. */
export const CHART_SHEETS: readonly SheetSpec[] = [
  {
    ...chartSheet(
      "Charts",
      "Charts",
      "Whole weeks and months only. Pale lines are weeks, bold ones 13 weeks. White: so far, as answers still come in; of claims, without a date.",
      PAGE_CHARTS,
      CHART_MONTHLY,
    ),
    rowsForCharts: PAGE_ROWS,
    print: { orientation: "landscape", chartsOnly: true, pagesTall: 2 },
  },
  hiddenChartSheet(
    "Receivables charts",
    "Receivables",
    "What is owed at each month's end, by age.",
    RECEIVABLES_CHARTS,
    CHART_RECEIVABLES,
  ),
  hiddenChartSheet(
    "Weekly charts",
    "Billed and collected",
    "Whole weeks only: a week cut short looks like a fall.",
    WEEKLY_CHARTS,
    CHART_WEEKLY,
  ),
  hiddenChartSheet(
    "New patient charts",
    "New patients",
    "Whole weeks only. Days to arrival and the share within 10 days go by the week of first contact. Of recent weeks not everybody has arrived: days may still rise, and the share waits until all are decided.",
    NEW_PATIENT_CHARTS,
    CHART_NEW_PATIENTS,
  ),
  hiddenChartSheet(
    "Treatment charts",
    "Treatment",
    "Whole weeks only, by the week presented. Recent weeks go on rising as answers come in.",
    TREATMENT_CHARTS,
    CHART_TREATMENT,
  ),
  hiddenChartSheet(
    "Claims charts",
    "Open claims",
    "Fees billed on claims that carriers have not settled. Insurance receivables are another series: the estimated insurance part of what is owed. White: claims without a date.",
    CLAIM_CHARTS,
    CHART_CLAIM_CARRIERS,
  ),
];
