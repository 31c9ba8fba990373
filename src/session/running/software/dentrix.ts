import { BRING_A_LIST, BRING_A_SCHEDULE, PRINT_ONLY, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** The desktop program. Its knowledge base and manuals show reports as they are printed. */
export const dentrix: PracticeSoftware = {
  name: "Dentrix",
  runs: {
    receivables: [
      {
        report: "Aging Report",
        where: "Office Manager; it goes to the Batch Processor",
        choose: [
          "Run it on the month’s last day.",
          "Minimum balance: all, so that credits are printed too.",
          "Two lines a guarantor are right: both are read.",
        ],
        comes: PRINT_ONLY,
        sure: "manual",
      },
    ],
    insurance: [
      {
        notKnown: "a report with insurance’s part by age. The Aging Report’s estimate for insurance has no ages.",
        instead: `${TOTAL_ALONE} The Practice Advisor prints what is owed by age, and what has pending claims.`,
      },
    ],
    production: [
      {
        report: "Day Sheet (Chronological)",
        where: "Office Manager; it goes to the Batch Processor",
        choose: [
          "Dates: the month’s first to its last day.",
          "By procedure date or by entry date; the same every month.",
          "Without month-to-date, year-to-date and provider totals.",
          "Payments are printed below zero, which is right.",
        ],
        comes: PRINT_ONLY,
        sure: "manual",
      },
    ],
    newPatients: [
      {
        notKnown: "a list of new patients’ appointments. The Day Sheet’s totals count new patients alone.",
        instead: `Lists for letter merge can be viewed and copied. ${BRING_A_LIST}`,
      },
    ],
    treatment: [{ notKnown: "the columns of its lists of treatment plan cases.", instead: BRING_A_LIST }],
    claims: [
      {
        report: "Insurance Claim Aging Report",
        choose: [
          "Run it on the month’s last day.",
          "All carriers; primary and secondary claims.",
          "Without status notes: their lines are those of no claim.",
        ],
        comes: PRINT_ONLY,
        sure: "manual",
      },
    ],
    schedule: BRING_A_SCHEDULE,
  },
};
