import { placeIn } from "../layout/hiddenHeading";
import { isKnownHeading, keptHeading } from "../layout/shownHeading";
import { quotableWord } from "../text/personal";
import { type LooksLike, looksLike } from "../reading/looksLike";
import { recognize } from "../reading/recognize";
import { Rows } from "../reading/rows";

/** A column of a report that is not known. Its cells are not part of it: they may be anybody's. */
export interface UnknownColumn {
  /** What is kept of its heading once somebody said what the column is: all of it, or its place and a mark where it could be somebody's name. */
  readonly heading: string;
  /** What its cells look like. */
  readonly looksLike: LooksLike;
}

/** How many rows show what a column holds. */
const ROWS_LOOKED_AT = 30;

/** The columns of a report that no layout knows, for somebody to say what each is. None where no headings were found. */
export function unknownColumns(text: string): readonly UnknownColumn[] {
  const recognized = recognize(text);
  if (recognized.ok || recognized.refusal.code !== "report-unknown") return [];
  const rows = new Rows(text, recognized.delimiter);
  while (rows.row < recognized.refusal.row) rows.next();
  const headings = rows.cells();
  const samples: (readonly string[])[] = [];
  while (samples.length < ROWS_LOOKED_AT && rows.next()) samples.push(rows.cells());
  const seen = new Set<string>();
  return headings.flatMap((heading, index) => {
    const isTwice = seen.has(heading);
    seen.add(heading);
    if (isTwice || !isShowable(heading)) return [];
    const holds = looksLike(samples.map((cells) => cells[index] ?? ""));
    return [{ heading: keptHeading(heading, index + 1), looksLike: holds }];
  });
}

/** A heading in words that are not known may be one all the same; one in the form of a person's name or number is none. */
function isShowable(heading: string): boolean {
  return heading !== "" && (isKnownHeading(heading) || quotableWord(heading) === heading);
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
