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
  // Rows have other heights by now, so that any view which may have shown the last of them counts.
  const wasAt = openingRow(before, () => ROW_HEIGHTS.line);
  const opensAt = openingRow(now, heightOf);
  if (tagsIn(grid.before, ["sheetView"]).length !== 1) return;
  let moved: Moved | undefined;
  const shown = changedTags(grid.before, ["pane"], (tag) => {
    const from = attributeOf(tag, "topLeftCell") ?? "";
    const top = blockAt(from);
    const isOurs = attributeOf(tag, "state") === "frozen" && Number(attributeOf(tag, "ySplit")) === now.firstRow - 1;
    if (!isOurs || !top || (top.firstRow !== now.firstRow && top.firstRow < wasAt)) return tag;
    moved = { from, to: cellAddress(top.firstColumn, opensAt) };
    return withAttribute(tag, "topLeftCell", moved.to);
  });
  grid.before = moved === undefined ? shown : withSelectionMoved(shown, moved);
}

/** The cell at which a view began, and the one at which it begins now. */
interface Moved {
  readonly from: string;
  readonly to: string;
}

/** The cell that is chosen goes along where it is the view's first one, as where nobody chose another. */
function withSelectionMoved(view: string, { from, to }: Moved): string {
  return changedTags(view, ["selection"], (tag) => {
    const isFirst = attributeOf(tag, "activeCell") === from && attributeOf(tag, "sqref") === from;
    return isFirst ? withAttribute(withAttribute(tag, "activeCell", to), "sqref", to) : tag;
  });
}
