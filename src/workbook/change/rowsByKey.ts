import type { Row } from "../spec/cell";
import { type TableSpec, keyOf } from "../spec/table";

/** By the rows' own list: the lists of tables are never changed, so that one is read once for all who ask. */
const known = new WeakMap<readonly Row[], { readonly table: TableSpec; readonly rows: Map<string, Row> }>();

/**
 * A table's rows by their keys, in any order; of rows that somebody gave the same key the last. To be looked into at once:
 * what is known goes over to the rows after a change.
 */
export function rowsByKey(table: TableSpec, rows: readonly Row[] = []): ReadonlyMap<string, Row> {
  return indexOf(table, rows);
}

function indexOf(table: TableSpec, rows: readonly Row[]): Map<string, Row> {
  const before = known.get(rows);
  if (before?.table === table) return before.rows;
  const found = new Map(rows.map((row) => [keyOf(table, row), row]));
  known.set(rows, { table, rows: found });
  return found;
}

/** What becomes of a table's rows, by their keys: those that are taken out, then those that are put in or changed. */
export interface ChangedKeys {
  readonly gone: Iterable<string>;
  readonly put: Iterable<readonly [string, Row]>;
}

/**
 * Makes what is known of a table's rows before a change known of those after it. In a call of many reports each changes a few
 * rows of long tables, which nobody asks about as they were before.
 */
export function goOverByKey(
  table: TableSpec,
  before: readonly Row[],
  after: readonly Row[],
  { gone, put }: ChangedKeys,
): void {
  const rows = indexOf(table, before);
  known.delete(before);
  for (const key of gone) rows.delete(key);
  for (const [key, row] of put) rows.set(key, row);
  known.set(after, { table, rows });
}
