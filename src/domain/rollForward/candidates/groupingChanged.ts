import type { Candidate } from "../facts";
import { SIZE_UNKNOWN } from "../figures";

/** The receivables of the two month ends have a line a family and a line a patient. */
export const groupingChanged: Candidate = {
  id: "grouping-changed",
  whatToDo: "Run the aging report grouped as last month's was, and post it again.",
  find: ({ monthEnd, grouping }) => {
    if (grouping === undefined || grouping.opening === grouping.closing) return [];
    return [
      {
        says: `Consistent with the grouping having changed from ${grouping.opening} to ${grouping.closing}.`,
        amount: undefined,
        evidence: {
          table: "Postings",
          span: { from: monthEnd, to: monthEnd },
          column: "Grouped by",
          figure: { words: grouping.closing },
        },
        match: SIZE_UNKNOWN,
      },
    ];
  },
};
