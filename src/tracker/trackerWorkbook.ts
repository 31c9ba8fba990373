import type { WorkbookSpec } from "../workbook/spec/workbook";
import { monthShownCell } from "./pages/monthChooser";
import { SETTING_CELLS } from "./settings/settingCells";
import { CALL_SHEETS } from "./sheets/callSheets";
import { CHART_SHEETS } from "./sheets/chartSheets";
import { CLAIM_SHEETS } from "./sheets/claimSheets";
import { MONEY_SHEETS } from "./sheets/moneySheets";
import { PATIENT_SHEETS } from "./sheets/patientSheets";
import { REPORT_SHEETS } from "./sheets/reportSheets";
import { SOURCE_SHEETS } from "./sheets/sourceSheets";
import { START_SHEET } from "./sheets/startSheet";
import { START_PAGES } from "./start/startPages";
import { START_POSTED } from "./start/startPosted";
import { ACTIONS } from "./trends/actions";
import { BENCHMARKS } from "./settings/benchmarks";
import { CHART_CLAIM_CARRIERS } from "./claims/chartClaimCarriers";
import { CHART_NEW_PATIENTS } from "./patients/chartNewPatients";
import { CHART_RECEIVABLES } from "./receivables/chartReceivables";
import { CHART_TREATMENT } from "./patients/chartTreatment";
import { CHART_MONTHLY } from "./production/chartMonthly";
import { CHART_WEEKLY } from "./production/chartWeekly";
import { CLAIM_DENIALS } from "./claims/claimDenials";
import { CLAIMS } from "./claims/claims";
import { CLAIMS_FOLLOW_UP } from "./claims/claimsFollowUp";
import { CLAIMS_TOTALS } from "./claims/claimsTotals";
import { DAILY } from "./production/daily";
import { MONTH_TOTALS } from "./production/monthTotals";
import { MONTHLY } from "./production/monthly";
import { NEW_PATIENT_SOURCES } from "./patients/newPatientSources";
import { NEW_PATIENTS } from "./patients/newPatients";
import { activeNumbers } from "./posting/activePostings";
import { POSTINGS } from "./posting/postings";
import { POSTINGS_UNDO, POSTINGS_WROTE } from "./posting/postingTextTables";
import { RECEIVABLES } from "./receivables/receivables";
import { ROLL_FORWARD } from "./rollForward/rollForward";
import { ROLL_FORWARD_CANDIDATES } from "./rollForward/rollForwardCandidatesTable";
import { SETUP } from "./settings/setup";
import { TREATMENT } from "./patients/treatment";
import { TREATMENT_MONTHLY } from "./patients/treatmentMonthly";
import { TRENDS } from "./trends/trends";
import { COMPARISON } from "./comparison/comparison";
import { COMPARISON_HEAT_MAP } from "./comparison/comparisonHeatMap";
import { COMPARED_CELLS, COMPARISON_MONTH } from "./pages/comparisonMonth";
import { ROLL_FORWARD_MONTH } from "./pages/rollForwardMonth";
import { ROLL_FORWARD_BARS } from "./rollForward/rollForwardBars";
import { ROLL_FORWARD_REASONS } from "./rollForward/rollForwardReasons";
import { ROLL_FORWARD_WALK } from "./rollForward/rollForwardWalk";
import { SUMMARY } from "./summary/summary";
import { SUMMARY_MONTH } from "./pages/summaryMonth";
import { SUMMARY_MONTHS } from "./summary/summaryMonths";
import { SUMMARY_PAST_DUE } from "./summary/summaryPastDue";
import { SUMMARY_SENTENCES } from "./summary/summarySentences";
import { WORDS } from "./pages/wordsTable";
import { WEEKLY } from "./production/weekly";

/** The month-end tracker, described: every sheet, table, formula, chart and name in it. */
export const TRACKER: WorkbookSpec = {
  title: "Month-End Tracker",
  sheets: [
    START_SHEET,
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
    CHART_MONTHLY,
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
    SUMMARY_MONTHS,
    SUMMARY_SENTENCES,
    SUMMARY_PAST_DUE,
    COMPARISON_MONTH,
    COMPARISON,
    COMPARISON_HEAT_MAP,
    ROLL_FORWARD_MONTH,
    ROLL_FORWARD_WALK,
    ROLL_FORWARD_BARS,
    ROLL_FORWARD_REASONS,
    START_POSTED,
    START_PAGES,
  ],
  names: [
    ...SETTING_CELLS,
    ...[SUMMARY_MONTH, COMPARISON_MONTH, ROLL_FORWARD_MONTH].map(({ name }) => monthShownCell(name)),
    ...COMPARED_CELLS,
  ],
  inEveryVersion: [SETUP.name, RECEIVABLES.name, POSTINGS.name],
  standing: activeNumbers,
};
