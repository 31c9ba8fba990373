import type { TableRows } from "../../workbook/spec/book";
import { type WorkbookChange, applyChange } from "../../workbook/change/change";
import { type WorkbookSpec, tableNamed } from "../../workbook/spec/workbook";
import type { Package } from "../package/package";
import { blockAt } from "../grid/cellReference";
import { attributeOf, changedTags, withAttribute } from "../markup/markup";
import { blockAddress } from "../../workbook/layout/cellAddress";
import type { TableRowSpan } from "../../workbook/layout/openingRow";
import { evaluate } from "../../workbook/evaluate/evaluate";
import { freezesHeadings } from "../../workbook/spec/looks";
import type { TableSpec } from "../../workbook/spec/table";
import { changedResults } from "../../workbook/evaluate/changedResults";
import { computeWhenOpened, dropCalculationChain } from "../package/computeWhenOpened";
import { followMoves } from "../moves/followMoves";
import { Moves } from "../moves/moves";
import { relationshipsPathOf } from "../package/partPath";
import type { PlacedRow, ExistingRow } from "../../workbook/change/placeRows";
import { normalizedChange } from "../../workbook/change/normalizedChange";
import { RowsToFit } from "./rowsToFit";
import { SheetEdit } from "./sheetEdit";
import { SheetGrid } from "../grid/sheetGrid";
import { openAtNewest } from "./openAtNewest";
import { obstaclesOn } from "./sheetObstacles";
import type { TableInFile } from "../read/tableInFile";
import { type CellContext, rowsInFile } from "../read/tableRowsInFile";
import { writeTotals } from "./totalsRow";
import { cellsNow } from "./charts/cellsNow";
import { updatePages } from "./updatePages";
import { updateCharts } from "./charts/updateCharts";
import { type TableEdit, restructure, rowsAsTheyStand, writeChange, writeResults } from "./updateTable";

/** The tables of a workbook: those that are looked for, and all on its sheets. */
export interface TablesToEdit {
  readonly tables: ReadonlyMap<string, TableInFile>;
  readonly all: readonly TableInFile[];
  /** The sheets by their paths where they are taken apart already; they are changed. */
  readonly grids: ReadonlyMap<string, SheetGrid>;
  /** The rows by their tables' names where they are read already. */
  readonly rows: ReadonlyMap<string, readonly ExistingRow[]>;
}

/** A sheet that is being changed, with its part as it was. */
interface SheetBefore {
  readonly edit: SheetEdit;
  readonly markup: string;
  readonly lastRow: number;
  /** The table that the sheet opens at the newest rows of, and which rows it had. */
  readonly inTime?: { readonly table: TableInFile; readonly rows: TableRowSpan };
}

/** Makes a change to the tables of a workbook's parts, and has all that looks at them follow. */
export async function updateWorkbook(
  parts: Package,
  workbook: WorkbookSpec,
  found: TablesToEdit,
  tables: TableRows,
  asked: WorkbookChange,
  reading: CellContext,
): Promise<void> {
  const change = normalizedChange(workbook, asked);
  const sheets = await sheetsToEdit(parts, workbook, found, reading);
  const edits = tableEdits(workbook, found, sheets, reading);
  const placed = new Map<string, readonly PlacedRow[]>();
  for (const one of change) {
    const edit = edits.get(one.table);
    if (edit) placed.set(one.table, restructure(edit, one));
  }
  const moves = new Moves([...sheets.values()].flatMap(({ edit }) => edit.moves));
  await followMoves(parts, new Map([...sheets].map(([path, { edit }]) => [path, edit.grid])), moves);
  writeCells(workbook, edits, placed, tables, change);
  const changed = saveSheets(parts, sheets);
  if (changed.size === 0) return;
  await saveTables(parts, sheets, found, moves);
  const filled = evaluate(workbook, applyChange(workbook, tables, change));
  await updatePages(parts, workbook, filled, found.tables, reading);
  const edited = [...sheets.values()].map(({ edit }) => edit);
  await updateCharts(parts, moves, changed, cellsNow(workbook, edited, edits, reading.shared));
  await dropCalculationChain(parts);
  await computeWhenOpened(parts);
}

