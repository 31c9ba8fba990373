import { BALANCES } from "../../domain/receivables/receivables";
import type { ChartPlace, ValueScale } from "../../workbook/spec/chart";
import { endHeading, over90Heading } from "../receivables/chartReceivables";
import { COLORS } from "../settings/colors";
import { type ChartOf, callOf, categoriesChart, overWeeks } from "./charts";
import { openClaimsChart } from "./claimCharts";

/** The columns where the charts at the left begin, those at the right, and where these end: the first six are the table's. */
const COLUMNS = [0, 4, 9] as const;
/** The rows where charts begin, two by two, and where the last end: those of the first page leave room for the title. */
const ROWS = [3, 20, 37, 56, 75] as const;

/** Where the chart with this number stands on the page, so that two by two fill a printed page whatever the letters' widths. */
function at(index: number): ChartPlace {
  const [row, column] = [Math.floor(index / 2), index % 2];
  return {
    fromColumn: COLUMNS[column] ?? 0,
    fromRow: ROWS[row] ?? 0,
    toColumn: COLUMNS[column + 1] ?? 0,
    toRow: (ROWS[row + 1] ?? 0) - 1,
  };
}

/** How many rows of the sheet the charts take, with the one left free below them. */
export const PAGE_ROWS = ROWS[4] - ROWS[0];

const BALANCE_LINES = {
  Patient: { color: COLORS.patient, dash: "dot" },
  Insurance: { color: COLORS.insurance, dash: "dash" },
  Total: { color: COLORS.total },
} as const;

/** A week that collects what was billed before reaches far above; the 13 weeks are what is to be seen. */
const COLLECTION_SCALE: ValueScale = { from: 0, to: 1.5, step: 0.5 };

/** The share over 90, each line with its name where it ends. */
const SHARE_OVER_90: ChartOf<"ChartReceivables"> = {
  title: "Share over 90 days",
  titleFrom: callOf("Total share over 90"),
  altText:
    "The share of receivables over 90 days at each month's end, for patient, insurance and total, with the benchmark.",
  table: "ChartReceivables",
  category: "Month end",
  series: [
    ...BALANCES.map((balance) => ({
      heading: over90Heading(balance),
      label: balance,
      ...BALANCE_LINES[balance],
      drawnAs: "line" as const,
    })),
    { heading: "Benchmark over 90", label: "Benchmark", color: COLORS.reference, drawnAs: "line", isReference: true },
    ...BALANCES.map((balance) => ({
      heading: endHeading(balance),
      label: balance,
      color: BALANCE_LINES[balance].color,
      drawnAs: "line" as const,
      nameAt: "right" as const,
    })),
    { heading: endHeading("Benchmark"), label: "Benchmark", color: COLORS.total, drawnAs: "line", nameAt: "right" },
  ],
  isStacked: false,
  isLegendHidden: true,
  valueForm: "share",
  place: at(1),
};

const BY_MONTH: ChartOf<"ChartMonthly"> = {
  title: "Production and collections, by month",
  altText: "What was billed and what was collected in each whole month.",
  table: "ChartMonthly",
  category: "Month",
  series: [
    { heading: "Billed", label: "Production", color: COLORS.billed, drawnAs: "column" },
    { heading: "Collected", label: "Collections", color: COLORS.collected, drawnAs: "column" },
  ],
  isStacked: false,
  valueForm: "money",
  place: at(2),
};

const COLLECTION_RATIO: ChartOf<"ChartWeekly"> = {
  title: "Collection ratio, by week",
  titleFrom: callOf("Collection ratio"),
  altText: "Collected divided by net billed in each whole week, and over 13 weeks.",
  table: "ChartWeekly",
  category: "Week of",
  series: overWeeks("Collection ratio", "Ratio 13 weeks", COLORS.collected),
  isStacked: false,
  isLegendHidden: true,
  valueForm: "share",
  scale: COLLECTION_SCALE,
  place: at(3),
};

const NEW_PATIENTS: ChartOf<"ChartMonthly"> = {
  title: "New patients, by month",
  altText: "New-patient appointments kept in each month.",
  table: "ChartMonthly",
  category: "Month",
  series: [{ heading: "New patients", color: COLORS.patient, drawnAs: "column" }],
  isStacked: false,
  isLegendHidden: true,
  valueForm: "count",
  place: at(4),
};

const WITHIN_10_DAYS: ChartOf<"ChartNewPatients"> = {
  title: "New patients within 10 days",
  titleFrom: callOf("New patients within 10 days"),
  altText:
    "Of the new patients who first got in touch in each whole week and are decided: the share who arrived within 10 days, and over 13 weeks.",
  table: "ChartNewPatients",
  category: "Week of",
  series: overWeeks("Share within 10 days", "Share 13 weeks", COLORS.patient),
  isStacked: false,
  isLegendHidden: true,
  valueForm: "share",
  place: at(5),
};

const CASE_ACCEPTANCE: ChartOf<"ChartMonthly"> = {
  title: "Case acceptance, by month presented",
  altText: "The share of what was presented in each month that is accepted, and so far where answers still come in.",
  table: "ChartMonthly",
  category: "Month",
  series: [
    { heading: "Case acceptance", label: "Accepted", color: COLORS.collected, drawnAs: "column" },
    {
      heading: "Acceptance so far",
      label: "So far: answers still come in",
      color: COLORS.weeks,
      drawnAs: "column",
      isOutlined: true,
    },
  ],
  isStacked: true,
  isLegendHidden: true,
  valueForm: "share",
  place: at(6),
};

/** What the dentist looks at, two by two: what is owed, what comes in, who is new, what is accepted, what insurance owes. */
export const PAGE_CHARTS = [
  categoriesChart("Total", at(0)),
  SHARE_OVER_90,
  BY_MONTH,
  COLLECTION_RATIO,
  NEW_PATIENTS,
  WITHIN_10_DAYS,
  CASE_ACCEPTANCE,
  openClaimsChart(at(7)),
];
