import { BRING_A_SCHEDULE, FORM_NOT_KNOWN } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

const NONE = "In the practice software: QuickBooks keeps the books, and knows nothing of it.";

/** No practice software, but where some practices bill and keep what is owed. */
export const quickBooks: PracticeSoftware = {
  name: "QuickBooks",
  runs: {
    receivables: [
      {
        report: "A/R Aging Summary",
        choose: [
          "As of: the month’s last day.",
          "Current and 1 - 30 are added up to 0 to 30 days.",
          "Not Open Invoices, which is not read.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "others",
      },
    ],
    insurance: [
      {
        notKnown: "which customers are carriers.",
        instead: "Post the total alone, or take the split from the practice software.",
      },
    ],
    production: [
      {
        report: "Transactions by customer and day",
        choose: [
          "Dates: the month’s first to its last day.",
          "With the transaction type: it says what was billed and what was paid.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "others",
      },
    ],
    newPatients: [{ notKnown: "anything of appointments.", instead: NONE }],
    treatment: [{ notKnown: "anything of treatment plans.", instead: NONE }],
    claims: [{ notKnown: "anything of claims.", instead: NONE }],
    schedule: BRING_A_SCHEDULE,
  },
};
