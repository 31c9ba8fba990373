import type { Row } from "../spec/cell";
import type { TableChange, WorkbookChange } from "./change";
import { type TableSpec, keyOf } from "../spec/table";
import { type WorkbookSpec, tableNamed } from "../spec/workbook";

/**
 * A change as back ends carry it out: each table named once, and each row at most once: a row that is taken out
 * and put in begins blank, so what is put in is all that it holds.
 */
export function normalizedChange(workbook: WorkbookSpec, change: WorkbookChange): WorkbookChange {
  return joined(change.map((one) => withoutReplacements(tableNamed(workbook, one.table), one))).map((one) => ({
    ...one,
    upserts: oncePerRow(tableNamed(workbook, one.table), one.upserts),
  }));
}

/** A row that is taken out and put in again in one change is the same row, blank but for what is put in. */
function withoutReplacements(table: TableSpec, { upserts, removals }: TableChange): TableChange {
  const removed = new Set(removals.map((row) => keyOf(table, row)));
  const put = new Set(upserts.map((row) => keyOf(table, row)));
  const values = table.columns.filter(({ kind }) => kind === "value");
  const blank: Row = Object.fromEntries(values.map(({ heading }) => [heading, undefined]));
  return {
    table: table.name,
    // Of a row put in twice only the first begins blank: `delete` says whether it is still to begin.
    upserts: upserts.map((row) => (removed.delete(keyOf(table, row)) ? { ...blank, ...row } : row)),
    removals: removals.filter((row) => !put.has(keyOf(table, row))),
  };
}

/** What is put in later into a row of the same key comes over what was put in before. */
function oncePerRow(table: TableSpec, upserts: readonly Row[]): readonly Row[] {
  const byKey = new Map<string, Row>();
  for (const row of upserts) byKey.set(keyOf(table, row), { ...byKey.get(keyOf(table, row)), ...row });
  return [...byKey.values()];
}

/** A table may be named more than once; its rows are put in and taken out in one go. */
function joined(change: WorkbookChange): readonly TableChange[] {
  const byTable = new Map<string, TableChange>();
  for (const { table, upserts, removals } of change) {
    const known = byTable.get(table);
    byTable.set(table, {
      table,
      upserts: [...(known?.upserts ?? []), ...upserts],
      removals: [...(known?.removals ?? []), ...removals],
    });
  }
  return [...byTable.values()];
}
