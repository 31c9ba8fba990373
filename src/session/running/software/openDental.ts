import { knownReports } from "../byLayout";
import type { PracticeSoftware } from "../practiceSoftware";

const NAME = "Open Dental";

/** Read in the source code and the manual of version 24.3. */
export const openDental: PracticeSoftware = {
  name: NAME,
  runs: {
    receivables: knownReports(NAME, "receivables"),
    insurance: knownReports(NAME, "insurance"),
    production: knownReports(NAME, "production"),
    newPatients: knownReports(NAME, "newPatients"),
    treatment: knownReports(NAME, "treatment"),
    claims: knownReports(NAME, "claims"),
    schedule: knownReports(NAME, "schedule"),
  },
};
