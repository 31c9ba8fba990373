import { type Cell, coerce } from "./coerce";
import { badValue } from "./refused";

/** An argument as rows of values, all of one length. A single value is one row of one cell. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** As Excel handed them over: a value becomes a cell when it is asked for. */
  readonly values: readonly (readonly unknown[])[];
  /** The cell of a single value. */
  readonly single: Cell;
}

/** Reads an argument: a range comes as rows of values, a left-out argument as `null`. */
export function gridFrom(argument: unknown): Grid {
  const given: readonly unknown[] = Array.isArray(argument) ? argument : [[argument]];
  const values = given.every(isRow) ? given : given.map((value) => (isRow(value) ? value : [value]));
  let columns = 1;
  for (const { length } of values) if (length > columns) columns = length;
  const rows = Math.max(1, values.length);
  return { rows, columns, values, single: rows === 1 && columns === 1 ? coerce(values[0]?.[0]) : undefined };
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
  return isSingle(grid) ? grid.single : coerce(grid.values[row]?.[column]);
}

/** All cells, row by row. */
export function cellsOf({ values }: Grid): readonly Cell[] {
  return values.flat().map(coerce);
}

function isSingle({ rows, columns }: Grid): boolean {
  return rows === 1 && columns === 1;
}

function isRow(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function sizeOf({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  return `${String(rows)} by ${String(columns)}`;
}
