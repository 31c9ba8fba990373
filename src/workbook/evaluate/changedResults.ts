import type { TableRows } from "../spec/book";
import type { Row } from "../spec/cell";
import { type WorkbookChange, applyChange } from "../change/change";
import { rowsByKey } from "../change/rowsByKey";
import { evaluate } from "./evaluate";
import { type TableSpec, keyOf } from "../spec/table";
import type { WorkbookSpec } from "../spec/workbook";

/** A row with its formulas' results, and the headings of those that a change makes different. */
export interface RowResults {
  readonly row: Row;
  /** The row as it was, with what its formulas came to; `undefined` for a row that is put in. */
  readonly before: Row | undefined;
  readonly changed: ReadonlySet<string>;
}

/** The rows of a table that a change gives other results, or that it puts in, by their keys. */
export type ResultsByRow = ReadonlyMap<string, RowResults>;

/** A table once a change is made. */
export interface TableResults {
  /** All its rows, with what their formulas come to. */
  readonly rows: readonly Row[];
  /** All the rows that it had, with what their formulas came to. */
  readonly earlier: readonly Row[];
  readonly changed: ResultsByRow;
}

/**
 * Finds the formulas that come to something else once a change is made. A table where none does is left out, unless it
 * comes to have more or fewer rows.
 */
export function changedResults(
  workbook: WorkbookSpec,
  before: TableRows,
  change: WorkbookChange,
): ReadonlyMap<string, TableResults> {
  // What is planned is often evaluated already, so that it is asked for before other values are.
  const later = evaluate(workbook, applyChange(workbook, before, change));
  const earlier = evaluate(workbook, before);
  const tables = new Map<string, TableResults>();
  for (const table of workbook.tables) {
    const was = earlier.get(table.name) ?? [];
    const rows = later.get(table.name) ?? [];
    if (rows === was) continue;
    const changed = changedIn(table, was, rows);
    if (changed.size > 0 || rows.length !== was.length) tables.set(table.name, { rows, earlier: was, changed });
  }
  return tables;
}

function changedIn(table: TableSpec, earlier: readonly Row[], later: readonly Row[]): ResultsByRow {
  const formulas = table.columns.flatMap(({ kind, heading }) => (kind === "formula" ? [heading] : []));
  const known = rowsByKey(table, earlier);
  const changed = new Map<string, RowResults>();
  for (const row of later) {
    const key = keyOf(table, row);
    const was = known.get(key);
    const headings = was ? formulas.filter((heading) => was[heading] !== row[heading]) : formulas;
    if (headings.length > 0) changed.set(key, { row, before: was, changed: new Set(headings) });
  }
  return changed;
}
