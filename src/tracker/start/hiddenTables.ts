import type { Given } from "../posting/figuresGiven";

/** Tables that belong together. */
interface Subject {
  readonly subject: string;
  /** Their names. */
  readonly tables: readonly string[];
  /** The names of their sheets, where these have others. */
  readonly sheets?: readonly string[];
  readonly figures?: Given;
}

/** The tables that a new tracker hides, by what they are about. Start names them, and the pane shows them when asked. */
export const TABLES_BY_SUBJECT: readonly Subject[] = [
  {
    subject: "Money",
    tables: [
      "Daily",
      "Weekly",
      "Monthly",
      "MonthTotals",
      "RollForward",
      "RollForwardCandidates",
      "Comparison",
      "RollForwardWalk",
    ],
    sheets: [
      "Daily",
      "Weekly",
      "Monthly",
      "MonthTotals",
      "RollForward",
      "RollForwardCandidates",
      "Comparison details",
      "Roll-forward details",
    ],
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
  {
    subject: "More charts",
    tables: ["ChartReceivables", "ChartWeekly", "ChartNewPatients", "ChartTreatment", "ChartClaimCarriers"],
    sheets: ["Receivables charts", "Weekly charts", "New patient charts", "Treatment charts", "Claims charts"],
  },
];

/** The names of the sheets of tables that belong together, in the tables' order. */
export function sheetsOf({ tables, sheets = tables }: Pick<Subject, "tables" | "sheets">): readonly string[] {
  return sheets;
}
