import { HostError } from "../protocol/hostError";
import type { Area } from "./area";
import { EMPTY } from "./cell";
import type { Sheet } from "./sheet";

/** Makes one cell of some. The first one's content stays, that of the others goes. */
export function mergeCells(sheet: Sheet, area: Area): void {
  if (sheet.tables.some((table) => table.area.intersection(area))) {
    throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  }
  unmergeCells(sheet, area);
  for (const [row, column] of [...sheet.grid.filled(area)]) {
    if (row !== area.top || column !== area.left) sheet.grid.setContent(row, column, EMPTY);
  }
  sheet.merged.push(sheet.followedArea(area));
  sheet.workbook.note(sheet, area);
}

/** Makes several cells again of every merged one that an area touches. */
export function unmergeCells(sheet: Sheet, area: Area): void {
  for (const range of sheet.merged) if (range.area.intersection(area)) sheet.unfollow(range);
  sheet.merged = sheet.merged.filter((range) => !range.area.intersection(area));
}

/** The rows of an area, each for itself. */
export function rowsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.rows }, (_, index) => area.row(index));
}
