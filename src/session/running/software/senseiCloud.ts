import { BRING_A_LIST, BRING_A_SCHEDULE, BRING_OR_TYPE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

const EXPORTED = "Viewed, printed or exported. Not known: as which kind of file.";

/** From its help pages. */
export const senseiCloud: PracticeSoftware = {
  name: "Sensei Cloud",
  runs: {
    receivables: [{ notKnown: "its report of what is owed by age.", instead: BRING_OR_TYPE }],
    insurance: [
      {
        notKnown:
          "a report with insurance’s part by age. The statement worklist’s insurance due is an estimate; without an allowance table all of it is the patient’s.",
        instead: BRING_OR_TYPE,
      },
    ],
    production: [
      {
        report: "Register Report",
        where: "Report Generator",
        choose: [
          "Dates: the month’s first to its last day.",
          "By transaction date or by acceptance date; the same every month.",
          "Totals, subtotals and details, so that the days are in it.",
        ],
        comes: EXPORTED,
        sure: "manual",
      },
      {
        report: "Provider Summary",
        where: "Report Generator",
        gives: "Past months at once, a column a month.",
        choose: ["All providers.", "The table of what is unallocated is not read: it is asked about."],
        comes: EXPORTED,
        sure: "manual",
      },
    ],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [
      {
        report: "Claims worklist",
        choose: ["Run it on the month’s last day.", "All claims that were sent and are not closed."],
        comes: "Export. Not known: as which kind of file.",
        sure: "manual",
      },
    ],
    schedule: BRING_A_SCHEDULE,
  },
};
