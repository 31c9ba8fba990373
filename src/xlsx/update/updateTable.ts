import type { CellValue, Row } from "../../workbook/spec/cell";
import type { TableChange } from "../../workbook/change/change";
import { type Column, type FormulaColumn, NOT_AVAILABLE, type TableSpec, keyOf } from "../../workbook/spec/table";
import { type CellContent, blankLike, contentOf, formulaCell, formulaText, typedCell } from "../grid/cellMarkup";
import { type ColumnCells, formulaLikeOthers, isSameFormula } from "../fresh/formulaSpelling";
import type { GridRow } from "../grid/gridRow";
import { type InsertedRun, type PlacedRow, type ExistingRow, placeRows } from "../../workbook/change/placeRows";
import type { ResultsByRow } from "../../workbook/evaluate/changedResults";
import type { SheetEdit } from "./sheetEdit";
import type { TableInFile } from "../read/tableInFile";
import { type CellContext, type PlacedColumn, dayShiftOf, placedColumns } from "../read/tableRowsInFile";
import { storableText } from "../../workbook/layout/storableText";
import { formulaAsOf, versionsAgo, versionsOf } from "../../workbook/older/formulaVersions";

/** Part of a number's size: what two programs that compute the same may differ by. */
const ROUNDING = 1e-12;

/** One table of a sheet that is being changed. */
export interface TableEdit {
  readonly edit: SheetEdit;
  readonly table: TableInFile;
  readonly spec: TableSpec;
  readonly reading: CellContext;
  /** Its rows as they stood before any was put in or taken out. */
  readonly before: () => readonly ExistingRow[];
}

/** Puts rows of a table in and takes rows out. New rows are blank, and look like their neighbors. */
export function restructure(one: TableEdit, change: TableChange): readonly PlacedRow[] {
  const { edit, table, spec } = one;
  const { rows, isEmptied } = placeRows(
    spec,
    one.before(),
    change,
    (at, count) => {
      edit.makeRoom(table, table.data.firstRow + at, count);
    },
    (run) => {
      copyLook(one, run);
    },
  );
  if (isEmptied) blankFirstRow(one);
  return rows;
}

/** The rows of a table of which none is put in or taken out. */
export function rowsAsTheyStand({ before }: TableEdit): readonly PlacedRow[] {
  return before().map(({ key, isBlank }) => ({ key, isBlank, isNew: false }));
}

/** Writes the values of a change into rows that are there. Formulas come with `writeResults`. */
export function writeChange(one: TableEdit, rows: readonly PlacedRow[], change: TableChange): void {
  const indexes = new Map(rows.map(({ key, isBlank }, index) => [isBlank ? "" : key, index]));
  const columns = placedColumns(one.table, one.spec);
  for (const row of change.upserts) {
    const index = indexes.get(keyOf(one.spec, row));
    if (index === undefined) continue;
    writeValues(one, columns, one.table.data.firstRow + index, row, rows[index]?.isNew === true);
  }
}

/** Brings stored results of formulas up to date. Formulas that somebody typed over are theirs. */
export function writeResults(one: TableEdit, rows: readonly PlacedRow[], results: ResultsByRow): void {
  const { table, spec } = one;
  const counts = new Map<string, number>();
  for (const { key } of rows) counts.set(key, (counts.get(key) ?? 0) + 1);
  const formulas = placedColumns(table, spec).filter(({ column }) => column?.kind === "formula");
  rows.forEach(({ key, isBlank, isNew }, index) => {
    const row = isBlank || counts.get(key) !== 1 ? undefined : results.get(key);
    if (!row) return;
    const gridRow = one.edit.grid.madeRow(table.data.firstRow + index);
    one.edit.rowsToFit.touch(gridRow);
    for (const { number, heading, column } of formulas) {
      if (!column || !(isNew || row.changed.has(heading))) continue;
      writeResult(one, gridRow, number, column, asCounted(one, column, row.row, heading));
    }
  });
}

/** New rows look like the one above them, the first ones like the one below. */
function copyLook({ edit, table }: TableEdit, { at, count }: InsertedRun): void {
  const { grid } = edit;
  const first = table.data.firstRow + at;
  const model = grid.row(at > 0 ? first - 1 : first + count);
  const cells = table.columns.flatMap(({ formula }, index) => {
    const column = table.block.firstColumn + index;
    const like = model?.cell(column);
    return like === undefined && formula === undefined ? [] : [{ column, blank: blankLike(like, grid.prefix) }];
  });
  if (cells.length === 0) return;
  for (const row of grid.madeRows(first, count)) for (const { column, blank } of cells) row.setCell(column, blank);
}

