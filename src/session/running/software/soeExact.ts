import { BRING_A_LIST, BRING_A_SCHEDULE, FORM_NOT_KNOWN, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** From its makers' support pages. */
export const soeExact: PracticeSoftware = {
  name: "SOE EXACT",
  runs: {
    receivables: [
      {
        report: "Debtors",
        choose: [
          "Run it on the month’s last day.",
          "Its ages are called Current, 30, 60 and 90 days.",
          "Where days stand before months, Huddlebook asks which way its dates are meant.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "others",
      },
    ],
    insurance: [{ notKnown: "a report with insurance’s part by age.", instead: TOTAL_ALONE }],
    production: [
      {
        report: "Day report",
        choose: ["A file for each day of the month, or one for all of them if it offers that."],
        comes: "Export: a comma-separated text named daysheet and the day, such as daysheet31082026.txt.",
        sure: "manual",
      },
    ],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [{ notKnown: "its list of open claims.", instead: BRING_A_LIST }],
    schedule: BRING_A_SCHEDULE,
  },
};
