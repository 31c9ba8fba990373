import { BRING_A_LIST, BRING_A_SCHEDULE, BRING_OR_TYPE, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** From its makers' community pages. */
export const softDent: PracticeSoftware = {
  name: "SoftDent",
  runs: {
    receivables: [
      {
        report: "Account Aging",
        choose: [
          "Run it on the month’s last day.",
          "Include credits, which are left out unless you ask for them.",
          "Include inactive accounts and those with the user codes C, I and L, which are left out too.",
        ],
        comes:
          "Not known of this report. Others of SoftDent are files named .REP, which Excel opens: save them as .xlsx.",
        sure: "manual",
      },
    ],
    insurance: [{ notKnown: "a report with insurance’s part by age.", instead: TOTAL_ALONE }],
    production: [
      {
        report: "Collections Summary",
        gives: "Collections by day, in cash, checks, insurance checks and cards. Production is not in it.",
        choose: ["Dates: the month’s first to its last day."],
        comes:
          "Not known of this report. Others of SoftDent are files named .REP, which Excel opens: save them as .xlsx.",
        sure: "manual",
      },
      { notKnown: "a report with production by day.", instead: BRING_OR_TYPE },
    ],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [{ notKnown: "its list of open claims.", instead: BRING_A_LIST }],
    schedule: BRING_A_SCHEDULE,
  },
};
