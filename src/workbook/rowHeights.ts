import type { Row } from "./cell";
import { USUAL_WIDTH, headingLines, textRoom, wrappedLines } from "./columnWidths";
import { READING_WIDTH, ROW_HEIGHTS } from "./looks";
import type { TablePlace } from "./sheetLayout";
import type { Line } from "./workbook";

/** A line of explanation that is wrapped: over how many columns it goes, and how tall its row is. */
export interface WrappedLine {
  readonly columns: number;
  /** In points. */
  readonly height: number;
}

/** What the height of a row depends on: its table, and the widths of the columns. */
type Columns = Pick<TablePlace, "table" | "widths">;

/** The height of a table's row in points; `undefined` where the usual one will do. */
export function rowHeight(place: Columns, row: Row): number | undefined {
  const lines = linesOf(place, row);
  return lines > 1 ? Math.min(ROW_HEIGHTS.tallest, ROW_HEIGHTS.line * lines) : undefined;
}

/** The height of a table's row of headings, in points. */
export function headingHeight({ table, widths }: TablePlace): number {
  const lines = table.columns.map(({ heading }, index) => headingLines(heading, widths[index] ?? 0));
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
function linesOf({ table, widths }: Columns, row: Row): number {
  return table.columns.reduce((most, { heading, isHidden }, index) => {
    const value = isHidden ? undefined : row[heading];
    const width = widths[index] ?? 0;
    return typeof value === "string" ? Math.max(most, wrappedLines(value, textRoom(width))) : most;
  }, 1);
}
