import type { WorkbookSpec } from "../workbook/workbook";
import { monthShownCell } from "./monthChooser";
import { SETTING_CELLS } from "./settingCells";
import { CALL_SHEETS } from "./sheets/callSheets";
import { CHART_SHEETS } from "./sheets/chartSheets";
import { CLAIM_SHEETS } from "./sheets/claimSheets";
import { MONEY_SHEETS } from "./sheets/moneySheets";
import { PATIENT_SHEETS } from "./sheets/patientSheets";
import { REPORT_SHEETS } from "./sheets/reportSheets";
import { SOURCE_SHEETS } from "./sheets/sourceSheets";
import { ACTIONS } from "./tables/actions";
import { BENCHMARKS } from "./tables/benchmarks";
import { CHART_CLAIM_CARRIERS } from "./tables/chartClaimCarriers";
import { CHART_NEW_PATIENTS } from "./tables/chartNewPatients";
import { CHART_RECEIVABLES } from "./tables/chartReceivables";
import { CHART_TREATMENT } from "./tables/chartTreatment";
import { CHART_WEEKLY } from "./tables/chartWeekly";
import { CLAIM_DENIALS } from "./tables/claimDenials";
import { CLAIMS } from "./tables/claims";
import { CLAIMS_FOLLOW_UP } from "./tables/claimsFollowUp";
import { CLAIMS_TOTALS } from "./tables/claimsTotals";
import { DAILY } from "./tables/daily";
import { MONTH_TOTALS } from "./tables/monthTotals";
import { MONTHLY } from "./tables/monthly";
import { NEW_PATIENT_SOURCES } from "./tables/newPatientSources";
import { NEW_PATIENTS } from "./tables/newPatients";
import { POSTINGS } from "./tables/postings";
import { POSTINGS_UNDO, POSTINGS_WROTE } from "./tables/postingTexts";
import { RECEIVABLES } from "./tables/receivables";
import { ROLL_FORWARD } from "./tables/rollForward";
import { ROLL_FORWARD_CANDIDATES } from "./tables/rollForwardCandidates";
import { SETUP } from "./tables/setup";
import { TREATMENT } from "./tables/treatment";
import { TREATMENT_MONTHLY } from "./tables/treatmentMonthly";
import { TRENDS } from "./tables/trends";
import { COMPARISON } from "./tables/comparison";
import { COMPARISON_HEAT_MAP } from "./tables/comparisonHeatMap";
import { COMPARED_CELLS, COMPARISON_MONTH } from "./tables/comparisonMonth";
import { ROLL_FORWARD_MONTH } from "./tables/rollForwardMonth";
import { ROLL_FORWARD_REASONS } from "./tables/rollForwardReasons";
import { ROLL_FORWARD_WALK } from "./tables/rollForwardWalk";
import { SUMMARY } from "./tables/summary";
import { SUMMARY_MONTH } from "./tables/summaryMonth";
import { SUMMARY_PAST_DUE } from "./tables/summaryPastDue";
import { SUMMARY_SENTENCES } from "./tables/summarySentences";
import { WORDS } from "./tables/words";
import { WEEKLY } from "./tables/weekly";

/** The month-end tracker, described: every sheet, table, formula, chart and name in it. */
export const TRACKER: WorkbookSpec = {
  title: "Month-End Tracker",
  sheets: [
    ...REPORT_SHEETS,
    ...CHART_SHEETS,
    ...CALL_SHEETS,
    ...MONEY_SHEETS,
    ...PATIENT_SHEETS,
    ...CLAIM_SHEETS,
    ...SOURCE_SHEETS,
  ],
  tables: [
    SETUP,
    BENCHMARKS,
    DAILY,
    MONTH_TOTALS,
    RECEIVABLES,
    NEW_PATIENTS,
    NEW_PATIENT_SOURCES,
    TREATMENT,
    TREATMENT_MONTHLY,
    CLAIMS,
    CLAIMS_TOTALS,
    CLAIMS_FOLLOW_UP,
    CLAIM_DENIALS,
    WEEKLY,
    MONTHLY,
    ROLL_FORWARD,
    ROLL_FORWARD_CANDIDATES,
    CHART_RECEIVABLES,
    CHART_WEEKLY,
    CHART_NEW_PATIENTS,
    CHART_TREATMENT,
    CHART_CLAIM_CARRIERS,
    TRENDS,
    ACTIONS,
    WORDS,
    POSTINGS_WROTE,
    POSTINGS_UNDO,
    POSTINGS,
    SUMMARY_MONTH,
    SUMMARY,
    SUMMARY_SENTENCES,
    SUMMARY_PAST_DUE,
    COMPARISON_MONTH,
    COMPARISON,
    COMPARISON_HEAT_MAP,
    ROLL_FORWARD_MONTH,
    ROLL_FORWARD_WALK,
    ROLL_FORWARD_REASONS,
  ],
  names: [
    ...SETTING_CELLS,
    ...[SUMMARY_MONTH, COMPARISON_MONTH, ROLL_FORWARD_MONTH].map(({ name }) => monthShownCell(name)),
    ...COMPARED_CELLS,
  ],
  inEveryVersion: [SETUP.name, RECEIVABLES.name, POSTINGS.name],
};
