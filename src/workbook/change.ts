import type { Row } from "./cell";
import type { TableRows } from "./book";
import { type TableSpec, compareRows, keyOf } from "./table";
import type { WorkbookSpec } from "./workbook";

/** What becomes of one table: rows put in (or in the place of the row with the same key) and rows taken out, by key. */
export interface TableChange {
  readonly table: string;
  /** Value columns only. A heading that is absent keeps what the row holds. */
  readonly upserts: readonly Row[];
  /** Rows to take out; only their key columns matter. */
  readonly removals: readonly Row[];
}

/** A change to a workbook's tables, applied whole or not at all. */
export type WorkbookChange = readonly TableChange[];

/**
 * The tables as they are once the change is made. Formula columns are dropped: `evaluate` gives them anew.
 *
 * @param workbook describes every table that the change names
 * @returns new tables; `before` is left as it was
 */
export function applyChange(workbook: WorkbookSpec, before: TableRows, change: WorkbookChange): TableRows {
  const after = new Map(before);
  for (const one of change) {
    const table = workbook.tables.find(({ name }) => name === one.table);
    if (!table) throw new RangeError(`the workbook has no table ${one.table}`);
    after.set(table.name, rowsAfter(table, after.get(table.name) ?? [], one));
  }
  return after;
}

function rowsAfter(table: TableSpec, before: readonly Row[], { upserts, removals }: TableChange): readonly Row[] {
  const byKey = new Map(before.map((row) => [keyOf(table, row), row]));
  for (const row of removals) byKey.delete(keyOf(table, row));
  for (const row of upserts) {
    const key = keyOf(table, row);
    byKey.set(key, { ...byKey.get(key), ...row });
  }
  return [...byKey.values()].sort((one, other) => compareRows(table, one, other));
}
