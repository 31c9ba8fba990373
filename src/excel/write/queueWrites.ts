import type { CellValue } from "../../workbook/spec/cell";
import { isSameCell } from "../../workbook/change/change";
import { type CellInput, cellInput, cellValue } from "../request/cellInput";
import { setProperties } from "../request/setProperties";
import type { Open } from "../request/looks";
import { type PutIn, dressNewRows, makeRulesAnew, rowsOf } from "./newRows";
import type { TableInExcel } from "../read/readTables";
import type { Block, RowMove, TableWrites } from "./tableWrites";
import { untracked } from "../request/untracked";

/** What a table's cells held at the very moment of writing: loaded in the same request, ahead of every write. */
export interface Witness {
  readonly writes: TableWrites;
  readonly keys: readonly Excel.Range[];
  /** The cells of each block over rows that were there. */
  readonly overwritten: ReadonlyMap<Block, Excel.Range>;
  /** The rows of each move that takes rows out. */
  readonly removed: ReadonlyMap<RowMove, Excel.Range>;
}

/** Queues all that is done to a table. Nothing is sent. */
export function queueWrites(open: Open, writes: TableWrites): Witness {
  const { table, moves, blocks } = writes;
  const inExcel = open.context.workbook.tables.getItem(table.spec.name);
  const keys = table.spec.key.map(({ heading }) =>
    untracked(inExcel.columns.getItemAt(table.headings.indexOf(heading)).getDataBodyRange()).load("values"),
  );
  const removed = new Map<RowMove, Excel.Range>();
  let length = table.cells.length;
  for (const move of moves) {
    if (move.count < 0) removed.set(move, rowsOf(inExcel, move.at, -move.count).load("values,formulas"));
    queueMove(open, table, move, length);
    length += move.count;
  }
  dressMoved(open, table, moves);
  const overwritten = new Map<Block, Excel.Range>();
  for (const block of blocks) {
    const range = rowsOf(inExcel, block.firstRow, block.cells.length);
    if (block.held) overwritten.set(block, range.load("values,formulas"));
    writeCells(inExcel, block.firstRow, block.cells);
  }
  return { writes, keys, overwritten, removed };
}

/** Whether the table was, at the moment of writing, as it had been read. */
export function wasAsRead({ writes: { table, blocks }, keys, overwritten }: Witness): boolean {
  const areKeysSame = table.spec.key.every(({ heading }, index) => {
    const column = table.headings.indexOf(heading);
    const now: readonly (readonly unknown[])[] = keys[index]?.values ?? [];
    return (
      now.length === table.cells.length &&
      now.every(([value], row) => isSameCell(cellValue(value), table.cells[row]?.[column]))
    );
  });
  return areKeysSame && blocks.every((block) => isBlockSame(block, overwritten.get(block)));
}

/** Queues the way back: every cell that was written gets what it held, and rows go or come again. */
export function queueTakingBack(open: Open, { writes: { table, moves, blocks }, overwritten, removed }: Witness): void {
  const inExcel = open.context.workbook.tables.getItem(table.spec.name);
  for (const block of blocks) {
    const range = overwritten.get(block);
    if (range) writeCells(inExcel, block.firstRow, cellsAsTheyAre(block, range));
  }
  let length = table.cells.length + moves.reduce((sum, { count }) => sum + count, 0);
  const movesBack = moves.toReversed().map(({ at, count }) => ({ at, count: -count }));
  for (const [index, move] of moves.toReversed().entries()) {
    const back = movesBack[index] ?? move;
    queueMove(open, table, back, length, true);
    length += back.count;
    const range = removed.get(move);
    if (range)
      writeCells(
        inExcel,
        move.at,
        range.values.map((_row, index) => heldRow(range, index)),
      );
  }
  dressMoved(open, table, movesBack);
}

/** Queues taking single rows out, the last first, so that those above stay where they are. */
export function queueRowsOut(context: Excel.RequestContext, table: TableInExcel, rows: readonly number[]): void {
  const inExcel = context.workbook.tables.getItem(table.spec.name);
  for (const row of rows.toReversed()) queueRemoval(inExcel, table, { at: row, count: -1 }, table.cells.length);
}

function isBlockSame({ cells, held }: Block, now: Excel.Range | undefined): boolean {
  if (!held) return true;
  const values: readonly (readonly unknown[])[] = now?.values ?? [];
  return cells.every((row, index) =>
    row.every((cell, column) => cell === null || isSameCell(cellValue(values[index]?.[column]), held[index]?.[column])),
  );
}

function cellsAsTheyAre({ cells }: Block, range: Excel.Range): (CellInput | null)[][] {
  return cells.map((row, index) => {
    const held = heldRow(range, index);
    return row.map((cell, column) => (cell === null ? null : (held[column] ?? "")));
  });
}

