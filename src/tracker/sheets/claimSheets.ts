import type { SheetSpec } from "../../workbook/spec/workbook";
import { CLAIM_DENIALS } from "../claims/claimDenials";
import { CLAIMS } from "../claims/claims";
import { CLAIMS_FOLLOW_UP } from "../claims/claimsFollowUp";
import { CLAIMS_TOTALS } from "../claims/claimsTotals";
import { hiddenTableSheet } from "./sheetKinds";

/** Counts and oldest days; with the dollars beside them the page would be too small to read. */
const CLAIMS_PRINTED = 12;
/** Up to Dollars open. */
const CLAIMS_TOTALS_PRINTED = 11;

/** Claims that carriers have not settled. */
export const CLAIM_SHEETS: readonly SheetSpec[] = [
  {
    ...hiddenTableSheet(
      CLAIMS,
      "Open claims, by carrier",
      "Dollars are the fees billed. Insurance receivables (the estimated insurance part of what is owed) are another series and need not agree.",
    ),
    frozenColumns: 3,
    print: { orientation: "landscape", columns: CLAIMS_PRINTED },
  },
  {
    ...hiddenTableSheet(
      CLAIMS_TOTALS,
      "Open claims, all carriers",
      "Added up from Claims. Days to payment and denials come from reports that also list paid claims.",
    ),
    frozenColumns: 1,
    print: { orientation: "landscape", columns: CLAIMS_TOTALS_PRINTED },
  },
  hiddenTableSheet(
    CLAIMS_FOLLOW_UP,
    "Claims past their follow-up date",
    "The longest overdue first; the latest month is at the end. Which claims they are, your practice software says.",
  ),
  hiddenTableSheet(
    CLAIM_DENIALS,
    "Denied claims, by reason",
    "Open claims that were denied, for reports that say why.",
  ),
];
