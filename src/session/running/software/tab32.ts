import { BRING_A_LIST, BRING_A_SCHEDULE, BRING_OR_TYPE, FORM_NOT_KNOWN, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** No page with columns was seen; the lists are likely ones. */
export const tab32: PracticeSoftware = {
  name: "tab32",
  runs: {
    receivables: [{ notKnown: "its report of what is owed by age.", instead: BRING_OR_TYPE }],
    insurance: [{ notKnown: "a report with insurance’s part by age.", instead: TOTAL_ALONE }],
    production: [
      {
        report: "Day sheet",
        choose: ["Dates: the month’s first to its last day.", "All providers."],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [
      {
        report: "Claims",
        choose: ["Run it on the month’s last day.", "With each claim’s status and the day of its submission."],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    schedule: BRING_A_SCHEDULE,
  },
};
