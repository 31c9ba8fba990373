import { ROW_HEIGHTS } from "../spec/looks";

/** How much of a table is in view below its headings, in points: fifteen rows of the usual height, on a small laptop. */
const POINTS_IN_VIEW = 15 * ROW_HEIGHTS.line;

/** The rows of a table on its sheet, counted from 1. */
export interface TableRowSpan {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The row that stands at the top of a view which shows a table's last rows. Heights of rows are in points, by their numbers. */
export function openingRow({ firstRow, lastRow }: TableRowSpan, heightOf: (row: number) => number): number {
  let top = lastRow;
  let points = heightOf(top);
  while (top > firstRow && points + heightOf(top - 1) <= POINTS_IN_VIEW) {
    top -= 1;
    points += heightOf(top);
  }
  return top;
}
