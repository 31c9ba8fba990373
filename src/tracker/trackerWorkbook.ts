import type { ChartSpec } from "../workbook/chart";
import type { TableSpec } from "../workbook/table";
import type { Highlight, SheetSpec, WorkbookSpec } from "../workbook/workbook";
import { AGING_CATEGORIES } from "../domain/aging";
import { NEW_PATIENT_CHARTS, RECEIVABLES_CHARTS, TREATMENT_CHARTS, WEEKLY_CHARTS, rowsFor } from "./charts";
import { BENCHMARK_SET_NAMES } from "./benchmarkSets";
import { COLOURS } from "./colours";
import { NEWS } from "./seriesWords";
import { NO_BENCHMARK_SET, SETTING_NAMES } from "./settings";
import { ACTIONS } from "./tables/actions";
import { BENCHMARKS } from "./tables/benchmarks";
import { CHART_NEW_PATIENTS } from "./tables/chartNewPatients";
import { CHART_RECEIVABLES } from "./tables/chartReceivables";
import { CHART_TREATMENT } from "./tables/chartTreatment";
import { CHART_WEEKLY } from "./tables/chartWeekly";
import { DAILY } from "./tables/daily";
import { MONTH_TOTALS } from "./tables/monthTotals";
import { MONTHLY_STATUS } from "./tables/monthlyStatus";
import { MONTHLY } from "./tables/monthly";
import { NEW_PATIENT_SOURCES } from "./tables/newPatientSources";
import { NEW_PATIENTS } from "./tables/newPatients";
import { POSTINGS } from "./tables/postings";
import { RECEIVABLES } from "./tables/receivables";
import { ROLL_FORWARD } from "./tables/rollForward";
import { ROLL_FORWARD_CANDIDATES } from "./tables/rollForwardCandidates";
import { statusHighlights } from "./tables/status";
import { SETUP } from "./tables/setup";
import { TREATMENT } from "./tables/treatment";
import { TREATMENT_MONTHLY } from "./tables/treatmentMonthly";
import { TRENDS } from "./tables/trends";
import { WEEKLY } from "./tables/weekly";

/** Printed are the amounts and their shares; statuses and dollars to benchmark would make the rest too small to read. */
const RECEIVABLES_PRINTED = 12;

/** Printed is what was measured; the statuses would make the rest too small to read. */
const MONTHLY_PRINTED = MONTHLY.columns.length - MONTHLY_STATUS.length;

/** Printed is what is called of each series, without the sentences. */
const TRENDS_PRINTED = 14;

const NEWS_HIGHLIGHTS: readonly Highlight[] = [
  { heading: "News", equals: NEWS.better, look: "good" },
  { heading: "News", equals: NEWS.level, look: "watch" },
  { heading: "News", equals: NEWS.worse, look: "bad" },
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
    {
      ...tableSheet(
        TRENDS,
        "Trends",
        "What each figure does, by run-chart rules on its median. Written anew with each posting: nothing to type here.",
      ),
      frozenColumns: 1,
      highlights: NEWS_HIGHLIGHTS,
      print: { orientation: "landscape", columns: TRENDS_PRINTED },
    },
    tableSheet(
      ACTIONS,
      "Actions",
      "Opened where a trend calls for it. Reason, Owner, Due and Result are yours to fill in; a Result closes the row.",
    ),
    {
      ...tableSheet(
        RECEIVABLES,
        "Receivables",
        "What is owed at each month's end. Total = Patient + Insurance; Credits stand apart.",
      ),
      frozenColumns: 2,
      highlights: statusHighlights(AGING_CATEGORIES.map(({ heading }) => `Status ${heading.replace("Over", "over")}`)),
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
      highlights: statusHighlights(MONTHLY_STATUS.map(({ heading }) => heading)),
      print: { orientation: "landscape", columns: MONTHLY_PRINTED },
      frozenColumns: 1,
    },
    {
      ...tableSheet(
        ROLL_FORWARD,
        "Roll-forward of receivables",
        "What was owed, what the month added and took off, and whether that makes what is owed. Formulas: nothing to type here.",
      ),
      frozenColumns: 1,
      highlights: [{ heading: "Ties", equals: "no", look: "bad" }],
    },
    tableSheet(
      ROLL_FORWARD_CANDIDATES,
      "Where a difference may come from",
      "What the figures are consistent with, most likely first. Months that tie have no rows.",
    ),
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
    NEW_PATIENTS,
    NEW_PATIENT_SOURCES,
    TREATMENT,
    TREATMENT_MONTHLY,
    WEEKLY,
    MONTHLY,
    ROLL_FORWARD,
    ROLL_FORWARD_CANDIDATES,
    CHART_RECEIVABLES,
    CHART_WEEKLY,
    CHART_NEW_PATIENTS,
    CHART_TREATMENT,
    TRENDS,
    ACTIONS,
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