function blankFirstRow({ edit, table, reading }: TableEdit): void {
  const row = edit.grid.row(table.data.firstRow);
  if (row) edit.rowsToFit.touch(row);
  table.columns.forEach((_column, index) => {
    const number = table.block.firstColumn + index;
    const markup = row?.cell(number);
    if (markup !== undefined) row?.setCell(number, typedCell(markup, edit.grid.prefix, undefined, reading.shared));
  });
}

function writeValues(
  one: TableEdit,
  columns: readonly PlacedColumn[],
  rowNumber: number,
  row: Row,
  isNew: boolean,
): void {
  const { edit, table } = one;
  const { grid } = edit;
  const gridRow = grid.madeRow(rowNumber);
  edit.rowsToFit.touch(gridRow);
  columns.forEach(({ number, heading, column }, index) => {
    const formula = table.columns[index]?.formula;
    if (column?.kind === "formula") return;
    if (Object.hasOwn(row, heading)) writeValue(one, gridRow, number, asCounted(one, column, row, heading));
    else if (isNew && !column && formula !== undefined) {
      const markup = gridRow.cell(number) ?? blankLike(undefined, grid.prefix);
      const { element, mark } = formulaLikeOthers(cellsOf(one, number), rowNumber, formula);
      gridRow.setCell(number, formulaCell(markup, grid.prefix, element, undefined, mark));
    }
  });
}

function writeValue({ edit, reading }: TableEdit, row: GridRow, number: number, given: CellValue): void {
  const markup = row.cell(number);
  const value = storedText(given);
  const held = contentOf(markup, reading.shared).value;
  if ((held === "" ? undefined : held) === value) return;
  if (markup === undefined && value === undefined) return;
  const { prefix } = edit.grid;
  row.setCell(number, typedCell(markup ?? blankLike(undefined, prefix), prefix, value, reading.shared));
}

/** The value of a row's cell with its days counted as the workbook counts them. */
function asCounted({ reading }: TableEdit, column: Column | undefined, row: Row, heading: string): CellValue {
  const value = row[heading];
  return typeof value === "number" ? value - dayShiftOf(column, row, reading) : value;
}

function storedText(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  const held = storableText(value);
  return held === "" ? undefined : held;
}

function writeResult(one: TableEdit, row: GridRow, number: number, column: Column, result: CellValue): void {
  const { edit, reading, table } = one;
  const { prefix } = edit.grid;
  const markup = row.cell(number);
  const content = contentOf(markup, reading.shared);
  const { formula, value } = content;
  if (column.kind !== "formula" || !isOurs(content, column)) return;
  const like = markup ?? blankLike(undefined, prefix);
  if (result === NOT_AVAILABLE) {
    if (formula !== undefined) row.setCell(number, blankLike(like, prefix));
    return;
  }
  if (formula !== undefined) {
    if (!isSameResult(value, result)) row.setCell(number, formulaCell(like, prefix, formula, result));
    return;
  }
  const { element, mark } = formulaLikeOthers(cellsOf(one, number), row.number, formulaFor(table, column));
  row.setCell(number, formulaCell(like, prefix, element, result, mark));
}

function cellsOf({ edit, table, reading }: TableEdit, column: number): ColumnCells {
  return { grid: edit.grid, data: table.data, column, shared: reading.shared };
}

/** The formula of a cell that has none yet: in a column of an earlier version, the one that the others have. */
function formulaFor({ columns }: TableInFile, column: FormulaColumn): string {
  if (column.formerly === undefined) return column.formula;
  const known = columns.find((one) => one.heading.toLowerCase() === column.heading.toLowerCase())?.formula;
  return formulaAsOf(
    column,
    versionsAgo(column, (ours) => known !== undefined && isSameFormula(known, ours)),
  );
}

/** What a person typed over a formula, a figure or a formula of their own, is theirs. */
function isOurs({ formula, value }: CellContent, column: FormulaColumn): boolean {
  return formula === undefined
    ? value === undefined || value === ""
    : versionsOf(column).some((ours) => isSameFormula(formulaText(formula), ours));
}

function isSameResult(one: CellValue, other: CellValue): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(one));
}
