import { defineTable } from "../formulas/columns";
import { NEWEST_MONTH, monthRepeated } from "./monthChooser";
import { reconciliationColumns } from "./reconciliationColumns";
import { SUMMARY_CHOSEN } from "./summaryChosen";

/** Which month Summary shows, and whether it ties. The other pages follow it until a month is chosen on them. */
export const SUMMARY_MONTH = defineTable("SummaryMonth", {
  key: [],
  columns: [...monthRepeated("SummaryMonth", SUMMARY_CHOSEN, NEWEST_MONTH), ...reconciliationColumns("SummaryMonth")],
});
