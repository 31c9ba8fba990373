import { placeIn } from "../layout/hiddenHeading";
import type { LooksLike } from "../reading/looksLike";

/** A column of a report that is not known. Its cells are not part of it: they may be anybody's. */
export interface UnknownColumn {
  /** What is kept of its heading once somebody said what the column is: all of it, or its place and a mark where it could be somebody's name. */
  readonly heading: string;
  /** What its cells look like. */
  readonly looksLike: LooksLike;
}

const HELD: Readonly<Record<UnknownColumn["looksLike"], string>> = {
  amount: "amounts",
  day: "days",
  month: "months",
  text: "words",
  nothing: "nothing",
};

/** What people call a column: by its heading, or by its place and what its cells hold. */
export function columnInWords({ heading, looksLike }: UnknownColumn): string {
  const place = placeIn(heading);
  return place === undefined ? `“${heading}”` : `Column ${String(place)}, which holds ${HELD[looksLike]},`;
}
