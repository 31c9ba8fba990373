import { blockAddress } from "../../workbook/layout/cellAddress";
import { blockAt } from "../grid/cellReference";
import { attributeOf, changedTags, withAttribute } from "../markup/markup";
import type { SheetGrid } from "../grid/sheetGrid";

/** Has a sheet's own word on how far its cells reach follow its rows. @param lastRowBefore its last row before */
export function fitDimension(grid: SheetGrid, lastRowBefore: number): void {
  const lastRow = grid.rows.at(-1)?.number ?? 0;
  if (lastRow === lastRowBefore) return;
  grid.before = changedTags(grid.before, ["dimension"], (tag) => {
    const block = blockAt(attributeOf(tag, "ref") ?? "");
    if (!block) return tag;
    const reaches = block.lastRow === lastRowBefore ? lastRow : Math.max(block.lastRow, lastRow);
    return withAttribute(tag, "ref", blockAddress({ ...block, lastRow: Math.max(block.firstRow, reaches) }));
  });
}
