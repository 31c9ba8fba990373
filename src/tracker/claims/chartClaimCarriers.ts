import type { TableSpec } from "../../workbook/spec/table";
import { FEES_BILLED, OVER_30, asOfColumn } from "./claimColumns";
import { inSentence } from "../formulas/agingWords";
import { valueColumn } from "../formulas/columns";

/** The carriers with the most open claims over 30 days, as of the latest day that claims were posted for. */
export const CHART_CLAIM_CARRIERS: TableSpec = {
  name: "ChartClaimCarriers",
  key: [{ heading: "Place" }],
  columns: [
    valueColumn("Place", "count", "1 has the most open claims over 30 days. Twelve carriers, and the others together."),
    valueColumn("Carrier", "text", "Who is to pay, under all its types of plan.", 18),
    asOfColumn("The latest day that claims were posted for."),
    ...OVER_30.map(({ count }) => valueColumn(count, "count", `Open claims ${inSentence(count)} days old.`)),
    valueColumn("Over 30", "count", "Open claims over 30 days old."),
    valueColumn("Dollars over 30", "money", `Over 30: ${FEES_BILLED}`),
  ],
};
