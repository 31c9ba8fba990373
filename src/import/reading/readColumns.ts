import { shownHeading } from "../layout/shownHeading";
import type { Recognized } from "./recognize";

/** A table with more columns is no report of any software, and its columns are only counted. */
const MAX_COLUMNS_SHOWN = 100;

/** What a heading was taken as. */
export interface ReadColumn {
  readonly heading: string;
  /** The layout's field; `undefined` for a column that is not used, or is dropped since it holds people's data. */
  readonly field: string | undefined;
}

/** What people see of the columns: a heading that could be someone's name is not shown, and of very many not one by one. */
export function columnsRead({ layout, headings, match }: Recognized): readonly ReadColumn[] {
  const columns = headings.flatMap((heading, index): readonly ReadColumn[] => {
    const name = match.fields[index];
    const isKept = name !== undefined && layout.fields[name]?.form !== "not-kept";
    const isShown = index < MAX_COLUMNS_SHOWN || isKept;
    return heading === "" || !isShown
      ? []
      : [{ heading: shownHeading(heading, index + 1), field: isKept ? name : undefined }];
  });
  const more = headings.filter((heading) => heading !== "").length - columns.length;
  return more === 0 ? columns : [...columns, { heading: `(${String(more)} more columns)`, field: undefined }];
}
