import { type Delimiter, Rows } from "./rows";

/** The first rows of a text, cut at one delimiter. */
export interface Head {
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly string[])[];
}

/** Titles, a practice's address and filters may stand above the headings, but not more rows than this. */
const ROWS_LOOKED_AT = 30;

/** A text's first rows, cut at each delimiter that reports have. */
export function headsOf(text: string): readonly [Head, ...Head[]] {
  return [headOf(text, "\t"), headOf(text, ","), headOf(text, ";")];
}

/** A text's first rows, cut at one delimiter. */
export function headOf(text: string, delimiter: Delimiter): Head {
  const rows = new Rows(text, delimiter);
  const first: (readonly string[])[] = [];
  while (first.length < ROWS_LOOKED_AT && rows.next()) first.push(rows.cells());
  return { delimiter, rows: first };
}