async function sheetsToEdit(
  parts: Package,
  workbook: WorkbookSpec,
  { tables, all, grids }: TablesToEdit,
  reading: CellContext,
): Promise<Map<string, SheetBefore>> {
  const sheets = new Map<string, SheetBefore>();
  await parts.prefetch([...tables.values()].map(({ sheet }) => relationshipsPathOf(sheet.path)));
  for (const { sheet } of tables.values()) {
    if (sheets.has(sheet.path)) continue;
    const markup = await parts.text(sheet.path);
    const grid = grids.get(sheet.path) ?? new SheetGrid(markup);
    const beside = all.filter((table) => table.sheet.path === sheet.path);
    const described = [...tables].flatMap(([name, table]) =>
      table.sheet.path === sheet.path ? [{ table, spec: tableNamed(workbook, name) }] : [],
    );
    const rowsToFit = new RowsToFit(grid, described, reading);
    const edit = new SheetEdit(sheet, grid, beside, await obstaclesOn(parts, sheet.path, grid), rowsToFit);
    const inTime = described.find(({ spec }) => opensAtNewest(workbook, spec))?.table;
    sheets.set(sheet.path, {
      edit,
      markup,
      lastRow: grid.rows.at(-1)?.number ?? 0,
      ...(inTime && { inTime: { table: inTime, rows: inTime.data } }),
    });
  }
  return sheets;
}

/** Whether a fresh file opens the sheet of a table at its last rows. */
function opensAtNewest({ sheets }: WorkbookSpec, spec: TableSpec): boolean {
  return sheets.some((sheet) => sheet.table === spec && sheet.opensAtNewest === true && freezesHeadings(sheet));
}

function tableEdits(
  workbook: WorkbookSpec,
  { tables, rows }: TablesToEdit,
  sheets: ReadonlyMap<string, SheetBefore>,
  reading: CellContext,
): ReadonlyMap<string, TableEdit> {
  const edits = new Map<string, TableEdit>();
  for (const [name, table] of tables) {
    const edit = sheets.get(table.sheet.path)?.edit;
    if (!edit) continue;
    const spec = tableNamed(workbook, name);
    const before = (): readonly ExistingRow[] => rows.get(name) ?? rowsInFile(edit.grid, table, spec, reading);
    edits.set(name, { edit, table, spec, reading, before });
  }
  return edits;
}

function writeCells(
  workbook: WorkbookSpec,
  edits: ReadonlyMap<string, TableEdit>,
  placed: ReadonlyMap<string, readonly PlacedRow[]>,
  tables: TableRows,
  change: WorkbookChange,
): void {
  const results = changedResults(workbook, tables, change);
  for (const [name, edit] of edits) {
    const changedRows = results.get(name)?.changed;
    const known = placed.get(name);
    if (!known && !changedRows) continue;
    const rows = known ?? rowsAsTheyStand(edit);
    for (const one of change) if (one.table === name) writeChange(edit, rows, one);
    if (changedRows) writeResults(edit, rows, changedRows);
    writeTotals(edit.edit.grid, edit.table, edit.reading.shared);
  }
}

/** Writes the sheets that changed, and gives their names in small letters. */
function saveSheets(parts: Package, sheets: ReadonlyMap<string, SheetBefore>): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [path, { edit, markup, lastRow, inTime }] of sheets) {
    edit.rowsToFit.fit();
    if (inTime) openAtNewest(edit.grid, inTime.rows, inTime.table.data);
    fitDimension(edit.grid, lastRow);
    const now = edit.grid.toString();
    if (now === markup) continue;
    parts.setText(path, now);
    changed.add(edit.sheet.name.toLowerCase());
  }
  return changed;
}

async function saveTables(
  parts: Package,
  sheets: ReadonlyMap<string, SheetBefore>,
  { all }: TablesToEdit,
  moves: Moves,
): Promise<void> {
  for (const table of all) {
    const { name, path } = table.sheet;
    if (sheets.has(path)) await table.save(parts, (addresses) => moves.addresses(addresses, name, "ranges-and-cells"));
  }
}

/** Has a sheet's own word on how far its cells reach follow its rows. @param lastRowBefore its last row before */
function fitDimension(grid: SheetGrid, lastRowBefore: number): void {
  const lastRow = grid.rows.at(-1)?.number ?? 0;
  if (lastRow === lastRowBefore) return;
  grid.before = changedTags(grid.before, ["dimension"], (tag) => {
    const block = blockAt(attributeOf(tag, "ref") ?? "");
    if (!block) return tag;
    const reaches = block.lastRow === lastRowBefore ? lastRow : Math.max(block.lastRow, lastRow);
    return withAttribute(tag, "ref", blockAddress({ ...block, lastRow: Math.max(block.firstRow, reaches) }));
  });
}
