import { cellAddress } from "../../workbook/layout/cellAddress";
import { openingRow, type TableRowSpan } from "../../workbook/layout/openingRow";
import { ROW_HEIGHTS } from "../../workbook/spec/looks";
import type { SheetGrid } from "../grid/sheetGrid";
import { blockAt } from "../grid/cellReference";
import { attributeOf, changedTags, tagsIn, withAttribute } from "../markup/markup";

/**
 * Has a sheet open at its table's last rows once they are others. A view that stands neither at the table's beginning
 * nor where its last rows were is somebody's, and stays, as does one whose headings are not kept in view.
 *
 * @param grid the sheet, its rows as tall as they come to be
 * @param before the table's rows before the change
 * @param now its rows after it
 */
export function openAtNewest(grid: SheetGrid, before: TableRowSpan, now: TableRowSpan): void {
  if (before.firstRow !== now.firstRow || before.lastRow === now.lastRow) return;
  const heightOf = (row: number): number => grid.row(row)?.height ?? ROW_HEIGHTS.line;
  const wasAt = openingRow(before, heightOf);
  const opensAt = openingRow(now, heightOf);
  if (tagsIn(grid.before, ["sheetView"]).length !== 1) return;
  grid.before = changedTags(grid.before, ["pane"], (tag) => {
    const top = blockAt(attributeOf(tag, "topLeftCell") ?? "");
    const isOurs = attributeOf(tag, "state") === "frozen" && Number(attributeOf(tag, "ySplit")) === now.firstRow - 1;
    if (!isOurs || !top || (top.firstRow !== now.firstRow && top.firstRow < wasAt)) return tag;
    return withAttribute(tag, "topLeftCell", cellAddress(top.firstColumn, opensAt));
  });
}
