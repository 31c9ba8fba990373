/** Why a row of a report is neither a record nor a problem. */
export type SkipReason =
  | "title"
  | "blank"
  | "headings"
  | "total"
  | "page"
  | "closing"
  | "group"
  | "shares"
  | "line-above"
  | "average"
  | "count"
  | "other-report"
  | "repeated-in-totals"
  | "clinic-totals"
  | "preauthorization"
  | "claim-not-sent"
  | "not-read";

/** Rows passed over for one reason. */
export interface SkippedRows {
  readonly reason: SkipReason;
  readonly rows: number;
}

const WORDS: Readonly<Record<SkipReason, string>> = {
  title: "title lines",
  blank: "blank rows",
  headings: "heading rows",
  total: "total rows, used to check the sums",
  page: "page numbers and other print marks",
  closing: "closing lines under the last table",
  group: "headings of groups, such as a carrier's",
  shares: "rows of percentages, which repeat other rows",
  "line-above": "lines above rows that they are the sum of, such as a family's above its members",
  average: "rows of averages, which repeat other rows",
  count: "rows that say how many rows there are",
  "other-report": "rows of a second report below the first",
  "repeated-in-totals": "rows of the Totals block, which repeat the clinics' rows",
  "clinic-totals": "rows of the Clinic Totals table, which repeat the rows above",
  preauthorization: "preauthorizations, on which nothing is owed yet",
  "claim-not-sent": "claims not sent to a carrier, or taken back",
  "not-read": "rows not read, because the report cannot be used",
};

/** Says why rows were passed over, as the end of a sentence: “3 rows skipped: blank rows”. */
export function describeSkip(reason: SkipReason): string {
  return WORDS[reason];
}
