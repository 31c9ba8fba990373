import type { Package } from "../package/package";
import { attributeOf, changedTags, withAttribute } from "../markup/markup";
import type { Moves } from "./moves";

const CACHES = /pivotCacheDefinition\+xml$/u;

/** Has pivot tables, wherever they stand, go on to read the cells that they read. What they show is left as it is. */
export async function movePivotSources(parts: Package, moves: Moves): Promise<void> {
  for (const path of await parts.partsOfType(CACHES)) {
    await parts.change(path, (markup) =>
      changedTags(markup, ["worksheetSource", "rangeSet"], (tag) => {
        const [sheet, cells] = [attributeOf(tag, "sheet"), attributeOf(tag, "ref")];
        // One that names a table, or a sheet of another workbook, needs nothing.
        if (sheet === undefined || cells === undefined || attributeOf(tag, "[\\w.-]+:id") !== undefined) return tag;
        const moved = moves.addresses(cells, sheet, "ranges-and-cells");
        return moved === "" ? tag : withAttribute(tag, "ref", moved);
      }),
    );
  }
}
