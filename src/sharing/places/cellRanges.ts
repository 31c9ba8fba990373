import { blockAddress } from "../../workbook/layout/cellAddress";
import type { Place } from "./place";

/** More ranges than these are counted. */
const MOST_SHOWN = 8;

/** Cells of one column as ranges, `B2:B40, B44`; empty where the places are no cells. */
export function cellRanges(places: readonly Place[]): string {
  const cells = places.flatMap(({ row, column }) =>
    row === undefined || column === undefined ? [] : [{ row, column }],
  );
  cells.sort((one, other) => one.column - other.column || one.row - other.row);
  const ranges: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of cells) {
    const last = ranges.at(-1);
    if (last?.column === column && row <= last.last + 1) last.last = row;
    else ranges.push({ column, first: row, last: row });
  }
  const shown = ranges
    .slice(0, MOST_SHOWN)
    .map(({ column, first, last }) =>
      blockAddress({ firstColumn: column, lastColumn: column, firstRow: first, lastRow: last }),
    );
  return shown.join(", ") + (ranges.length > MOST_SHOWN ? ", …" : "");
}
