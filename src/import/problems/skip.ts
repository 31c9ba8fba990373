import { count, grouped } from "../../domain/counted";

/** Why a row of a report is neither a record nor a problem. */
export type SkipReason =
  | "title"
  | "blank"
  | "headings"
  | "total"
  | "page"
  | "closing"
  | "group"
  | "note"
  | "shares"
  | "line-above"
  | "average"
  | "count"
  | "other-report"
  | "repeated-in-totals"
  | "clinic-totals"
  | "preauthorization"
  | "claim-not-sent"
  | "said-no-row"
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
  note: "lines that go on with the note of the row above",
  shares: "rows of percentages, which repeat other rows",
  "line-above": "lines above rows that they are the sum of, such as a family's above its members",
  average: "rows of averages, which repeat other rows",
  count: "rows that say how many rows there are",
  "other-report": "rows of a second report below the first",
  "repeated-in-totals": "rows of the Totals block, which repeat the clinics' rows",
  "clinic-totals": "rows of the Clinic Totals table, which repeat the rows above",
  preauthorization: "preauthorizations, on which nothing is owed yet",
  "claim-not-sent": "claims not sent to a carrier, or taken back",
  "said-no-row": "rows that are none of the report, as somebody said who taught it",
  "not-read": "rows not read, because the report cannot be used",
};

/** Says why rows were passed over, as the end of a sentence: “3 rows skipped: blank rows”. */
export function describeSkip(reason: SkipReason): string {
  return WORDS[reason];
}

/** One row that was passed over, several where the plural is not formed by an s, and why where the words do not say it. */
type Named = readonly [one: string, many?: string, why?: string];

const NAMES: Readonly<Record<SkipReason, Named>> = {
  title: ["title"],
  blank: ["blank row"],
  headings: ["heading"],
  total: ["total", "totals", "used to check the sum"],
  page: ["page number or print mark", "page numbers and print marks"],
  closing: ["closing line"],
  group: ["heading of a group", "headings of groups"],
  note: ["line of the note above", "lines of the notes above"],
  shares: ["row of percentages", "rows of percentages"],
  "line-above": ["line above rows that it is the sum of", "lines above rows that they are the sum of"],
  average: ["row of averages", "rows of averages"],
  count: ["row that says how many there are", "rows that say how many there are"],
  "other-report": ["row of a second report", "rows of a second report"],
  "repeated-in-totals": ["row of the Totals block", "rows of the Totals block", "the clinics' rows again"],
  "clinic-totals": ["row of the Clinic Totals table", "rows of the Clinic Totals table", "the rows above again"],
  preauthorization: ["preauthorization", "preauthorizations", "nothing is owed yet"],
  "claim-not-sent": ["claim not sent, or taken back", "claims not sent, or taken back"],
  "said-no-row": ["row that is none of the report", "rows that are none of the report", "as was taught"],
  "not-read": ["row not read", "rows not read", "the report cannot be used"],
};

/** Which rows were passed over, in a line: `3 skipped: 1 heading, 1 title, 1 total (used to check the sum).` No line for none. */
export function describeSkipped(skipped: readonly SkippedRows[]): readonly string[] {
  const all = skipped.reduce((sum, { rows }) => sum + rows, 0);
  const kinds = skipped.map(({ reason, rows }) => {
    const [one, many, why] = NAMES[reason];
    return `${count(rows, one, many)}${why === undefined ? "" : ` (${why})`}`;
  });
  return all === 0 ? [] : [`${grouped(all)} skipped: ${kinds.join(", ")}.`];
}
