import { AGING_CATEGORIES } from "../../domain/receivables/aging";
import type { SheetSpec } from "../../workbook/spec/workbook";
import { MONTHLY } from "../production/monthly";
import { MONTHLY_STATUS } from "../production/monthlyStatus";
import { RECEIVABLES, statusHeading } from "../receivables/receivables";
import { ROLL_FORWARD } from "../rollForward/rollForward";
import { ROLL_FORWARD_CANDIDATES } from "../rollForward/rollForwardCandidatesTable";
import { statusHighlights } from "../settings/status";
import { WEEKLY } from "../production/weekly";
import { hiddenTableSheet, tableSheet } from "./sheetKinds";

/** Printed are the amounts and their shares; statuses and dollars to benchmark would make the rest too small to read. */
const RECEIVABLES_PRINTED = 12;

/** Printed is what was measured; the statuses would make the rest too small to read. */
const MONTHLY_PRINTED = MONTHLY.columns.length - MONTHLY_STATUS.length;

/** What was billed, collected and owed. */
export const MONEY_SHEETS: readonly SheetSpec[] = [
  {
    ...tableSheet(
      RECEIVABLES,
      "Receivables",
      "What is owed at each month's end. Total = Patient + Insurance; Credits stand apart.",
    ),
    frozenColumns: 2,
    highlights: statusHighlights(AGING_CATEGORIES.map(({ heading }) => statusHeading(heading))),
    print: { orientation: "landscape", columns: RECEIVABLES_PRINTED },
  },
  {
    ...hiddenTableSheet(
      WEEKLY,
      "Billed and collected, by week",
      "Added up by day from Daily. Formulas: nothing to type here.",
    ),
    frozenColumns: 1,
  },
  {
    ...hiddenTableSheet(
      MONTHLY,
      "Billed, collected and owed, by month",
      "Added up from Daily and Receivables. Formulas: nothing to type here.",
    ),
    highlights: statusHighlights(MONTHLY_STATUS.map(({ heading }) => heading)),
    print: { orientation: "landscape", columns: MONTHLY_PRINTED },
    frozenColumns: 1,
  },
  {
    ...hiddenTableSheet(
      ROLL_FORWARD,
      "Roll-forward of receivables",
      "What was owed, what the month added and took off, and whether that makes what is owed. Formulas: nothing to type here.",
    ),
    frozenColumns: 1,
    highlights: [{ heading: "Ties", equals: "no", look: "bad" }],
  },
  hiddenTableSheet(
    ROLL_FORWARD_CANDIDATES,
    "Where a difference may come from",
    "What the figures are consistent with, most likely first. Months that tie have no rows.",
  ),
];
