import { defineTable } from "../formulas/columns";
import { NEWEST_MONTH, monthChooser } from "./monthChooser";
import { reconciliationColumns } from "./reconciliationColumns";

/** Which month Summary shows, and whether it ties. The other pages follow it until a month is chosen on them. */
export const SUMMARY_MONTH = defineTable("SummaryMonth", {
  key: [],
  columns: [...monthChooser("SummaryMonth", NEWEST_MONTH), ...reconciliationColumns("SummaryMonth")],
});
