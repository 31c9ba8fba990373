import type { SheetSpec } from "../../workbook/spec/workbook";
import { COLORS } from "../settings/colors";
import { COMPARISON } from "../comparison/comparison";
import { COMPARISON_HEAT_MAP, HEAT_MAP_SHARES } from "../comparison/comparisonHeatMap";
import { COMPARISON_MONTH } from "../pages/comparisonMonth";
import { ROLL_FORWARD_MONTH } from "../pages/rollForwardMonth";
import { ROLL_FORWARD_REASONS } from "../rollForward/rollForwardReasons";
import { ROLL_FORWARD_WALK } from "../rollForward/rollForwardWalk";
import { statusHighlights } from "../settings/status";
import { SUMMARY } from "../summary/summary";
import { SUMMARY_CHARTS, SUMMARY_PAGE } from "../summary/page/summaryPage";
import { SUMMARY_MONTH } from "../pages/summaryMonth";
import { SUMMARY_PAST_DUE } from "../summary/summaryPastDue";
import { SUMMARY_SENTENCES } from "../summary/summarySentences";
import { tieHighlights } from "../pages/reconciliationColumns";
import { ROLL_FORWARD_CHARTS, ROLL_FORWARD_PAGE } from "../rollForwardPage/rollForwardPage";
import { COMPARISON_PAGE } from "../comparisonPage/comparisonPage";
import { hiddenTableSheet, tableSheet } from "./sheetKinds";

/** Printed is what the month says; the cards of definitions stand to the right, for the screen. */
const SUMMARY_PRINTED = 8;
/** Up to the columns for the formulas. */
const ROLL_FORWARD_PRINTED = 5;

/** Letters come out at their full size between them. */
const PAGE_MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 } as const;

/** One month on a page each, with a chooser of the month. No posting changes their rows. */
export const REPORT_SHEETS: readonly SheetSpec[] = [
  {
    name: "Summary",
    tabColor: COLORS.reportTab,
    lines: [],
    page: SUMMARY_PAGE,
    charts: SUMMARY_CHARTS,
    rowsForCharts: 0,
    print: { orientation: "landscape", onePage: true, margins: PAGE_MARGINS },
  },
  {
    ...tableSheet(
      SUMMARY,
      "Behind Summary",
      "The month is chosen on Summary. To the right of each figure: how it is figured, and which report proves it.",
    ),
    name: "Summary details",
    tabColor: COLORS.reportTab,
    above: SUMMARY_MONTH,
    below: [
      { caption: "What matters", table: SUMMARY_SENTENCES },
      { caption: "What is past due", table: SUMMARY_PAST_DUE },
    ],
    highlights: [...tieHighlights(SUMMARY_MONTH.name), ...statusHighlights(["Status"])],
    print: { orientation: "landscape", columns: SUMMARY_PRINTED, onePage: true },
  },
  {
    name: "Comparison",
    tabColor: COLORS.reportTab,
    lines: [],
    page: COMPARISON_PAGE,
    charts: [],
    rowsForCharts: 0,
    print: { orientation: "portrait", onePage: true, margins: PAGE_MARGINS },
  },
  {
    ...hiddenTableSheet(
      COMPARISON,
      "Behind Comparison",
      "The month is chosen on Comparison. To the right: goals, how much is to be collected to meet them, and what can have rolled in.",
    ),
    name: "Comparison details",
    above: COMPARISON_MONTH,
    below: [{ caption: "Where the money stands: shares by age, darker is more", table: COMPARISON_HEAT_MAP }],
    highlights: statusHighlights(["Status"]),
    heatMaps: [
      {
        table: COMPARISON_HEAT_MAP.name,
        from: HEAT_MAP_SHARES[0] ?? "",
        to: HEAT_MAP_SHARES.at(-1) ?? "",
        color: COLORS.heat,
      },
    ],
    print: { orientation: "landscape", onePage: true },
  },
  {
    name: "Roll-forward",
    tabColor: COLORS.reportTab,
    lines: [],
    page: ROLL_FORWARD_PAGE,
    charts: ROLL_FORWARD_CHARTS,
    rowsForCharts: 0,
    print: { orientation: "portrait", onePage: true, margins: PAGE_MARGINS },
  },
  {
    ...hiddenTableSheet(
      ROLL_FORWARD_WALK,
      "Behind Roll-forward",
      "The month is chosen on Roll-forward. Each step with what it is and which report proves it, and what a difference is consistent with.",
    ),
    name: "Roll-forward details",
    above: ROLL_FORWARD_MONTH,
    below: [{ caption: "What a difference is consistent with", table: ROLL_FORWARD_REASONS }],
    highlights: tieHighlights(ROLL_FORWARD_MONTH.name),
    print: { orientation: "landscape", columns: ROLL_FORWARD_PRINTED, onePage: true },
  },
];
