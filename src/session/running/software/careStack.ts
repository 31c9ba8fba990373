import { BRING_A_LIST, BRING_A_SCHEDULE, BRING_OR_TYPE, FORM_NOT_KNOWN } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

const AGING = {
  report: "Aging report",
  choose: [
    "It stands as of 11:59 PM of the day before: run it on the first day of the new month.",
    "All locations, or one; the same every month.",
  ],
  comes: FORM_NOT_KNOWN,
  sure: "manual",
} as const;

/** From its help pages. */
export const careStack: PracticeSoftware = {
  name: "CareStack",
  runs: {
    receivables: [{ ...AGING, gives: "What is owed by age, with unapplied credits apart." }],
    insurance: [{ ...AGING, gives: "Insurance aging and patient aging, beside the total." }],
    production: [{ notKnown: "its report of production and collections by day.", instead: BRING_OR_TYPE }],
    newPatients: [{ notKnown: "a list of new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "a list of treatment plans.", instead: BRING_A_LIST }],
    claims: [{ notKnown: "its list of open claims.", instead: BRING_A_LIST }],
    schedule: BRING_A_SCHEDULE,
  },
};
