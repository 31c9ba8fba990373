import type { Given } from "../posting/figuresGiven";

/** Tables that belong together. */
interface Subject {
  readonly subject: string;
  /** Their names, which their sheets have too. */
  readonly tables: readonly string[];
  readonly figures?: Given;
}

/** The tables that a new tracker hides, by what they are about. Start names them, and the pane shows them when asked. */
export const TABLES_BY_SUBJECT: readonly Subject[] = [
  {
    subject: "Money",
    tables: ["Daily", "Weekly", "Monthly", "MonthTotals", "RollForward", "RollForwardCandidates"],
    figures: "Production",
  },
  {
    subject: "Patients",
    tables: ["NewPatients", "NewPatientSources", "Treatment", "TreatmentMonthly"],
    figures: "New patients",
  },
  {
    subject: "Claims, trends",
    tables: ["Claims", "ClaimsTotals", "ClaimsFollowUp", "ClaimDenials", "Trends", "Words", "Benchmarks"],
    figures: "Claims",
  },
];
