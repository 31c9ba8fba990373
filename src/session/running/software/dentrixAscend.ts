import { BRING_A_LIST, BRING_A_SCHEDULE, FORM_NOT_KNOWN, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** From its help pages and its makers' articles. */
export const dentrixAscend: PracticeSoftware = {
  name: "Dentrix Ascend",
  runs: {
    receivables: [
      {
        report: "Aged Receivables",
        where: "Power Reporting",
        choose: [
          "Run it on the month’s last day.",
          "All locations, or one; the same every month.",
          "With unapplied credits: they stand below zero in a column of their own.",
          "Its ages of 91 to 120 and over 120 days are added up.",
        ],
        comes: "Export: .xlsx or .csv; also .pdf.",
        sure: "manual",
      },
    ],
    insurance: [
      {
        notKnown: "a report with insurance’s part by age. Aged Receivables counts pending claims.",
        instead: TOTAL_ALONE,
      },
    ],
    production: [
      {
        report: "Day Sheet",
        choose: [
          "Dates: the month’s first to its last day.",
          "A * beside a modified date marks what was revised; deleted transactions are listed too.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "manual",
      },
      {
        report: "Provider A/R Totals",
        gives: "Production and collections of a range, in sums, to compare the Day Sheet with. It is not read.",
        choose: ["Dates: the month’s first to its last day.", "The Total row counts, not the Provider Totals."],
        comes: "Not needed: compare it on the screen.",
        sure: "others",
      },
    ],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [
      {
        report: "Unresolved claims",
        choose: [
          "Run it on the month’s last day.",
          "All claims that were sent, not the overdue ones alone: those begin at 15 days unless your office changed that.",
          "Paid there means that the carrier sent the money: a claim is open until its payment has a day.",
        ],
        comes: FORM_NOT_KNOWN,
        sure: "likely",
      },
    ],
    schedule: BRING_A_SCHEDULE,
  },
};
