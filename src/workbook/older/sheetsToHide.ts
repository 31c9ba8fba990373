import { type WorkbookSpec, tablesOn } from "../spec/workbook";
import type { Upgrade } from "./completeness";

/** Whether a workbook of an earlier version gets the page that names all others: whoever posts is asked then, and only then. */
export function bringsIndex({ sheets }: Upgrade): boolean {
  return sheets.some(({ isIndex }) => isIndex === true);
}

/**
 * The sheets that a new workbook hides, by what they are called where people may have moved tables: one that also holds
 * a table of a page in view stays. `sheetOf` names the sheet that a table stands on, where it is there.
 */
export function sheetsToHide(
  { sheets }: WorkbookSpec,
  sheetOf: (table: string) => string | undefined,
): readonly string[] {
  const standing = sheets.flatMap(({ startsHidden, ...sheet }) =>
    tablesOn(sheet).map(({ name }) => ({ isToHide: startsHidden === true, sheet: sheetOf(name) })),
  );
  const inView = new Set(standing.filter(({ isToHide }) => !isToHide).map(({ sheet }) => sheet));
  const hidden = standing.flatMap(({ isToHide, sheet }) =>
    isToHide && sheet !== undefined && !inView.has(sheet) ? [sheet] : [],
  );
  return [...new Set(hidden)];
}
