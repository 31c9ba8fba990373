import type { CellValue, Row } from "../../workbook/spec/cell";
import { type TableChange, isSameCell } from "../../workbook/change/change";
import type { ResultsByRow, RowResults, TableResults } from "../../workbook/evaluate/changedResults";
import { type PlacedRow, placeRows } from "../../workbook/change/placeRows";
import { type FormulaColumn, NOT_AVAILABLE, keyOf } from "../../workbook/spec/table";
import { type CellInput, cellInput, formulaInput } from "../request/cellInput";
import type { TableInExcel } from "../read/readTables";

/** Rows of a table put in from an index on, or taken out where the count is negative. In the order of doing. */
export interface RowMove {
  readonly at: number;
  readonly count: number;
}

/** Cells to write in rows that follow one another; `null` leaves a cell as it is. Over all columns of the table. */
export interface Block {
  /** The first row's index once every move is made. */
  readonly firstRow: number;
  readonly cells: readonly (readonly (CellInput | null)[])[];
  /** What the cells held when they were read; `undefined` for rows that are put in. */
  readonly held: readonly (readonly CellValue[])[] | undefined;
}

/** All that is done to one table. */
export interface TableWrites {
  readonly table: TableInExcel;
  readonly moves: readonly RowMove[];
  readonly blocks: readonly Block[];
}

/**
 * Works out what a change does to a table's cells: which rows come and go, and which cells are written. Nothing is
 * asked of Excel. What somebody typed over a formula stays.
 *
 * @param change the table's own, settled
 * @param results what formulas come to; Excel computes them itself, but for gaps
 */
export function tableWrites(
  table: TableInExcel,
  change: TableChange,
  results: TableResults = { rows: [], earlier: [], changed: new Map() },
): TableWrites {
  const moves: RowMove[] = [];
  const { rows, isEmptied } = placeRows(
    table.spec,
    table.rows,
    change,
    (at, count) => moves.push({ at, count }),
    () => undefined,
  );
  const written = rowsToWrite(table, rows, change, results.changed);
  if (isEmptied) written.unshift(overBlanked(table, written[0]?.index === 0 ? written.shift() : undefined));
  return { table, moves, blocks: [...blocksOf(written), ...blocksOf(keptGaps(table, rows, results.rows, written))] };
}

/** The cells of one row, and what they held; `undefined` for a new row. */
interface WrittenRow {
  readonly index: number;
  readonly cells: Cells;
  readonly held: readonly CellValue[] | undefined;
}

type Cells = readonly (CellInput | null)[];

/**
 * The one row that is left of a table whose rows were all taken out: blank, or the first of those that are put in. Of
 * that one, what people typed in columns of their own goes too.
 */
function overBlanked({ headings, cells, rows }: TableInExcel, first: WrittenRow | undefined): WrittenRow {
  const typed = rows[0]?.row ?? {};
  const blanked = headings.map((heading, index): CellInput | null => {
    if (!first) return "";
    return first.cells[index] ?? (Object.hasOwn(typed, heading) ? "" : null);
  });
  return { index: 0, cells: blanked, held: cells[0] ?? [] };
}

function rowsToWrite(
  table: TableInExcel,
  rows: readonly PlacedRow[],
  change: TableChange,
  results: ResultsByRow,
): WrittenRow[] {
  const upserts = new Map<string, Row>();
  for (const row of change.upserts) {
    const key = keyOf(table.spec, row);
    upserts.set(key, { ...upserts.get(key), ...row });
  }
  const existing = new Map(table.rows.map(({ key }, index) => [key, table.cells[index] ?? []]));
  const written = rows.map(({ key, isNew, isBlank }, index): WrittenRow => {
    const row = upserts.get(key) ?? {};
    if (isBlank) return { index, cells: [], held: undefined };
    if (isNew) return { index, cells: newRow(table, row, results.get(key)), held: blankHeld(table, index) };
    const held = existing.get(key) ?? [];
    return { index, cells: changedRow(table, held, row, results.get(key)), held };
  });
  return written.filter(({ cells }) => cells.some((cell) => cell !== null));
}

/** The first row of a table without rows goes into its one blank row. */
function blankHeld({ rows, cells }: TableInExcel, index: number): readonly CellValue[] | undefined {
  return index === 0 && rows.length === 1 && rows[0]?.isBlank === true ? cells[0] : undefined;
}

