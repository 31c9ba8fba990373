import type { Area } from "./area";
import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

/**
 * Makes rows that are put in follow the rules for looks, and what may be typed, of the row above them, headings among
 * them: a rule that ends there goes on.
 */
export function inheritRules(sheet: Sheet, inserted: Area): void {
  for (const one of [...sheet.conditionalFormats, ...sheet.validations]) {
    one.ranges = one.ranges.flatMap((range) => continued(sheet, range, inserted));
  }
}

function continued(sheet: Sheet, range: CellRange, inserted: Area): readonly CellRange[] {
  const { area } = range;
  if (area.bottom !== inserted.top - 1 || !area.overlapsColumnsOf(inserted)) return [range];
  if (inserted.containsColumnsOf(area)) {
    range.move(area.changed({ bottom: inserted.rows }));
    return [range];
  }
  const below = area
    .moved(area.rows, 0)
    .changed({ bottom: inserted.rows - area.rows })
    .intersection(inserted);
  return below ? [range, sheet.followedArea(below, range.growsWithTables)] : [range];
}

/** What stands for the cells of rules for looks, and of what may be typed. */
export function rangesOfRules(sheet: Sheet): ReadonlySet<CellRange> {
  return new Set([...sheet.conditionalFormats, ...sheet.validations].flatMap(({ ranges }) => ranges));
}
