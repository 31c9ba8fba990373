import { rowsByKey } from "./rowsByKey";
import type { TableRows } from "../spec/book";
import type { CellValue, Row } from "../spec/cell";
import { type TableChange, type WorkbookChange, isSameCell } from "./change";
import { type TableSpec, keyOf } from "../spec/table";
import { type WorkbookSpec, tableNamed } from "../spec/workbook";

/**
 * Several changes made one after another, as one: what is put in and taken out again on the way is left out, and each
 * table is named once.
 *
 * @param workbook describes every table that the changes name
 * @param before the tables as they are before the first of them
 * @param after the tables as they are after the last
 * @param changes names the rows to compare
 */
export function netChange(
  workbook: WorkbookSpec,
  before: TableRows,
  after: TableRows,
  changes: WorkbookChange,
): WorkbookChange {
  return [...new Set(changes.map(({ table }) => table))]
    .map((name) => netOfTable(tableNamed(workbook, name), before, after, changes))
    .filter(({ upserts, removals }) => upserts.length + removals.length > 0);
}

function netOfTable(table: TableSpec, before: TableRows, after: TableRows, changes: WorkbookChange): TableChange {
  const touched = new Set(
    changes
      .filter((one) => one.table === table.name)
      .flatMap(({ upserts, removals }) => [...upserts, ...removals].map((row) => keyOf(table, row))),
  );
  const was = rowsByKey(table, before.get(table.name));
  const is = rowsByKey(table, after.get(table.name));
  const isTakenOut = (key: string, row: Row): boolean => touched.has(key) && !is.has(key) && was.get(key) === row;
  return {
    table: table.name,
    upserts: [...touched].flatMap((key) => upsertOf(table, was.get(key), is.get(key))),
    removals: (before.get(table.name) ?? []).filter((row) => isTakenOut(keyOf(table, row), row)),
  };
}

function upsertOf(table: TableSpec, was: Row | undefined, is: Row | undefined): readonly Row[] {
  if (is === undefined) return [];
  const keys = table.key.map(({ heading }) => heading);
  const changed = table.columns.filter(
    ({ kind, heading }) =>
      kind === "value" && !keys.includes(heading) && heading in { ...was, ...is } && isOther(was, is, heading),
  );
  if (was !== undefined && changed.length === 0) return [];
  return [rowOf(is, [...keys, ...changed.map(({ heading }) => heading)])];
}

function isOther(was: Row | undefined, is: Row, heading: string): boolean {
  return was === undefined || !isSameCell(was[heading], is[heading]);
}

function rowOf(row: Row, headings: readonly string[]): Row {
  return Object.fromEntries(headings.map((heading): readonly [string, CellValue] => [heading, row[heading]]));
}