/** Every cell of ours; people's own columns are left to Excel, which fills in what they compute. */
function newRow(table: TableInExcel, row: Row, results: RowResults | undefined): Cells {
  const { spec, headings } = table;
  return headings.map((heading) => {
    const column = spec.columns.find((one) => one.heading === heading);
    if (!column) return Object.hasOwn(row, heading) ? cellInput(row[heading]) : null;
    if (column.kind === "value") return cellInput(row[heading]);
    return results?.row[heading] === NOT_AVAILABLE ? "" : formulaFor(table, column);
  });
}

/** A column goes on as it is, letter by letter: Excel would give all its rows what one of them gets. */
function formulaFor({ formulas }: TableInExcel, { heading, formula }: FormulaColumn): CellInput {
  return formulas.get(heading) ?? formulaInput(formula);
}

function changedRow(table: TableInExcel, held: readonly CellValue[], row: Row, results: RowResults | undefined): Cells {
  const { spec, headings } = table;
  return headings.map((heading, index) => {
    const column = spec.columns.find((one) => one.heading === heading);
    if (column?.kind === "formula") return gapOrFormula(formulaFor(table, column), heading, held[index], results);
    if (!Object.hasOwn(row, heading) || isSameCell(held[index], row[heading])) return null;
    return cellInput(row[heading]);
  });
}

/** A chart's gap is a blank cell, so where a figure becomes possible its formula comes, and goes where it ceases to be. */
function gapOrFormula(
  formula: CellInput,
  heading: string,
  held: CellValue,
  results: RowResults | undefined,
): CellInput | null {
  if (!results?.before || !results.changed.has(heading)) return null;
  const was = results.before[heading];
  if (was === NOT_AVAILABLE) return held === undefined ? formula : null;
  return results.row[heading] === NOT_AVAILABLE && isSameCell(held, was) ? "" : null;
}

/**
 * Excel fills a column that is blank once a first formula stands in it. The cells that are to stay gaps are made blank
 * again after that.
 */
function keptGaps(
  table: TableInExcel,
  rows: readonly PlacedRow[],
  results: readonly Row[],
  written: readonly WrittenRow[],
): readonly WrittenRow[] {
  const filled = table.headings.map((_heading, column) => isFilledByExcel(table, column, rows, written));
  if (!filled.includes(true)) return [];
  const byKey = new Map(results.map((row) => [keyOf(table.spec, row), row]));
  const gaps = rows.map(({ key }, index): WrittenRow => {
    const row = byKey.get(key);
    const isGap = (heading: string, column: number): boolean =>
      filled[column] === true && row?.[heading] === NOT_AVAILABLE;
    const cells = table.headings.map((heading, column) => (isGap(heading, column) ? "" : null));
    return { index, cells, held: undefined };
  });
  return gaps.filter(({ cells }) => cells.includes(""));
}

/** Whether a column may be blank when a formula comes: no cell of it stays that holds something and is not written. */
function isFilledByExcel(
  table: TableInExcel,
  column: number,
  rows: readonly PlacedRow[],
  written: readonly WrittenRow[],
): boolean {
  if (!written.some((row) => isFormula(row.cells[column]))) return false;
  const held = new Map(table.rows.map(({ key }, index) => [key, table.cells[index]?.[column]]));
  const isWritten = new Set(written.filter(({ cells }) => (cells[column] ?? null) !== null).map(({ index }) => index));
  return rows.every(({ key }, index) => held.get(key) === undefined || isWritten.has(index));
}

function isFormula(cell: CellInput | null | undefined): boolean {
  return typeof cell === "string" && cell.startsWith("=");
}

function blocksOf(written: readonly WrittenRow[]): readonly Block[] {
  const runs: WrittenRow[][] = [];
  for (const row of written) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1), row)) run.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => ({
    firstRow: run[0]?.index ?? 0,
    cells: run.map(({ cells }) => cells),
    held: run[0]?.held && run.map(({ held }) => held ?? []),
  }));
}

function follows(one: WrittenRow | undefined, next: WrittenRow): boolean {
  return one?.index === next.index - 1 && (one.held === undefined) === (next.held === undefined);
}
