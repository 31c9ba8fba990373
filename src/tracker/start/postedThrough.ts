import { isPracticeDay } from "../../domain/practiceDays";
import type { TableRows } from "../../workbook/spec/book";
import type { Derivation } from "../formulas/derivation";
import type { HeadingOf } from "../headings/headings";
import { type CellsOf, type RowOf, numberIn, textIn } from "../headings/rows";
import { activePostings } from "../posting/activePostings";
import { type Given, givenIn } from "../posting/figuresGiven";
import { periodFromIso } from "../posting/posting";

/** What a practice posts, and under which heading stands the last day of it that is posted. */
export const POSTED_THROUGH = [
  { given: "Receivables", heading: "Receivables through" },
  { given: "Production", heading: "Production through" },
  { given: "New patients", heading: "New patients through" },
  { given: "Treatment", heading: "Treatment through" },
  { given: "Claims", heading: "Claims through" },
] as const satisfies readonly { readonly given: Given; readonly heading: HeadingOf<"StartPosted", "date"> }[];

/** Through which day each kind of figures is posted, and who posted last: what Start goes by. */
export const postedThrough: Derivation = {
  table: "StartPosted",
  derive: (_book, tables) => ({ upserts: [startRow(tables)], removals: [] }),
};

/** What Start's row is for what is posted. */
export function startRow(tables: TableRows): CellsOf<"StartPosted"> {
  const postings = activePostings(tables);
  const last = postings.at(-1);
  const through: Partial<Record<(typeof POSTED_THROUGH)[number]["heading"], number | undefined>> = {};
  for (const { given, heading } of POSTED_THROUGH) through[heading] = lastDayOf(postings, given);
  return {
    "Last posted": last && numberIn(last, "Posted at"),
    "Posted by": last && textIn(last, "Posted by"),
    ...through,
  };
}

/** The last day that postings of a kind cover; `undefined` where there are none. A period that somebody typed over counts for nothing. */
function lastDayOf(postings: readonly RowOf<"Postings">[], given: Given): number | undefined {
  const days = postings.flatMap((row) => {
    const to = givenIn(row) === given ? periodFromIso(textIn(row, "Period"))?.to : undefined;
    return to !== undefined && isPracticeDay(to) ? [to] : [];
  });
  return days.length === 0 ? undefined : Math.max(...days);
}
