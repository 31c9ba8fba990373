import type { CellValue, Row } from "../spec/cell";
import type { TableSpec } from "../spec/table";

/** A row while its formulas are filled in. */
export type FilledRow = Record<string, CellValue>;

/** The rows of a table while its formulas are filled in: looking at a column that is not filled yet throws. */
export interface RowsToFill {
  readonly rows: readonly FilledRow[];
  /** Fills a column in, once all its results are known. */
  readonly fill: (heading: string, results: readonly CellValue[]) => void;
}

/**
 * Makes rows that hold their values and throw where a formula's function looks at a column whose formulas come later:
 * it would take a figure that is not there yet for a blank cell.
 *
 * @param table whose formulas are to be filled in
 * @param values its rows; they are left as they were
 * @param asking the column whose formula is being filled in
 */
export function rowsToFill(table: TableSpec, values: readonly Row[], asking: () => string): RowsToFill {
  // What throws stands in the rows' prototype, one for all of them, so that no row carries anything for it.
  class RowToFill {
    [heading: string]: CellValue;
  }
  // A column that somebody headed so is a column: writing to it is not to change what the row is.
  Object.defineProperty(RowToFill.prototype, "__proto__", { value: undefined, writable: true });
  for (const { kind, heading } of table.columns) {
    if (kind === "formula") trap(RowToFill.prototype, `${table.name}[${heading}]`, heading, asking);
  }
  const rows = values.map((row): FilledRow => Object.assign(new RowToFill(), row));
  return {
    rows,
    fill: (heading, results) => {
      Reflect.deleteProperty(RowToFill.prototype, heading);
      for (const [index, row] of rows.entries()) row[heading] = results[index];
    },
  };
}

function trap(prototype: FilledRow, column: string, heading: string, asking: () => string): void {
  Object.defineProperty(prototype, heading, {
    configurable: true,
    // A result that values bring along from an earlier evaluation gives way to the new one.
    set: () => undefined,
    get: (): never => {
      throw new Error(
        `the formula of ${asking()} looks at ${column}, which is not filled in yet: a formula may look at columns ` +
          "further left, at tables described earlier, and at columns without formulas",
      );
    },
  });
}
