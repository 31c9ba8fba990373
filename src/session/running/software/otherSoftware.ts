import { knownReports } from "../byLayout";
import { BRING_A_LIST, BRING_A_SCHEDULE, BRING_OR_TYPE, TOTAL_ALONE } from "../instead";
import type { PracticeSoftware } from "../practiceSoftware";

/** Any software that is not listed. */
export const otherSoftware: PracticeSoftware = {
  name: "Other practice software",
  runs: {
    receivables: [{ notKnown: "what it calls its report of what is owed by age.", instead: BRING_OR_TYPE }],
    insurance: [{ notKnown: "whether it has insurance’s part by age.", instead: TOTAL_ALONE }],
    production: [{ notKnown: "what it calls its report of production and collections.", instead: BRING_OR_TYPE }],
    newPatients: [{ notKnown: "whether it lists new patients’ appointments.", instead: BRING_A_LIST }],
    treatment: [{ notKnown: "whether it lists treatment plans.", instead: BRING_A_LIST }],
    claims: knownReports("Other practice software", "claims"),
    schedule: BRING_A_SCHEDULE,
  },
};
