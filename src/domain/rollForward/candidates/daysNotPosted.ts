import { formatMonth } from "../../calendar";
import type { Candidate } from "../facts";
import { SIZE_UNKNOWN, monthSpan } from "../figures";

/** Days of the month of which nothing is posted: its figures are not whole. How much is missing, no figure tells. */
export const daysNotPosted: Candidate = {
  id: "days-not-posted",
  whatToDo: "Run the production report for the whole month and post it.",
  find: ({ monthEnd, days, isFromMonthTotals }) => {
    const span = monthSpan({ monthEnd });
    const ofMonth = span.to - span.from + 1;
    if (isFromMonthTotals || days.size === ofMonth) return [];
    return [
      {
        says: `Consistent with days that are missing: ${days.size} of the ${ofMonth} days of ${formatMonth(monthEnd)} are posted.`,
        amount: undefined,
        evidence: { table: "Monthly", span, column: "Days posted", figure: { words: String(days.size) } },
        match: SIZE_UNKNOWN,
      },
    ];
  },
};
