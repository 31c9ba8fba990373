import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import { withoutErrors } from "../../workbook/spec/guardedFormula";
import type { PageCell, PageLook } from "../../workbook/spec/page";

/** A formula in a page's words, and what it comes to. */
export interface Figure {
  readonly formula: string;
  readonly result: (book: Book) => CellValue;
}

/** The columns that a cell takes, the last one where there are several, counted from 1. */
type Columns = readonly [first: number, last?: number];

/** A cell that says the same always. */
export function textCell(row: number, [first, last = first]: Columns, text: string, look: PageLook): PageCell {
  return { row, column: first, columns: last - first + 1, content: { kind: "text", text }, look };
}

/** A cell that shows a figure. */
export function figureCell(
  row: number,
  [first, last = first]: Columns,
  { formula, result }: Figure,
  look: PageLook,
  format?: string,
): PageCell {
  return {
    row,
    column: first,
    columns: last - first + 1,
    content: { kind: "formula", formula: withoutErrors(formula), result },
    look,
    ...(format !== undefined && { format }),
  };
}

/** The same cell with what its figure means. */
export function noted(cell: PageCell, note: string): PageCell {
  return { ...cell, note };
}

/** The same cell with its row counted from the last row of a table. */
export function under(table: string, cell: PageCell): PageCell {
  return { ...cell, below: table };
}
