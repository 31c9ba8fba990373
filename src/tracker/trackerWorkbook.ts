import type { ChartSpec } from "../workbook/chart";
import type { TableSpec } from "../workbook/table";
import type { Highlight, SheetSpec, WorkbookSpec } from "../workbook/workbook";
import { AGING_CATEGORIES } from "../domain/aging";
import { CLAIM_AGE_FROM } from "../domain/claims";
import { CLAIM_CHARTS } from "./claimCharts";
import { NEW_PATIENT_CHARTS, RECEIVABLES_CHARTS, TREATMENT_CHARTS, WEEKLY_CHARTS, rowsFor } from "./charts";
import { BENCHMARK_SET_NAMES } from "./benchmarkSets";
import { COLOURS } from "./colours";
import { NO_BENCHMARK_SET, SETTING_NAMES } from "./settings";
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
import { RECEIVABLES, STATUS_SIGNS } from "./tables/receivables";
import { SETUP } from "./tables/setup";
import { TREATMENT } from "./tables/treatment";
import { TREATMENT_MONTHLY } from "./tables/treatmentMonthly";
import { WEEKLY } from "./tables/weekly";

/** Printed are the amounts and their shares; statuses and dollars to benchmark would make the rest too small to read. */
const RECEIVABLES_PRINTED = 12;

/** Counts and oldest days; with the dollars beside them the page would be too small to read. */
const CLAIMS_PRINTED = 12;
/** Up to Dollars open. */
const CLAIMS_TOTALS_PRINTED = 11;

const STATUS_HIGHLIGHTS: readonly Highlight[] = AGING_CATEGORIES.flatMap(({ heading }) => {
  const status = `Status ${heading.replace("Over", "over")}`;
  return [
    { heading: status, equals: STATUS_SIGNS.Good, look: "good" },
    { heading: status, equals: STATUS_SIGNS.Watch, look: "watch" },
    { heading: status, equals: STATUS_SIGNS.Act, look: "bad" },
  ] as const;
});

const CLAIM_SHEETS: readonly SheetSpec[] = [
  {
    ...tableSheet(
      CLAIMS,
      "Open claims, by carrier",
      "Dollars are the fees billed. Insurance receivables (the estimated insurance part of what is owed) are another series and need not agree.",
    ),
    frozenColumns: 3,
    print: { orientation: "landscape", columns: CLAIMS_PRINTED },
  },
  {
    ...tableSheet(
      CLAIMS_TOTALS,
      "Open claims, all carriers",
      "Added up from Claims. Days to payment and denials come from reports that also list paid claims.",
    ),
    frozenColumns: 1,
    print: { orientation: "landscape", columns: CLAIMS_TOTALS_PRINTED },
  },
  tableSheet(
    CLAIMS_FOLLOW_UP,
    "Claims past their follow-up date",
    "The longest overdue first; the latest month is at the end. Which claims they are, your practice software says.",
  ),
  tableSheet(CLAIM_DENIALS, "Denied claims, by reason", "Open claims that were denied, for reports that say why."),
];

