import type { CellValue, Row } from "../spec/cell";
import type { TableRows } from "../spec/book";
import { goOverByKey, rowsByKey } from "./rowsByKey";
import { type TableSpec, compareRows, keyOf } from "../spec/table";
import { type WorkbookSpec, tableNamed } from "../spec/workbook";

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
    const table = tableNamed(workbook, one.table);
    after.set(table.name, rowsAfter(table, after.get(table.name) ?? [], one));
  }
  return after;
}

/** Of rows that somebody gave the same key the last is the one that a change means; the others stay. */
function rowsAfter(table: TableSpec, before: readonly Row[], change: TableChange): readonly Row[] {
  const gone = keysGone(table, change);
  const put = rowsPut(table, before, change);
  const kept = gone.size === 0 ? before : before.filter((row) => !gone.has(keyOf(table, row)));
  const known = rowsByKey(table, before);
  const changed = new Map<Row, Row>();
  const added: Row[] = [];
  for (const [key, row] of put) {
    const was = gone.has(key) ? undefined : known.get(key);
    if (was) changed.set(was, row);
    else added.push(row);
  }
  const rows = changed.size === 0 ? kept : kept.map((row) => changed.get(row) ?? row);
  const after = inTheirOrder(table, rows, added, inOrder.has(before));
  inOrder.add(after);
  goOverByKey(table, before, after, { gone, put });
  return after;
}

/** The lists that are in their table's order because they were put in it here. */
const inOrder = new WeakSet<readonly Row[]>();

/** A table's rows and those that are added, in its order. Where they come behind all others nothing is compared again. */
function inTheirOrder(
  table: TableSpec,
  rows: readonly Row[],
  added: readonly Row[],
  areInOrder: boolean,
): readonly Row[] {
  const compare = (one: Row, other: Row): number => compareRows(table, one, other);
  const more = added.toSorted(compare);
  const [last, first] = [rows.at(-1), more[0]];
  const all = [...rows, ...more];
  const isBehind = last === undefined || first === undefined || compare(last, first) <= 0;
  return areInOrder && isBehind ? all : all.sort(compare);
}

/**
 * The rows that a change puts in or changes, by their keys, each with all that it holds afterwards. `before` is what the
 * table's rows are before it.
 */
export function rowsPut(table: TableSpec, before: readonly Row[], change: TableChange): ReadonlyMap<string, Row> {
  const gone = keysGone(table, change);
  const known = rowsByKey(table, before);
  const put = new Map<string, Row>();
  for (const row of change.upserts) {
    const key = keyOf(table, row);
    const was = put.get(key) ?? (gone.has(key) ? undefined : known.get(key));
    put.set(key, { ...was, ...row });
  }
  return put;
}

function keysGone(table: TableSpec, { removals }: TableChange): ReadonlySet<string> {
  return new Set(removals.map((row) => keyOf(table, row)));
}

/** The part of a change that has an effect: rows that already hold what they would be given are left out. */
export function effectOf(workbook: WorkbookSpec, before: TableRows, change: WorkbookChange): WorkbookChange {
  return change
    .map((one) => effectOnTable(workbook, before, one))
    .filter(({ upserts, removals }) => upserts.length + removals.length > 0);
}

function effectOnTable(
  workbook: WorkbookSpec,
  before: TableRows,
  { table, upserts, removals }: TableChange,
): TableChange {
  const spec = tableNamed(workbook, table);
  const rows = rowsByKey(spec, before.get(table));
  return {
    table,
    upserts: upserts.filter((row) => !holds(rows.get(keyOf(spec, row)), row)),
    removals: removals.filter((row) => rows.has(keyOf(spec, row))),
  };
}

function holds(existing: Row | undefined, row: Row): boolean {
  return (
    existing !== undefined && Object.entries(row).every(([heading, value]) => isSameCell(existing[heading], value))
  );
}

/** Whether two cells hold the same: dollars that differ only in the last bits of a double are the same figure. */
export function isSameCell(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 0.000_01;
  return (one ?? "") === (other ?? "");
}
