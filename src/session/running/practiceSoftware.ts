/** What the tracker takes from practice software, in the order in which reports are run, and then what the huddle does. */
export const SUBJECTS = [
  { id: "receivables", words: "What is owed, by age" },
  { id: "insurance", words: "Insurance’s part of it, by age" },
  { id: "production", words: "Production and collections" },
  { id: "newPatients", words: "New patients’ appointments" },
  { id: "treatment", words: "Treatment plans" },
  { id: "claims", words: "Insurance claims" },
  { id: "schedule", words: "A day’s schedule, for the huddle" },
] as const;

/** One of these. */
export type SubjectId = (typeof SUBJECTS)[number]["id"];

/** Where it is known from which report gives it: whoever runs it should know how far to trust that. */
export type HowSure = "code" | "manual" | "others" | "likely";

/** A report to run. */
export interface ReportToRun {
  /** As the software calls it. */
  readonly report: string;
  /** Where in the software it is found; absent where that is not known or in its name. */
  readonly where?: string;
  /** What it gives, where the subject alone does not say. */
  readonly gives?: string;
  /** What to choose before it is run, and what to know of what it prints. */
  readonly choose: readonly string[];
  /** In which form it comes. */
  readonly comes: string;
  readonly sure: HowSure;
  /** The name of the query to run, where the software has no report of its own. */
  readonly query?: string;
}

/** What is not known of a software, and what to do instead. */
export interface NotKnown {
  readonly notKnown: string;
  readonly instead: string;
}

/** What to run for a subject. */
export type WhatToRun = ReportToRun | NotKnown;

/** One practice software, with what to run for each subject: one that is left out does not compile. */
export interface PracticeSoftware {
  readonly name: string;
  readonly runs: Readonly<Record<SubjectId, readonly [WhatToRun, ...WhatToRun[]]>>;
}

const SURE: Readonly<Record<HowSure, string>> = {
  code: "From the software’s own code.",
  manual: "From its manual or its makers’ help pages.",
  others: "From others who read its reports.",
  likely: "Likely; nobody confirmed it yet.",
};

/** Says how sure a report is. */
export function howSureInWords(sure: HowSure): string {
  return SURE[sure];
}
