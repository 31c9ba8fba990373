import { BRING_A_LIST, BRING_A_SCHEDULE, FORM_NOT_KNOWN } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** Commonly described as made from Open Dental; its reports are likely the same. */
export const practiceWeb: PracticeSoftware = {
  name: "Practice-Web",
  runs: {
    receivables: [
      {
        report: "Aging of Accounts Receivable",
        choose: ["As of: the month’s last day.", "Any balance, negative balances included."],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    insurance: [
      {
        report: "Insurance Aging",
        gives: "What is owed by age, for patient, insurance and total, where it is there as in Open Dental.",
        choose: ["As of: the month’s last day.", "Without the detailed breakdown."],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    production: [
      {
        report: "Production and Income, monthly",
        choose: ["Dates: the month’s first to its last day.", "All providers and clinics."],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    newPatients: [{ notKnown: "whether Open Dental’s query runs there.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "whether Open Dental’s query runs there.", instead: BRING_A_LIST }],
    claims: [
      {
        report: "Outstanding Insurance Claims",
        choose: [
          "Set “days old” to 0, where it asks: otherwise claims of the last 30 days are left out.",
          "Run it on the month’s last day.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    schedule: BRING_A_SCHEDULE,
  },
};
