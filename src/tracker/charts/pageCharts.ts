import { BALANCES } from "../../domain/receivables/receivables";
import type { ValueScale } from "../../workbook/spec/chart";
import { endHeading, over90Heading } from "../receivables/chartReceivables";
import { COLORS } from "../settings/colors";
import { type ChartOf, callOf, categoriesChart, overWeeks, place } from "./charts";
import { openClaimsChart } from "./claimCharts";

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
      isName: true as const,
    })),
    {
      heading: endHeading("Benchmark"),
      label: "Benchmark",
      color: COLORS.reference,
      drawnAs: "line",
      isName: true,
    },
  ],
  isStacked: false,
  isLegendHidden: true,
  valueForm: "share",
  place: place(1),
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
  place: place(2),
};

const COLLECTION_RATIO: ChartOf<"ChartWeekly"> = {
  title: "Collection ratio, by week",
  titleFrom: callOf("Collection ratio"),
  altText: "Collected divided by net billed in each whole week, and over 13 weeks.",
  table: "ChartWeekly",
  category: "Week of",
  series: overWeeks("Collection ratio", "Ratio 13 weeks", COLORS.collected),
  isStacked: false,
  valueForm: "share",
  scale: COLLECTION_SCALE,
  place: place(3),
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
  place: place(4),
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
  valueForm: "share",
  place: place(5),
};

const CASE_ACCEPTANCE: ChartOf<"ChartMonthly"> = {
  title: "Case acceptance, by month presented",
  titleFrom: callOf("Case acceptance"),
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
  valueForm: "share",
  place: place(6),
};

/** What the dentist looks at, two by two: what is owed, what comes in, who is new, what is accepted, what insurance owes. */
export const PAGE_CHARTS = [
  categoriesChart("Total", place(0)),
  SHARE_OVER_90,
  BY_MONTH,
  COLLECTION_RATIO,
  NEW_PATIENTS,
  WITHIN_10_DAYS,
  CASE_ACCEPTANCE,
  openClaimsChart(place(7)),
];
