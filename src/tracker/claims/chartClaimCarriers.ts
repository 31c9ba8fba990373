import { FEES_BILLED, OVER_30, asOfColumn } from "./claimColumns";
import { inSentence } from "../formulas/agingWords";
import { defineTable, valueColumn } from "../formulas/columns";

/** The carriers with the most open claims over 30 days, as of the latest day that claims were posted for. */
export const CHART_CLAIM_CARRIERS = defineTable("ChartClaimCarriers", {
  key: [{ heading: "Place" }],
  columns: [
    valueColumn(
      "ChartClaimCarriers",
      "Place",
      "1 has the most open claims over 30 days. Twelve carriers, and the others together.",
    ),
    valueColumn("ChartClaimCarriers", "Carrier", "Who is to pay, under all its types of plan.", 18),
    asOfColumn("ChartClaimCarriers", "The latest day that claims were posted for."),
    ...OVER_30.map(({ count }) =>
      valueColumn("ChartClaimCarriers", count, `Open claims ${inSentence(count)} days old.`),
    ),
    valueColumn("ChartClaimCarriers", "Over 30", "Open claims over 30 days old."),
    valueColumn("ChartClaimCarriers", "Dollars over 30", `Over 30: ${FEES_BILLED}`),
  ],
});
