import { BRING_A_LIST, BRING_A_SCHEDULE, BRING_OR_TYPE, PRINT_ONLY, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** From people who receive its printouts; no manual was seen. */
export const eaglesoft: PracticeSoftware = {
  name: "Eaglesoft",
  runs: {
    receivables: [
      { notKnown: "the headings of its account aging, and whether it can be saved for Excel.", instead: BRING_OR_TYPE },
    ],
    insurance: [{ notKnown: "a report with insurance’s part by age.", instead: TOTAL_ALONE }],
    production: [
      {
        report: "Day Sheet",
        choose: [
          "The days of the month, by their end-of-day runs.",
          "In an office with PPOs production may be net of write-offs already: say the same every month.",
          "Adjustments can be set to count in production, in collections or by themselves; that changes the collection ratio.",
        ],
        comes: PRINT_ONLY,
        sure: "others",
      },
      {
        report: "Production Reconciliation",
        where: "Reports, Providers, Financial",
        gives: "Net production of a range. Checks the Day Sheet.",
        choose: ["Dates: the month’s first to its last day."],
        comes: PRINT_ONLY,
        sure: "others",
      },
    ],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [{ notKnown: "its list of open claims.", instead: BRING_A_LIST }],
    schedule: BRING_A_SCHEDULE,
  },
};
