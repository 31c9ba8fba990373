import { BRING_A_LIST, BRING_A_SCHEDULE, BRING_OR_TYPE, FORM_NOT_KNOWN } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** No manual was seen; the lists are likely ones. */
export const curve: PracticeSoftware = {
  name: "Curve",
  runs: {
    receivables: [
      {
        report: "Aged receivables",
        gives: "What is owed by age, likely for patient and insurance apart.",
        choose: ["Run it on the month’s last day.", "Credits included."],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    insurance: [{ notKnown: "whether aged receivables have insurance’s part by age.", instead: BRING_OR_TYPE }],
    production: [
      {
        report: "Daily Payments",
        gives: "Collections by day. Production is not in it.",
        choose: ["Dates: the month’s first to its last day."],
        comes: FORM_NOT_KNOWN,
        sure: "others",
      },
      { notKnown: "a report with production by day.", instead: BRING_OR_TYPE },
    ],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [
      {
        report: "Claims",
        choose: ["Run it on the month’s last day.", "With each claim’s status and the day on which it was submitted."],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    schedule: BRING_A_SCHEDULE,
  },
};
