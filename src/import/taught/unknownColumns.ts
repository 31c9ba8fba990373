import { isKnownHeading, keptHeading } from "../layout/shownHeading";
import { quotableWord } from "../text/personal";
import { looksLike } from "../reading/looksLike";
import { recognize } from "../reading/recognize";
import { Rows } from "../reading/rows";
import type { UnknownColumn } from "./unknownColumn";

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
