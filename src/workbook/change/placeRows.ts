import type { Row } from "../spec/cell";
import type { TableChange } from "./change";
import { type TableSpec, compareRows, hasOneRow, keyOf } from "../spec/table";

/** A row of a table as it stands. */
export interface ExistingRow {
  /** Typed values by heading, people's own columns included. */
  readonly row: Row;
  /** No cell holds a typed value. Never so in a table of one row, which is there even where nothing is typed. */
  readonly isBlank: boolean;
  readonly key: string;
}

/** A row of a table as it was read. @param row its typed values by heading */
export function existingRow(spec: TableSpec, row: Row): ExistingRow {
  return { row, isBlank: !hasOneRow(spec) && Object.keys(row).length === 0, key: keyOf(spec, row) };
}

/** Makes room for a table's rows from an index on, or with a negative count takes rows out. */
export type MakeRoom = (at: number, count: number) => void;

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
  /** All rows were taken out: the first is the one that is left, blank or the first of the new ones. */
  readonly isEmptied: boolean;
}

/**
 * Takes rows of a table out and makes room for new ones, in key order; at the end where somebody has sorted the
 * table in another order. No cell is written: new rows are blank.
 *
 * @param spec describes the table
 * @param before the table's rows as they stand
 * @param change which rows come and go
 * @param makeRoom moves the cells
 * @param onInserted told of every run of new rows, while their neighbors stand where they did
 */
export function placeRows(
  spec: TableSpec,
  before: readonly ExistingRow[],
  change: TableChange,
  makeRoom: MakeRoom,
  onInserted: (run: InsertedRun) => void,
): PlacedRows {
  const known = new Set(before.filter(({ isBlank }) => !isBlank).map(({ key }) => key));
  const removed = removedKeys(spec, change);
  const kept = takeOut(before, removed, makeRoom);
  const added = newRows(spec, change, known, removed);
  // A blank row that stood among the others stays as it was.
  const isEmptied = kept.length === 1 && kept[0]?.isBlank === true && before.every(({ isBlank }) => !isBlank);
  const placed: Placed[] = kept.map((one) => ({ ...one, isNew: false }));
  const [first, ...rest] = added;
  const [only] = placed;
  if (first && placed.length === 1 && only?.isBlank === true) {
    placed[0] = { row: first, key: keyOf(spec, first), isBlank: false, isNew: true };
    return { rows: putIn(spec, placed, rest, makeRoom, onInserted), isEmptied };
  }
  const rows = putIn(spec, placed, added, makeRoom, onInserted);
  const areFewer = kept.length < before.length || isEmptied;
  return { rows: areFewer ? withBlankRows(spec, rows, makeRoom, onInserted) : rows, isEmptied };
}

/** Leaves as many blank rows at the end as the table is to have. */
function withBlankRows(
  { blankRows = 0 }: TableSpec,
  rows: readonly Placed[],
  makeRoom: MakeRoom,
  onInserted: (run: InsertedRun) => void,
): readonly Placed[] {
  const count = blankRows - rows.filter(({ isBlank }) => isBlank).length;
  if (count <= 0) return rows;
  makeRoom(rows.length, count);
  onInserted({ at: rows.length, count });
  return [...rows, ...Array.from({ length: count }, () => ({ row: {}, key: "", isBlank: true, isNew: false }))];
}

type Placed = ExistingRow & { readonly isNew: boolean };

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
  before: readonly ExistingRow[],
  removed: ReadonlySet<string>,
  makeRoom: MakeRoom,
): readonly ExistingRow[] {
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
    makeRoom(from, from - last - 1);
    last = from;
  }
  return kept;
}

/** Puts rows in from the last to the first, so that those above stay where they are. */
function putIn(
  spec: TableSpec,
  placed: readonly Placed[],
  added: readonly Row[],
  makeRoom: MakeRoom,
  onInserted: (run: InsertedRun) => void,
): readonly Placed[] {
  const runs = runsOf(spec, placed, added);
  for (const { at, rows } of [...runs].reverse()) {
    makeRoom(at, rows.length);
    onInserted({ at, count: rows.length });
  }
  const now: Placed[] = [];
  let next = 0;
  for (const { at, rows } of runs) {
    for (const one of placed.slice(next, at)) now.push(one);
    next = at;
    for (const row of rows) now.push({ row, key: keyOf(spec, row), isBlank: false, isNew: true });
  }
  return now.concat(placed.slice(next));
}

/** New rows that come to stand together, by the index that they are put in at. */
interface Run {
  readonly at: number;
  readonly rows: Row[];
}

/** The new rows in runs from the first to the last. @param added in the order of the table */
function runsOf(spec: TableSpec, placed: readonly Placed[], added: readonly Row[]): readonly Run[] {
  const runs: Run[] = [];
  const placeFor = isSorted(spec, placed) ? placeAmong(spec, placed) : () => placed.length;
  for (const row of added) {
    const at = placeFor(row);
    const last = runs.at(-1);
    if (last?.at === at) last.rows.push(row);
    else runs.push({ at, rows: [row] });
  }
  return runs;
}

function isSorted(spec: TableSpec, placed: readonly Placed[]): boolean {
  const rows = placed.filter(({ isBlank }) => !isBlank);
  return rows.every(({ row }, index) => {
    const next = rows[index + 1];
    return next === undefined || compareRows(spec, row, next.row) <= 0;
  });
}

/**
 * Gives for one row after another, in the order of the table, the index of the first row that comes after it; behind all
 * where there is none.
 */
function placeAmong(spec: TableSpec, placed: readonly Placed[]): (row: Row) => number {
  const last = placed.at(-1);
  let at = 0;
  return (row) => {
    if (last && !last.isBlank && compareRows(spec, last.row, row) <= 0) return placed.length;
    for (let one = placed[at]; one && (one.isBlank || compareRows(spec, one.row, row) <= 0); one = placed[at]) at++;
    return at;
  };
}
