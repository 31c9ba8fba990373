import { type CellBlock, absoluteReference } from "../layout/cellAddress";
import type { PageSpec } from "../spec/page";

/** A cell that people filled beside the tables of a sheet. Rows and columns are counted from 1. */
export interface TheirCell {
  readonly row: number;
  readonly column: number;
}

/** Cells below a page that show one of theirs. */
export interface TheirLine {
  readonly cell: TheirCell;
  readonly block: CellBlock;
  /** Without the equals sign. */
  readonly formula: string;
}

/** What stands below a page: words, and what people wrote on the sheet that gave way to it. */
export interface BelowPage {
  readonly caption: { readonly block: CellBlock; readonly text: string };
  readonly lines: readonly TheirLine[];
}

/** How the words above them begin. */
export const CAPTION = "What you wrote on the earlier page";
/** More would be somebody's list, which is better read where it stands. */
const MOST = 100;
/** So many stand side by side, as they did in their row. */
const ACROSS = 4;
const BEGINS = "IF(ISBLANK(";

/** Says which of a sheet's cells are people's: those beside our tables, and not our words above each. */
export function theirsBeside(tables: readonly CellBlock[]): (cell: TheirCell) => boolean {
  const top = Math.min(...tables.map(({ firstRow }) => firstRow));
  return ({ row, column }) =>
    !tables.some(
      ({ firstColumn, firstRow, lastColumn, lastRow }) =>
        (row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn) ||
        (column === firstColumn && (row === firstRow - 1 || row < top)),
    );
}

/**
 * What people wrote on a sheet that gives way to a page, to be read below the page: each row of theirs is one there. It
 * stays where it stands, and is shown from there, so that no formula that looks at it is touched. `sheet` is theirs.
 */
export function belowPage(page: PageSpec, sheet: string, cells: readonly TheirCell[]): BelowPage | undefined {
  const shown = cells.slice(0, MOST);
  if (shown.length === 0) return undefined;
  const width = page.widths.length;
  const first = page.heights.length + 2;
  const rest = cells.length > shown.length ? `, and more on ${sheet}` : `; it stands on ${sheet}`;
  return {
    caption: {
      block: { firstColumn: 1, lastColumn: width, firstRow: first, lastRow: first },
      text: `${CAPTION}${rest}`,
    },
    lines: rowsAcross(shown).flatMap((row, index) =>
      row.map((cell, place) => lineOf(cell, sheet, blockAcross(width, row.length, place, first + 1 + index))),
    ),
  };
}

/** Whether a cell shows one of theirs. @param formula without the equals sign */
export function isTheirLine(formula: string): boolean {
  return formula.startsWith(BEGINS);
}

function rowsAcross(cells: readonly TheirCell[]): readonly (readonly TheirCell[])[] {
  const rows: TheirCell[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last && last[0]?.row === cell.row && last.length < ACROSS) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function blockAcross(width: number, count: number, place: number, row: number): CellBlock {
  const columns = Math.floor(width / count);
  const firstColumn = 1 + place * columns;
  return { firstColumn, lastColumn: firstColumn + columns - 1, firstRow: row, lastRow: row };
}

function lineOf(cell: TheirCell, sheet: string, block: CellBlock): TheirLine {
  const { row, column } = cell;
  const reference = absoluteReference(sheet, {
    firstColumn: column,
    lastColumn: column,
    firstRow: row,
    lastRow: row,
  }).replaceAll("$", "");
  return { cell, block, formula: `${BEGINS}${reference}),"",${reference})` };
}
