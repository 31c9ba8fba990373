import { type TableChange, type WorkbookChange, effectOf } from "../../workbook/change/change";
import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import type { WorkbookSpec } from "../../workbook/spec/workbook";

/** The part of a change that stands: of each row put in, that it holds what it was given; of each taken out, that it is gone. */
export function writtenOf(
  workbook: WorkbookSpec,
  rows: TableRows,
  { table, upserts, removals }: TableChange,
): TableChange {
  const left = effectOf(workbook, rows, [{ table, upserts, removals }]);
  const undone = new Set(left.flatMap((one) => [...one.upserts, ...one.removals]));
  const stands = (row: Row): boolean => !undone.has(row);
  return { table, upserts: upserts.filter(stands), removals: removals.filter(stands) };
}

/** How many rows a change puts in and takes out. */
export function rowCount(change: WorkbookChange): number {
  return change.reduce((sum, { upserts, removals }) => sum + upserts.length + removals.length, 0);
}
