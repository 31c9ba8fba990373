import { BRING_A_LIST, BRING_A_SCHEDULE, BRING_OR_TYPE, FORM_NOT_KNOWN, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** No page with columns was seen; the lists are likely ones. */
export const denticon: PracticeSoftware = {
  name: "Denticon",
  runs: {
    receivables: [{ notKnown: "its report of what is owed by age.", instead: BRING_OR_TYPE }],
    insurance: [{ notKnown: "a report with insurance’s part by age.", instead: TOTAL_ALONE }],
    production: [
      {
        report: "Daily journal",
        choose: [
          "Dates: the month’s first to its last day.",
          "All offices, or one; the same every month.",
          "A column of the net change of receivables, where it has one, shows which amounts are taken off: leave it in.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [
      {
        report: "Claims",
        choose: ["Run it on the month’s last day.", "With each claim’s status and the day on which it was sent."],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    schedule: BRING_A_SCHEDULE,
  },
};
