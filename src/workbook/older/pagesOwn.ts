import type { CellValue } from "../spec/cell";
import type { PageSpec } from "../spec/page";
import { CAPTION, isTheirLine } from "./theirLines";

/** What a cell of a page's sheet holds. Rows and columns are counted from 1. */
export interface HeldCell {
  readonly row: number;
  readonly column: number;
  /** Without the equals sign; `undefined` for a typed value. */
  readonly formula: string | undefined;
  readonly value: CellValue;
}

/** Says whether what a cell of a page's sheet holds is the page's own, and nothing that people wrote there. */
export function isPagesOwn({ cells, widths, heights }: PageSpec): (cell: HeldCell) => boolean {
  const typed = new Set(cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : [])));
  const chosen = new Set(
    cells.flatMap(({ row, column, content }) => (content.kind === "choice" ? [`${row} ${column}`] : [])),
  );
  return ({ row, column, formula, value }) => {
    if (formula === undefined && (value === undefined || value === "")) return true;
    if (formula !== undefined) return isTheirLine(formula) || (row <= heights.length && column <= widths.length);
    const isTyped = typeof value === "string" && (typed.has(value) || value.startsWith(CAPTION));
    return isTyped || chosen.has(`${row} ${column}`);
  };
}
