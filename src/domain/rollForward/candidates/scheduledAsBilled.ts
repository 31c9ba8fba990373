import type { Candidate } from "../facts";
import { monthSpan } from "../figures";

/** As much is missing from what is owed as the month's report tells as scheduled: work counted that was not done. */
export const scheduledAsBilled: Candidate = {
  id: "scheduled-as-billed",
  whatToDo: "Run the production report without scheduled work, and post it again.",
  find: ({ monthEnd, difference, scheduled }) => {
    if (scheduled === undefined || scheduled === 0 || difference + scheduled !== 0) return [];
    return [
      {
        says: "Consistent with scheduled work counted as billed: the report tells this very amount as scheduled.",
        amount: difference,
        evidence: {
          table: "Postings",
          span: monthSpan({ monthEnd }),
          column: "Scheduled",
          figure: { amount: scheduled },
        },
        match: { tried: 1 },
      },
    ];
  },
};
