import { pixelsWide, sharedWidths } from "../../workbook/layout/columnWidths";
import type { Row } from "../../workbook/spec/cell";
import type { TablePlace } from "../../workbook/layout/sheetLayout";
import { type Column, NOT_AVAILABLE } from "../../workbook/spec/table";
import { type SheetSpec, type WorkbookSpec, tablesOn } from "../../workbook/spec/workbook";
import { type CellInput, cellInput, formulaInput } from "../request/cellInput";
import { addRules } from "../create/createRules";
import { lookLikeHeadings } from "../create/createSheet";
import { dressCells, explainHeadings, formatCells } from "../create/createTable";
import { POINTS_PER_PIXEL, setProperties } from "../request/setProperties";
import type { Looks } from "../request/looks";
import type { TableInExcel } from "../read/readTables";
import type { RequestSize } from "../request/requestSize";
import { untracked } from "../request/untracked";

/** Columns that a table of the open workbook gets at its right end. */
export interface NewColumns {
  readonly table: TableInExcel;
  readonly columns: readonly Column[];
  /** For each: nothing else stands in the sheet's column. */
  readonly isFree: readonly boolean[];
}

/**
 * Queues columns at the right end of a table. The table is made wider over cells that are free: putting columns in
 * would push what stands further right.
 *
 * @param results the table's rows in their order, with what the new formulas come to
 */
export async function addColumns(
  context: Excel.RequestContext,
  workbook: WorkbookSpec,
  { table, columns, isFree }: NewColumns,
  results: readonly Row[],
  { size, looks }: { readonly size: RequestSize; readonly looks: Looks },
): Promise<void> {
  await size.makeRoomFor([columns, table.rows.length], columns.length * 20);
  const inExcel = context.workbook.tables.getItem(table.spec.name);
  const later = looks.of(table.spec.name);
  const headings = (): Excel.Range => addedColumns(untracked(inExcel.getHeaderRowRange()), table, columns);
  // Headings typed beside a table may have Excel make it wider by itself, so it is made wider first.
  inExcel.resize(untracked(untracked(inExcel.getRange()).getResizedRange(0, columns.length)));
  headings().values = [columns.map(({ heading }) => cellInput(heading))];
  later(() => {
    lookLikeHeadings(headings());
  });
  explainHeadings(later, headings, columns);
  const widths = sharedWidths([{ ...table.spec, columns }], new Map([[table.spec.name, results]]));
  for (const [index, column] of columns.entries()) {
    const cells = (): Excel.Range =>
      untracked(untracked(inExcel.getDataBodyRange()).getColumn(table.headings.length + index));
    formatCells(cells(), table.spec, column, column.form);
    later(() => {
      dressCells(cells(), table.spec, column, column.form);
    });
    await writeFormulas(cells, table, column, results, size);
    if (isFree[index] !== true) continue;
    later(() => {
      cells().format.columnWidth = pixelsWide(widths[index] ?? 0) * POINTS_PER_PIXEL;
      if (column.isHidden) cells().columnHidden = true;
    });
  }
  later(() => {
    // Where this is sent once more, rules must not be there twice.
    addedColumns(untracked(inExcel.getDataBodyRange()), table, columns).conditionalFormats.clearAll();
    highlight(inExcel.worksheet, workbook, table, columns);
  });
}

/** The cells that new columns have of a table's rows or of its headings. */
function addedColumns(all: Excel.Range, { headings }: TableInExcel, columns: readonly Column[]): Excel.Range {
  return untracked(untracked(all.getColumn(headings.length)).getResizedRange(0, columns.length - 1));
}

/** One formula for the whole column, then the cells with nothing to draw are made blank. */
async function writeFormulas(
  cells: () => Excel.Range,
  { rows }: TableInExcel,
  column: Column,
  results: readonly Row[],
  size: RequestSize,
): Promise<void> {
  if (column.kind === "value") return;
  const filled = results.values();
  const shown = rows.map(({ isBlank }): CellInput => {
    const row = isBlank ? undefined : filled.next().value;
    return row === undefined || row[column.heading] === NOT_AVAILABLE ? "" : formulaInput(column.formula);
  });
  const isGap = (cell: CellInput): boolean => cell === "";
  if (shown.every(isGap)) return;
  await size.makeRoomFor(column.formula, shown.filter(isGap).length + 1);
  setProperties(cells(), { formulas: formulaInput(column.formula) });
  shown.forEach((cell, index) => {
    if (isGap(cell)) untracked(cells().getCell(index, 0)).values = [[""]];
  });
}

function highlight(
  worksheet: Excel.Worksheet,
  workbook: WorkbookSpec,
  { spec, headings, place }: TableInExcel,
  columns: readonly Column[],
): void {
  const sheet = workbook.sheets.find((one) => tablesOn(one).includes(spec));
  const highlights = (sheet?.highlights ?? []).filter(
    ({ table = sheet?.table?.name, heading }) =>
      table === spec.name && columns.some((column) => column.heading === heading),
  );
  if (!sheet || highlights.length === 0) return;
  const wide = [...headings.map((heading) => ({ ...OWN, heading })), ...columns];
  const placed: TablePlace = { ...place, sheet: sheet.name, table: { ...spec, columns: wide }, rows: [], widths: [] };
  const only: SheetSpec = { ...sheet, highlights, heatMaps: [] };
  addRules(worksheet, only, [placed]);
}

/** A column that is there already, of which nothing is asked. */
const OWN = { kind: "value", form: "text", note: "" } as const;

/** Queues taking columns out again that an attempt may have added. */
export async function takeColumnsOut(
  context: Excel.RequestContext,
  { table, columns, isFree }: NewColumns,
): Promise<void> {
  const inExcel = context.workbook.tables.getItem(table.spec.name);
  const headings = untracked(inExcel.getHeaderRowRange()).load("columnCount");
  await context.sync();
  const added = headings.columnCount - table.headings.length;
  if (added > 0) inExcel.resize(untracked(untracked(inExcel.getRange()).getResizedRange(0, -added)));
  const cells = (): Excel.Range => untracked(untracked(inExcel.getRange()).getColumnsAfter(columns.length));
  cells().conditionalFormats.clearAll();
  cells().dataValidation.clear();
  columns.forEach(({ isHidden }, index) => {
    if (isHidden && isFree[index] === true) untracked(cells().getColumn(index)).columnHidden = false;
  });
  cells().clear("All");
}
