import type { TableRows } from "../spec/book";
import type { PageCell, PageRule, PageSpec } from "../spec/page";
import type { WorkbookSpec } from "../spec/workbook";
import { type CellBlock, blockAddress, columnsAddress } from "./cellAddress";
import { headingHeight } from "./rowHeights";
import type { TablePlace } from "./sheetLayout";

/** Where something stands on a page: rows and columns are counted from 1. */
type PageArea = Pick<PageCell, "row" | "column" | "columns" | "rows">;

/** All the cells of a page. */
export function pageBlock({ widths, heights }: PageSpec): CellBlock {
  return { firstColumn: 1, firstRow: 1, lastColumn: widths.length, lastRow: heights.length };
}

/**
 * What is printed of a page: less the columns that may be folded away. Where tables stand on it, whole columns, since an
 * area that ends with them would leave out the rows that come later.
 */
export function printedAddress(page: PageSpec): string {
  const block = pageBlock(page);
  const lastColumn = page.foldable ? page.foldable.first - 1 : block.lastColumn;
  return page.tables ? columnsAddress(1, lastColumn) : blockAddress({ ...block, lastColumn });
}

/**
 * How tall rows of a page are, by their numbers, in points: as it says itself, and where headings of a table stand
 * as tall as they need.
 */
export function pageHeights({ heights }: PageSpec, places: readonly TablePlace[]): ReadonlyMap<number, number> {
  const tall = new Map(heights.map((height, index) => [index + 1, height]));
  for (const place of places) {
    tall.set(place.headingRow, Math.max(headingHeight(place), tall.get(place.headingRow) ?? 0));
  }
  return tall;
}

/** A page's cells, the rows of all of them counted from its top. @param places of its tables */
export function cellsOn({ cells }: PageSpec, places: readonly TablePlace[]): readonly PageCell[] {
  return cells.map(({ below, ...cell }) => {
    if (below === undefined) return cell;
    const place = places.find(({ table }) => table.name === below);
    if (!place) throw new RangeError(`no table ${below} stands on the page, below which a cell is to stand`);
    return { ...cell, row: place.lastRow + cell.row };
  });
}

/** The cells that one of a page's takes. */
export function pageCellBlock({ row, column, columns, rows = 1 }: PageArea): CellBlock {
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

/** What is chosen in a page's cell, by its name; `undefined` where nothing is. */
export type ChosenOn = (name: string) => number | undefined;

/** What is chosen on pages, as the tables that repeat it have it. */
export function chosenOn({ tables: specs }: Pick<WorkbookSpec, "tables">, tables: TableRows): ChosenOn {
  const chosen = new Map<string, number>();
  for (const { name, columns } of specs) {
    for (const column of columns) {
      const value = tables.get(name)?.[0]?.[column.heading];
      if (column.kind === "value" && column.repeats !== undefined && typeof value === "number") {
        chosen.set(column.repeats, value);
      }
    }
  }
  return (name) => chosen.get(name);
}
