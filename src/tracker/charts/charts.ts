import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import type { Balance } from "../../domain/receivables/receivables";
import type { ChartPlace, ChartSpec, Series } from "../../workbook/spec/chart";
import type { TableCell } from "../../workbook/spec/table";
import type { Heading, TableName } from "../headings/headings";
import { COLORS } from "../settings/colors";
import { amountHeading } from "../receivables/chartReceivables";
import { BARS, BELOW_ZERO, UNSEEN } from "../rollForward/rollForwardWalk";

/** A chart over columns of a table, by its headings. */
export interface ChartOf<Table extends TableName> extends ChartSpec {
  readonly table: Table;
  readonly category: Heading<Table>;
  readonly series: readonly (Series & { readonly heading: Heading<Table> })[];
}

/** The weeks behind their average, and the average. */
export function overWeeks<Weeks extends string, Average extends string>(
  weeks: Weeks,
  average: Average,
  color: string,
): readonly [Series & { readonly heading: Weeks }, Series & { readonly heading: Average }] {
  return [
    { heading: weeks, label: "Week", color: COLORS.weeks, drawnAs: "line", isBackground: true },
    { heading: average, label: "13 weeks", color, drawnAs: "line" },
  ];
}

/** How many rows a chart is high, with the one left free below it. */
const CHART_ROWS = 17;
const CHART_COLUMNS = 6;

/** The rows to keep free for charts that stand two by two. */
export function rowsFor(charts: readonly ChartSpec[]): number {
  return Math.ceil(charts.length / 2) * CHART_ROWS;
}

/** Where the chart with this number stands, two by two from the row (counted from 0) below the sheet's lines. */
export function place(index: number): ChartPlace {
  const fromColumn = (index % 2) * CHART_COLUMNS;
  const fromRow = 3 + Math.floor(index / 2) * CHART_ROWS;
  return { fromColumn, fromRow, toColumn: fromColumn + CHART_COLUMNS, toRow: fromRow + CHART_ROWS - 1 };
}

/** The title of a series in Trends: what its chart shows, and what is called. @param series its name */
export function callOf(series: string): TableCell {
  return { table: "Trends", rowKey: series, heading: "Title" };
}

/** The receivables by category of each who owes them. */
export const RECEIVABLES_CHARTS: readonly ChartOf<"ChartReceivables">[] = [
  categoriesChart("Patient", place(0)),
  categoriesChart("Insurance", place(1)),
];

/** Billed and collected week by week. */
export const WEEKLY_CHARTS: readonly ChartOf<"ChartWeekly">[] = [
  {
    title: "Billed and collected, by week",
    titleFrom: callOf("Collected"),
    altText: "What was billed and what was collected in each whole week.",
    table: "ChartWeekly",
    category: "Week of",
    series: [
      { heading: "Billed", color: COLORS.billed, drawnAs: "column" },
      { heading: "Collected", color: COLORS.collected, drawnAs: "column" },
    ],
    isStacked: false,
    valueForm: "money",
    place: place(0),
  },
];

/** Treatment presented and accepted week by week, and the rates. */
export const TREATMENT_CHARTS: readonly ChartOf<"ChartTreatment">[] = [
  {
    title: "Dollars presented and accepted, by week",
    titleFrom: callOf("Dollars presented"),
    altText: "The fees of the treatment plans presented in each whole week, and what of them is accepted so far.",
    table: "ChartTreatment",
    category: "Week of",
    series: [
      { heading: "Dollars presented", label: "Presented", color: COLORS.billed, drawnAs: "column" },
      { heading: "Dollars accepted", label: "Accepted", color: COLORS.collected, drawnAs: "column" },
    ],
    isStacked: false,
    valueForm: "money",
    place: place(0),
  },
  {
    title: "Case acceptance, by week presented",
    titleFrom: callOf("Case acceptance"),
    altText: "The share of what was presented in each whole week that is accepted so far.",
    table: "ChartTreatment",
    category: "Week of",
    series: overWeeks("Case acceptance", "Acceptance 13 weeks", COLORS.collected),
    isStacked: false,
    valueForm: "share",
    place: place(1),
  },
  {
    title: "Treatment started within 10 days",
    altText:
      "Of the plans presented in each whole week and accepted: the share started within 10 days of acceptance, once that is decided of all.",
    table: "ChartTreatment",
    category: "Week of",
    series: overWeeks("Decided within 10 days", "Decided 13 weeks", COLORS.patient),
    isStacked: false,
    valueForm: "share",
    place: place(2),
  },
];

/** The receivables of who owes them, stacked by age. */
export function categoriesChart(balance: Balance, at: ChartPlace): ChartOf<"ChartReceivables"> {
  return {
    title: `${balance} receivables by age`,
    titleFrom: callOf(`${balance} receivables`),
    altText: `${balance} receivables at each month's end, stacked by aging category.`,
    table: "ChartReceivables",
    category: "Month end",
    series: AGING_CATEGORIES.map(({ id, heading }) => ({
      heading: amountHeading(balance, heading),
      label: heading,
      color: COLORS[id],
      drawnAs: "column",
    })),
    isStacked: true,
    valueForm: "money",
    place: at,
  };
}

/** From what was owed to what is owed, step by step. */
export function waterfall(at: ChartPlace): ChartOf<"RollForwardBars"> {
  return {
    title: "From what was owed to what is owed",
    titleFrom: { table: "RollForwardBars", heading: "Title" },
    altText:
      "The receivables at the month's beginning, what added to them, what took off, and what is owed at its end.",
    table: "RollForwardBars",
    category: "Step",
    series: [
      { heading: UNSEEN, color: COLORS.reference, drawnAs: "column", isSpacer: true },
      { heading: BARS.owed.heading, color: COLORS.walkOwed, drawnAs: "column" },
      { heading: BARS.adds.heading, color: COLORS.walkAdds, drawnAs: "column" },
      { heading: BARS.takesOff.heading, color: COLORS.walkTakesOff, drawnAs: "column" },
      { heading: BARS.doesNotTie.heading, color: COLORS.walkDoesNotTie, drawnAs: "column" },
      { heading: BELOW_ZERO, color: COLORS.walkOwed, drawnAs: "column" },
    ],
    isStacked: true,
    isLegendHidden: true,
    isLabeled: true,
    valueForm: "money",
    place: at,
  };
}
