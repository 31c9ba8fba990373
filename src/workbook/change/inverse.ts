import { rowsByKey } from "./rowsByKey";
import type { TableRows } from "../spec/book";
import type { Row } from "../spec/cell";
import type { TableChange, WorkbookChange } from "./change";
import { type TableSpec, keyOf } from "../spec/table";
import { type WorkbookSpec, tableNamed } from "../spec/workbook";

/**
 * The change that takes another back: applied after it, every cell that it touched holds what it held before.
 *
 * @param workbook describes every table that the change names
 * @param before the tables as they are before the change
 * @param change may name each table once
 */
export function inverseOf(workbook: WorkbookSpec, before: TableRows, change: WorkbookChange): WorkbookChange {
  return change.map((one) => inverseOfTable(tableNamed(workbook, one.table), before.get(one.table) ?? [], one));
}

function inverseOfTable(table: TableSpec, before: readonly Row[], { upserts, removals }: TableChange): TableChange {
  const rows = rowsByKey(table, before);
  const known = (row: Row): Row | undefined => rows.get(keyOf(table, row));
  return {
    table: table.name,
    upserts: [
      ...upserts.flatMap((row) => restored(known(row), Object.keys(row))),
      ...removals.flatMap((row) => restored(known(row), valueHeadings(table))),
    ],
    removals: upserts.filter((row) => known(row) === undefined).map((row) => only(row, keyHeadings(table))),
  };
}

function restored(row: Row | undefined, headings: readonly string[]): readonly Row[] {
  return row === undefined ? [] : [only(row, headings)];
}

/** A row with these headings alone; one that it does not have is a blank cell, said outright. */
function only(row: Row, headings: readonly string[]): Row {
  return Object.fromEntries(headings.map((heading) => [heading, row[heading]]));
}

function keyHeadings(table: TableSpec): readonly string[] {
  return table.key.map(({ heading }) => heading);
}

function valueHeadings(table: TableSpec): readonly string[] {
  return table.columns.filter(({ kind }) => kind === "value").map(({ heading }) => heading);
}
