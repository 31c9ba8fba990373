/** One thing that explains to the cent why a report's own total is not the sum of its rows. */
export interface Candidate {
  readonly why: "row-unread" | "rows-twice" | "row-twice" | "sign" | "digits" | "row-like" | "rows-like";
  /** The first row that it is about, and the last: the same for one row. */
  readonly row: number;
  readonly lastRow: number;
}

const WORDS: Readonly<Record<Candidate["why"], (candidate: Candidate) => string>> = {
  "row-unread": ({ row }) => `The difference is just the amount of row ${row}, which could not be read.`,
  "rows-twice": ({ row, lastRow }) =>
    `The difference is just what rows ${row} to ${lastRow} add up to: they may stand twice, or not belong there.`,
  "row-twice": ({ row }) => `The difference is just the amount of row ${row}: it may stand twice, or not belong there.`,
  sign: ({ row }) => `The difference is twice the amount of row ${row}: its sign may be reversed.`,
  digits: ({ row }) => `With two digits of row ${row} swapped, the rows would come to the total.`,
  "row-like": ({ row }) => `The difference is just the amount of row ${row}: a second row like it may be missing.`,
  "rows-like": ({ row, lastRow }) =>
    `The difference is just what rows ${row} to ${lastRow} add up to: rows like them may be missing.`,
};

/** Says where a difference may come from. */
export function describeCandidate(candidate: Candidate): string {
  return WORDS[candidate.why](candidate);
}
