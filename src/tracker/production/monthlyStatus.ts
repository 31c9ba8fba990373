import type { Balance } from "../../domain/receivables/receivables";
import type { FormulaColumn } from "../../workbook/spec/table";
import type { HeadingOf, NumberForm } from "../headings/headings";
import { SETTING_NAMES, countsPlans } from "../settings/settings";
import { type Words, fixedWords, statusColumn } from "../settings/status";

const RATE: Words = {
  formula: `IF(${SETTING_NAMES.caseAcceptanceCounts}="Plans","Acceptance by plans","Acceptance by dollars")`,
  text: (_row, book) => (countsPlans(book) ? "Acceptance by plans" : "Acceptance by dollars"),
};

/** How a month's figures stand against the benchmark set chosen in Setup. */
export const MONTHLY_STATUS: readonly FormulaColumn[] = [
  status(
    "Share over 90",
    fixedWords("Share over 90"),
    "Status share over 90",
    "The share over 90 of the total receivables",
  ),
  status(
    "Ratio 3 months",
    fixedWords("Collection ratio"),
    "Status collection ratio",
    "The ratio of 3 months, since one alone swings",
  ),
  status("Receivables ratio", fixedWords("Receivables ratio"), "Status receivables ratio", "The receivables ratio"),
  status(
    "Days in receivables",
    fixedWords("Days in receivables"),
    "Status days in receivables",
    "The days in receivables",
  ),
  status("New patients", fixedWords("New patients"), "Status new patients", "The new patients of the month"),
  status("Case acceptance", RATE, "Status case acceptance", "The rate that Setup says case acceptance is"),
  status(
    "Claims over 30",
    fixedWords("Claims over 30"),
    "Status claims over 30",
    "The share of open claims over 30 days",
    "Insurance",
  ),
];

function status(
  figure: HeadingOf<"Monthly", NumberForm>,
  measure: Words,
  heading: HeadingOf<"Monthly", "text">,
  what: string,
  balance: Balance = "Total",
): FormulaColumn {
  return statusColumn({
    table: "Monthly",
    heading,
    figure,
    measure,
    balance: fixedWords(balance),
    note: `${what}, against the benchmark set chosen in Setup. Empty where the set says nothing of it.`,
  });
}
