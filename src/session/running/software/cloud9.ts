import { BRING_A_LIST, BRING_A_SCHEDULE, FORM_NOT_KNOWN, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** No page with columns was seen; the lists are likely ones. */
export const cloud9: PracticeSoftware = {
  name: "Cloud 9",
  runs: {
    receivables: [
      {
        report: "Aging",
        choose: [
          "Run it on the month’s last day.",
          "What is due later under a contract is not owed yet: the ages are of what is due.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    insurance: [{ notKnown: "a report with insurance’s part by age.", instead: TOTAL_ALONE }],
    production: [
      {
        report: "Production and receipts by month",
        choose: ["Whole months.", "By day, if it offers that: weeks are added up from days."],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    newPatients: [
      {
        report: "Appointments",
        choose: [
          "Appointments of new patients alone.",
          "With the day on which each was made, its status, and the referral source.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [{ notKnown: "its list of open claims.", instead: BRING_A_LIST }],
    schedule: BRING_A_SCHEDULE,
  },
};
