import { type ChartOf, callOf, place } from "./charts";
import { CLAIM_AGES, OVER_30 } from "../claims/claimColumns";
import type { AgedClaims } from "../../domain/claims/openClaims";
import type { ChartPlace, Series } from "../../workbook/spec/chart";
import { COLORS } from "../settings/colors";

/** The fees of open claims and the share of old ones over time, and the carriers at the latest day. */
export const CLAIM_CHARTS: readonly (ChartOf<"ClaimsTotals"> | ChartOf<"ChartClaimCarriers">)[] = [
  {
    title: "Fees billed on open claims, by age",
    altText: "The fees billed on claims that carriers had not settled at each month's end, stacked by age.",
    table: "ClaimsTotals",
    category: "As of",
    series: CLAIM_AGES.map(({ age, count, dollars }) => ({
      heading: dollars,
      label: count,
      ...ageLook(age),
    })),
    isStacked: true,
    valueForm: "money",
    place: place(0),
  },
  {
    title: "Share of open claims over 30 days",
    titleFrom: callOf("Share of open claims over 30"),
    altText: "The share of open claims over 30 days old at each month's end.",
    table: "ClaimsTotals",
    category: "As of",
    series: [{ heading: "Share over 30", color: COLORS.over90, drawnAs: "line" }],
    isStacked: false,
    valueForm: "share",
    place: place(1),
  },
  {
    title: "Open claims over 30 days, by carrier",
    altText: "The carriers with the most open claims over 30 days on the latest day posted, stacked by age.",
    table: "ChartClaimCarriers",
    category: "Carrier",
    series: OVER_30.map(({ age, count }) => ({ heading: count, ...ageLook(age) })),
    isStacked: true,
    valueForm: "count",
    place: place(2),
  },
];

/** How many claims are open, by age. */
export function openClaimsChart(at: ChartPlace): ChartOf<"ClaimsTotals"> {
  return {
    title: "Open claims by age",
    titleFrom: callOf("Open claims"),
    altText: "How many claims carriers had not settled at each month's end, stacked by age.",
    table: "ClaimsTotals",
    category: "As of",
    series: CLAIM_AGES.map(({ age, count }) => ({ heading: count, ...ageLook(age) })),
    isStacked: true,
    valueForm: "count",
    place: at,
  };
}

/** Claims without a date are no shade of the ramp of ages; most practices have none, and a legend names what is drawn. */
function ageLook(age: keyof AgedClaims): Pick<Series, "color" | "drawnAs" | "isOutlined" | "isUnlisted"> {
  return { color: COLORS[age], drawnAs: "column", ...(age === "undated" && { isOutlined: true, isUnlisted: true }) };
}
