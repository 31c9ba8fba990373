import type { Row } from "../spec/cell";
import { type TableSpec, keyOf } from "../spec/table";

/** A table's rows by their keys; of rows that somebody gave the same key the last. */
export function rowsByKey(table: TableSpec, rows: readonly Row[] = []): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(table, row), row]));
}
