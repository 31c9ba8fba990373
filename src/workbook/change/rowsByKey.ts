import type { Row } from "../spec/cell";
import { type TableSpec, keyOf } from "../spec/table";

/** By the rows' own list: the lists of tables are never changed, so that one is read once for all who ask. */
const known = new WeakMap<readonly Row[], { readonly table: TableSpec; readonly rows: ReadonlyMap<string, Row> }>();

/** A table's rows by their keys; of rows that somebody gave the same key the last. */
export function rowsByKey(table: TableSpec, rows: readonly Row[] = []): ReadonlyMap<string, Row> {
  const before = known.get(rows);
  if (before?.table === table) return before.rows;
  const found = new Map(rows.map((row) => [keyOf(table, row), row]));
  known.set(rows, { table, rows: found });
  return found;
}
