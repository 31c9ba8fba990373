import type { Book, TableRows } from "../spec/book";
import type { CellValue, Row } from "../spec/cell";
import { columnReference } from "../spec/columnNames";
import { rowIndexOf } from "../spec/table";
import { type NamedCell, type WorkbookSpec, tableNamed } from "../spec/workbook";
import { rowsToFill } from "./unfilledColumns";

/**
 * Fills in what every formula comes to, so that a file shows its figures before anything recalculates it.
 *
 * Tables are taken in the workbook's order and their columns from left to right, each for all rows
 * before the next, so a formula may look at all that stands before it. One whose function looks at what comes later
 * throws: that is a bug, since it would see a blank cell where there will be a figure.
 *
 * @param workbook whose tables hold the formulas
 * @param values the value columns of each table
 * @returns the same rows with the formula columns filled in; `values` is left as it was
 */
export function evaluate(workbook: WorkbookSpec, values: TableRows): TableRows {
  let asking = "";
  const toFill = workbook.tables.map((table) => ({
    table,
    ...rowsToFill(table, values.get(table.name) ?? [], () => asking),
  }));
  const filled = new Map(toFill.map(({ table, rows }) => [table.name, rows]));
  const book = bookOf(workbook, filled);
  for (const { table, rows, fill } of toFill) {
    for (const column of table.columns) {
      if (column.kind === "value") continue;
      asking = columnReference({ table: table.name, heading: column.heading });
      fill(
        column.heading,
        rows.map((row) => column.result(row, book)),
      );
    }
  }
  return filled;
}

/** Tables to look at as the functions behind formulas do. @param tables with their formulas filled in, where those are looked at */
export function bookOf(workbook: WorkbookSpec, tables: TableRows): Book {
  return {
    rows: (table) => tables.get(table) ?? [],
    named: (name) => namedValue(workbook, tables, name),
  };
}

function namedValue(workbook: WorkbookSpec, tables: TableRows, name: string): CellValue {
  const named = workbook.names.find((one) => one.name === name);
  if (!named) throw new RangeError(`the workbook names no cell ${name}`);
  return rowOfName(workbook, tables, named)?.[named.heading];
}

/** The row that a named cell stands in; `undefined` where the table has no row of that key. */
function rowOfName(workbook: WorkbookSpec, tables: TableRows, named: NamedCell): Row | undefined {
  const rows = tables.get(named.table) ?? [];
  return rows[rowIndexOf(tableNamed(workbook, named.table), rows, named)];
}
