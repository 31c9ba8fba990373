import { BRING_A_LIST, BRING_A_SCHEDULE, BRING_OR_TYPE, FORM_NOT_KNOWN, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** From its help pages. */
export const topsOrtho: PracticeSoftware = {
  name: "topsOrtho",
  runs: {
    receivables: [
      {
        report: "Accounts receivable",
        choose: [
          "Run it on the month’s last day.",
          "Its ages are called 0-30, 30-60, 60-90 and 90+, and are taken for 0 to 30, 31 to 60, 61 to 90 and over 90.",
          "What is due later under a contract is not owed yet: the ages are of what is due.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "manual",
      },
    ],
    insurance: [
      {
        notKnown: "a report with insurance’s part by age: what is expected of insurance has no ages.",
        instead: TOTAL_ALONE,
      },
    ],
    production: [{ notKnown: "its report of production and collections by day.", instead: BRING_OR_TYPE }],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [{ notKnown: "its list of open claims.", instead: BRING_A_LIST }],
    schedule: BRING_A_SCHEDULE,
  },
};
