import type { PageCell, PageRule, PageSpec } from "../spec/page";
import type { CellBlock } from "./cellAddress";

/** All the cells of a page. */
export function pageBlock({ widths, heights }: PageSpec): CellBlock {
  return { firstColumn: 1, firstRow: 1, lastColumn: widths.length, lastRow: heights.length };
}

/** The cells that one of a page's takes. */
export function pageCellBlock({ row, column, columns, rows = 1 }: PageCell): CellBlock {
  return { firstColumn: column, firstRow: row, lastColumn: column + columns - 1, lastRow: row + rows - 1 };
}

/** What a rule asks of each cell of a page, as for the first of them. */
export function pageRuleFormula({ at, says }: PageRule): string {
  return `${at === "end" ? "RIGHT" : "LEFT"}(A1,${String(says.length)})="${says}"`;
}

/** The first cell of a block: the one that holds what cells say that are joined. */
export function firstOf({ firstColumn, firstRow }: CellBlock): CellBlock {
  return { firstColumn, firstRow, lastColumn: firstColumn, lastRow: firstRow };
}
