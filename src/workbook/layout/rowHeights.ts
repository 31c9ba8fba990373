import type { Row } from "../spec/cell";
import { USUAL_WIDTH, headingLines, textRoom, wrappedLines } from "./columnWidths";
import { READING_WIDTH, ROW_HEIGHTS, textScale, wraps } from "../spec/looks";
import type { TablePlace } from "./sheetLayout";
import type { Column } from "../spec/table";
import type { Line } from "../spec/workbook";

/** A line of explanation that is wrapped: over how many columns it goes, and how tall its row is. */
export interface WrappedLine {
  readonly columns: number;
  /** In points. */
  readonly height: number;
}

/** In a column ten digits of the usual size wide. */
const LETTERS_IN_QUIET = 13;

/** What the height of a row depends on: its table, and the widths of the columns. */
type Columns = Pick<TablePlace, "table" | "widths">;

/** The height of a table's row in points; `undefined` where the usual one will do. */
export function rowHeight({ table, widths }: Columns, row: Row): number | undefined {
  if (table.isQuiet) return quietRowHeight({ table, widths }, row);
  const heights = table.columns.map((column, index) => cellHeight(column, row, widths[index] ?? 0));
  const height = Math.max(...heights);
  return height > ROW_HEIGHTS.line ? Math.min(ROW_HEIGHTS.tallest, height) : undefined;
}

/** Programs make a row taller as somebody types into it, unless it has a height of its own. */
function quietRowHeight({ table, widths }: Columns, row: Row): number | undefined {
  const lines = table.columns.map((column, index) => {
    const value = row[column.heading];
    return typeof value === "string" && wraps(column, "text") ? wrappedLines(value, quietRoom(widths[index] ?? 0)) : 1;
  });
  const most = Math.max(...lines);
  return most > 1 ? ROW_HEIGHTS.quietLine * most + ROW_HEIGHTS.headingMargin : undefined;
}

/** How many letters fit into a column of a quiet table. */
function quietRoom(width: number): number {
  return (width * LETTERS_IN_QUIET) / 10;
}

/** The height of a table's row of headings, in points. */
export function headingHeight({ table, widths }: TablePlace): number {
  const lines = table.columns.map(({ heading, isHidden }, index) => {
    if (table.isQuiet) return wrappedLines(heading, quietRoom(widths[index] ?? 0));
    return isHidden ? 1 : headingLines(heading, widths[index] ?? 0);
  });
  return ROW_HEIGHTS.line * Math.max(1, ...lines) + ROW_HEIGHTS.headingMargin;
}

/** How a line above a table is wrapped; `undefined` where it stands in one line. @param widths of the sheet's columns */
export function wrappedLine({ text, style }: Line, widths: readonly number[]): WrappedLine | undefined {
  if (style === "title" || text.length <= READING_WIDTH) return undefined;
  let columns = 0;
  let characters = 0;
  while (characters < READING_WIDTH) characters += widths[columns++] ?? USUAL_WIDTH;
  return { columns, height: ROW_HEIGHTS.line * wrappedLines(text, characters) };
}

/** No program can be trusted to make a row as tall as its wrapped texts when it opens the file. */
function cellHeight(column: Column, row: Row, width: number): number {
  if (column.isHidden || width === 0) return ROW_HEIGHTS.line;
  const value = row[column.heading];
  const scale = textScale(column);
  const needed = typeof value === "string" ? wrappedLines(value, textRoom(width, scale)) : 1;
  const lines = Math.max(needed, column.linesKept?.(row) ?? 1);
  return Math.max(column.isProminent ? ROW_HEIGHTS.prominent : 0, Math.ceil(ROW_HEIGHTS.line * scale * lines));
}
