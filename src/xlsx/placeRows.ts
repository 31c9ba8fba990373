import type { Row } from "../workbook/cell";
import type { TableChange } from "../workbook/change";
import { type TableSpec, compareRows, keyOf } from "../workbook/table";
import type { SheetEdit } from "./sheetEdit";
import type { TableInFile } from "./tableInFile";
import type { RowInFile } from "./tableRowsInFile";

/** A row of a table after rows were put in and taken out. */
export interface PlacedRow {
  readonly key: string;
  /** The row was not there before, or was the blank row of a table without rows. */
  readonly isNew: boolean;
  readonly isBlank: boolean;
}

/** Where new rows went: so many from a row's index on. */
export interface InsertedRun {
  readonly at: number;
  readonly count: number;
}

/** The rows of a table as they stand now, from the first. */
export interface PlacedRows {
  readonly rows: readonly PlacedRow[];
  /** The blank row that is left of a table whose rows were all taken out. */
  readonly isEmptied: boolean;
}

/**
 * Takes rows of a table out and makes room for new ones, in key order; at the end where somebody has sorted the
 * table in another order. No cell is written: new rows are blank.
 *
 * @param edit the sheet that the table stands on
 * @param table where it stands
 * @param spec describes it
 * @param before the table's rows as the file has them
 * @param change which rows come and go
 * @param onInserted told of every run of new rows, while their neighbours stand where they did
 */
export function placeRows(
  edit: SheetEdit,
  table: TableInFile,
  spec: TableSpec,
  before: readonly RowInFile[],
  change: TableChange,
  onInserted: (run: InsertedRun) => void,
): PlacedRows {
  const known = new Set(before.filter(({ isBlank }) => !isBlank).map(({ key }) => key));
  const removed = removedKeys(spec, change);
  const kept = takeOut(edit, table, before, removed);
  const added = newRows(spec, change, known, removed);
  const isEmptied = kept.length === 1 && kept[0]?.isBlank === true && before[0]?.isBlank === false;
  const placed: Placed[] = kept.map((one) => ({ ...one, isNew: false }));
  const [first, ...rest] = added;
  const [only] = placed;
  if (first && placed.length === 1 && only?.isBlank === true) {
    placed[0] = { row: first, key: keyOf(spec, first), isBlank: false, isNew: true };
    putIn(edit, table, spec, placed, rest, onInserted);
  } else {
    putIn(edit, table, spec, placed, added, onInserted);
  }
  return { rows: placed, isEmptied };
}

type Placed = RowInFile & { readonly isNew: boolean };

function removedKeys(spec: TableSpec, { removals, upserts }: TableChange): ReadonlySet<string> {
  const keys = new Set(removals.map((row) => keyOf(spec, row)));
  for (const row of upserts) keys.delete(keyOf(spec, row));
  return keys;
}

function newRows(
  spec: TableSpec,
  { upserts }: TableChange,
  known: ReadonlySet<string>,
  removed: ReadonlySet<string>,
): readonly Row[] {
  const added = new Map<string, Row>();
  for (const row of upserts) {
    const key = keyOf(spec, row);
    if (!known.has(key) || removed.has(key)) added.set(key, { ...added.get(key), ...row });
  }
  return [...added.values()].sort((one, other) => compareRows(spec, one, other));
}

/** Takes rows out from the last to the first, so that those above stay where they are. One row is always left. */
function takeOut(
  edit: SheetEdit,
  table: TableInFile,
  before: readonly RowInFile[],
  removed: ReadonlySet<string>,
): readonly RowInFile[] {
  const goes = before.map(({ isBlank, key }) => !isBlank && removed.has(key));
  const kept = before.filter((_row, index) => goes[index] === false);
  const [first] = before;
  if (kept.length === 0 && first) {
    goes[0] = false;
    kept.push({ row: {}, isBlank: true, key: "" });
  }
  for (let last = goes.length - 1; last >= 0; last--) {
    if (goes[last] !== true) continue;
    let from = last;
    while (goes[from - 1] === true) from--;
    edit.makeRoom(table, table.data.firstRow + from, from - last - 1);
    last = from;
  }
  return kept;
}

function putIn(
  edit: SheetEdit,
  table: TableInFile,
  spec: TableSpec,
  placed: Placed[],
  added: readonly Row[],
  onInserted: (run: InsertedRun) => void,
): void {
  const runs = new Map<number, Row[]>();
  const isInOrder = isSorted(spec, placed);
  for (const row of added) {
    const at = isInOrder ? placeFor(spec, placed, row) : placed.length;
    runs.set(at, [...(runs.get(at) ?? []), row]);
  }
  for (const [at, rows] of [...runs].sort(([one], [other]) => other - one)) {
    edit.makeRoom(table, table.data.firstRow + at, rows.length);
    placed.splice(at, 0, ...rows.map((row) => ({ row, key: keyOf(spec, row), isBlank: false, isNew: true })));
    onInserted({ at, count: rows.length });
  }
}

function isSorted(spec: TableSpec, placed: readonly Placed[]): boolean {
  const rows = placed.filter(({ isBlank }) => !isBlank);
  return rows.every(({ row }, index) => {
    const next = rows[index + 1];
    return next === undefined || compareRows(spec, row, next.row) <= 0;
  });
}

/** The index of the first row that comes after this one; behind all where there is none. */
function placeFor(spec: TableSpec, placed: readonly Placed[], row: Row): number {
  const last = placed.at(-1);
  if (last && !last.isBlank && compareRows(spec, last.row, row) <= 0) return placed.length;
  const index = placed.findIndex((one) => !one.isBlank && compareRows(spec, one.row, row) > 0);
  return index < 0 ? placed.length : index;
}
