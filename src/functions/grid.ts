import { type Cell, coerce } from "./coerce";
import { badValue } from "./refused";

/** An argument as rows of cells, all of one length. A single value is one row of one cell. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** Reads an argument: a range comes as rows of values, a left-out argument as `null`. */
export function gridFrom(argument: unknown): Grid {
  const rows: readonly unknown[] = Array.isArray(argument) ? argument : [[argument]];
  const cells = rows.map((row: unknown) => (Array.isArray(row) ? row.map(coerce) : [coerce(row)]));
  return { rows: Math.max(1, cells.length), columns: Math.max(1, ...cells.map(({ length }) => length)), cells };
}

/**
 * The size that some arguments share. A single value stands for every cell of the others.
 *
 * @throws Refused where two ranges differ in size: which cells belong together would be a guess
 */
export function sharedSize(grids: readonly Grid[]): { readonly rows: number; readonly columns: number } {
  const [first, ...others] = grids.filter((grid) => !isSingle(grid));
  if (first === undefined) return { rows: 1, columns: 1 };
  for (const { rows, columns } of others) {
    if (rows !== first.rows || columns !== first.columns) {
      throw badValue(
        `These ranges differ in size: ${sizeOf(first)} and ${sizeOf({ rows, columns })}. Give ranges of one size, or single cells.`,
      );
    }
  }
  return first;
}

/** The cell at a place; of a single value that value, wherever. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return isSingle(grid) ? grid.cells[0]?.[0] : grid.cells[row]?.[column];
}

function isSingle({ rows, columns }: Grid): boolean {
  return rows === 1 && columns === 1;
}

function sizeOf({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  return `${String(rows)} by ${String(columns)}`;
}