/** The month-end tracker, described: every sheet, table, formula, chart and name in it. */
export const TRACKER: WorkbookSpec = {
  title: "Month-End Tracker",
  sheets: [
    chartSheet(
      "Receivables charts",
      "Receivables",
      "What is owed at each month's end, by age.",
      RECEIVABLES_CHARTS,
      CHART_RECEIVABLES,
    ),
    chartSheet("Weekly charts", "Billed and collected", "Whole weeks only.", WEEKLY_CHARTS, CHART_WEEKLY),
    chartSheet("New patient charts", "New patients", "Whole weeks only.", NEW_PATIENT_CHARTS, CHART_NEW_PATIENTS),
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
    {
      ...tableSheet(
        RECEIVABLES,
        "Receivables",
        "What is owed at each month's end. Total = Patient + Insurance; Credits stand apart.",
      ),
      frozenColumns: 2,
      highlights: STATUS_HIGHLIGHTS,
      print: { orientation: "landscape", columns: RECEIVABLES_PRINTED },
    },
    {
      ...tableSheet(
        WEEKLY,
        "Billed and collected, by week",
        "Added up by day from Daily. Formulas: nothing to type here.",
      ),
      frozenColumns: 1,
    },
    {
      ...tableSheet(
        MONTHLY,
        "Billed, collected and owed, by month",
        "Added up from Daily and Receivables. Formulas: nothing to type here.",
      ),
      frozenColumns: 1,
    },
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
    ...CLAIM_SHEETS,
    tableSheet(
      DAILY,
      "Billed and paid, by day",
      "As the production report has it. A day without a row is not posted yet.",
    ),
    tableSheet(MONTH_TOTALS, "Month totals", "History from an annual report, for months whose days are not posted."),
    {
      ...tableSheet(
        BENCHMARKS,
        "Benchmarks",
        "Published yardsticks contradict one another: choose whose to use in Setup, or fill in Custom.",
      ),
      tabColour: COLOURS.settingTab,
    },
    {
      ...tableSheet(SETUP, "Setup", "The practice's own definitions. Every figure follows them."),
      tabColour: COLOURS.settingTab,
      highlights: [{ heading: "Value", equals: NO_BENCHMARK_SET, look: "ask" }],
    },
    {
      ...tableSheet(POSTINGS, "Postings", "What was posted, from which file, and whether it tied."),
      tabColour: COLOURS.settingTab,
      highlights: [{ heading: "Status", equals: "Undone", look: "struck" }],
    },
  ],
  tables: [
    SETUP,
    BENCHMARKS,
    DAILY,
    MONTH_TOTALS,
    RECEIVABLES,
    WEEKLY,
    MONTHLY,
    NEW_PATIENTS,
    NEW_PATIENT_SOURCES,
    TREATMENT,
    TREATMENT_MONTHLY,
    CHART_RECEIVABLES,
    CHART_WEEKLY,
    CHART_NEW_PATIENTS,
    CHART_TREATMENT,
    CLAIMS,
    CLAIMS_TOTALS,
    CLAIMS_FOLLOW_UP,
    CLAIM_DENIALS,
    CHART_CLAIM_CARRIERS,
    POSTINGS,
  ],
  names: [
    setting(SETTING_NAMES.practiceName, "Practice name"),
    { ...setting(SETTING_NAMES.weekStartsOn, "Week starts on"), choices: ["Monday", "Sunday"] },
    {
      ...setting(SETTING_NAMES.collectionRatioDividesBy, "Collection ratio divides by"),
      choices: ["Net billed", "Billed"],
    },
    { ...setting(SETTING_NAMES.caseAcceptanceCounts, "Case acceptance counts"), choices: ["Dollars", "Plans"] },
    { ...setting(SETTING_NAMES.claimAgeCountsFrom, "Claim age counts from"), choices: CLAIM_AGE_FROM },
    { ...setting(SETTING_NAMES.benchmarkSet, "Benchmark set"), choices: [NO_BENCHMARK_SET, ...BENCHMARK_SET_NAMES] },
  ],
};

function setting(name: string, rowKey: string): WorkbookSpec["names"][number] {
  return { name, table: SETUP.name, rowKey, heading: "Value" };
}

function tableSheet(table: TableSpec, title: string, explanation: string): SheetSpec {
  return {
    name: table.name,
    tabColour: COLOURS.tableTab,
    lines: [
      { text: title, style: "title" },
      { text: explanation, style: "explanation" },
    ],
    table,
    charts: [],
    rowsForCharts: 0,
    print: { orientation: "landscape" },
  };
}

function chartSheet(
  name: string,
  title: string,
  explanation: string,
  charts: readonly ChartSpec[],
  table: TableSpec,
): SheetSpec {
  return {
    ...tableSheet(table, title, explanation),
    name,
    tabColour: COLOURS.chartTab,
    charts,
    rowsForCharts: rowsFor(charts),
    print: { orientation: "landscape", chartsOnly: true },
  };
}