/** A text that begins with an equals sign reads alike as value and as formula; a formula does not. */
function heldRow(range: Excel.Range, index: number): CellInput[] {
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  return (values[index] ?? []).map((given, column) => {
    const formula = formulas[index]?.[column];
    const value: CellValue = cellValue(given);
    if (typeof formula === "string" && formula.startsWith("=") && formula !== given) return formula;
    return cellInput(value);
  });
}

/** A formula that stands in all rows is sent once, not once a row. */
function writeCells(inExcel: Excel.Table, firstRow: number, cells: readonly Cells[]): void {
  const shared = (cells[0] ?? []).map((cell, column) => sharedFormula(cells, cell, column));
  const apart = cells.map((row) => row.map((cell, column) => (shared[column] === undefined ? cell : null)));
  if (apart.some((row) => row.some((cell) => cell !== null))) rowsOf(inExcel, firstRow, cells.length).formulas = apart;
  shared.forEach((formula, column) => {
    if (formula === undefined) return;
    setProperties(untracked(rowsOf(inExcel, firstRow, cells.length).getColumn(column)), { formulas: formula });
  });
}

type Cells = readonly (CellInput | null)[];

function sharedFormula(cells: readonly Cells[], cell: CellInput | null, column: number): string | undefined {
  const isShared = cells.length > 1 && cells.every((row) => row[column] === cell);
  return isShared && typeof cell === "string" && cell.startsWith("=") ? cell : undefined;
}

/** Keeps for later what rows that were put in are still to get. */
function dressMoved({ context, workbook, looks }: Open, table: TableInExcel, moves: readonly RowMove[]): void {
  const inExcel = (): Excel.Table => context.workbook.tables.getItem(table.spec.name);
  const putIn: PutIn = { inExcel, workbook, table, later: looks.of(table.spec.name) };
  for (const [index, { at, count }] of moves.entries()) {
    if (count > 0) dressNewRows(putIn, { first: rowAfter(moves.slice(index + 1), at), count });
  }
  if (moves.some(isAtTop)) makeRulesAnew(putIn);
}

/** Where a row comes to stand once later moves are made. */
function rowAfter(later: readonly RowMove[], row: number): number {
  return later.reduce((stands, { at, count }) => (at <= stands ? stands + count : stands), row);
}

function isAtTop({ at, count }: RowMove): boolean {
  return at === 0 && count > 0;
}

/**
 * Rows that are put in get the looks of the row above them, which for the first rows are the headings', number formats
 * among them. Looks are copied for those alone: copying brings rules along, each as a rule more.
 */
function queueMove(open: Open, table: TableInExcel, move: RowMove, length: number, isBack = false): void {
  const { at, count } = move;
  const inExcel = open.context.workbook.tables.getItem(table.spec.name);
  const moved = isAcross(open, table, move, isBack) ? { ...table, hasBelow: true, hasBeside: false } : table;
  if (count < 0) {
    queueRemoval(inExcel, moved, move, length);
    return;
  }
  queueInsertion(inExcel, moved, move, length);
  if (at === 0) rowsOf(inExcel, 0, count).copyFrom(rowsOf(inExcel, count, 1), "Formats");
}

/** Rows that are taken out were never put in across the sheet: others beside the table would lose theirs. */
function isAcross({ acrossSheet }: Open, { spec }: TableInExcel, { count }: RowMove, isBack: boolean): boolean {
  return acrossSheet && spec.isQuiet === true && count > 0 !== isBack;
}

function queueRemoval(inExcel: Excel.Table, table: TableInExcel, { at, count }: RowMove, length: number): void {
  const isQuiet = at - count === length && !table.hasTotals && !table.hasBelow;
  wide(rowsOf(inExcel, at, -count), table, isQuiet).delete("Up");
}

/**
 * What stands below keeps its distance. At the table's end, too, cells are put in before it takes them in: those below
 * it would come without the looks, the rules and the choices of its rows.
 */
function queueInsertion(inExcel: Excel.Table, table: TableInExcel, { at, count }: RowMove, length: number): void {
  if (at < length && table.hasBeside) {
    // Cells of several rows could reach past the table's end, where Excel shifts no part of it.
    for (let row = 0; row < count; row++) untracked(rowsOf(inExcel, at, 1).insert("Down"));
    return;
  }
  if (at < length) {
    untracked(untracked(rowsOf(inExcel, at, count).getEntireRow()).insert("Down"));
    return;
  }
  const below = untracked(untracked(inExcel.getDataBodyRange()).getRowsBelow(count));
  untracked(wide(below, table, !table.hasBelow && !table.hasTotals).insert("Down"));
  if (!table.hasTotals) inExcel.resize(untracked(untracked(inExcel.getRange()).getResizedRange(count, 0)));
}

/** Whole rows of the sheet move, unless something stands beside the table: then only its own columns do. */
function wide(range: Excel.Range, table: TableInExcel, isQuiet: boolean): Excel.Range {
  return isQuiet || table.hasBeside ? range : untracked(range.getEntireRow());
}
