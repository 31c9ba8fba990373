import { rowsByKey } from "../../workbook/change/rowsByKey";
import { DERIVED_TABLES } from "../../tracker/derivations";
import { formatCell, rowInWords } from "../../tracker/posting/difference";
import { TRACKER } from "../../tracker/trackerWorkbook";
import type { TableRows } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import { type WorkbookChange, isSameCell } from "../../workbook/change/change";
import { type Column, type TableSpec, keyOf } from "../../workbook/spec/table";
import type { SheetSpec } from "../../workbook/spec/workbook";
import type { CellPlace } from "../trackerPort";

/** A cell that a posting writes. */
export interface CellEffect {
  /** Its row in words: `Aug 31, 2026, Total`. */
  readonly row: string;
  readonly heading: string;
  readonly was: string;
  readonly becomes: string;
  readonly place: CellPlace;
}

/** What becomes of one table of the tracker. */
export interface TableEffect {
  readonly table: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Cells filled in or altered, in the table's order; the first few of very many. */
  readonly cells: readonly CellEffect[];
  readonly cellCount: number;
}

/** How many cells of a table are told one by one. */
const CELLS_TOLD = 200;

/**
 * What a change does to each table that people look at. Left out are Postings, the figures behind charts, and what
 * follows from the posted figures by itself.
 *
 * @param before what the tables hold
 * @param after what they hold once the change is made
 * @param change names the rows to compare
 */
export function effectsOf(before: TableRows, after: TableRows, change: WorkbookChange): readonly TableEffect[] {
  return TRACKER.sheets.filter(isTold).flatMap(({ table }) => {
    const changes = change.filter((one) => one.table === table?.name);
    if (table === undefined || changes.length === 0) return [];
    const touched = new Set(
      changes.flatMap(({ upserts, removals }) => [...upserts, ...removals].map((row) => keyOf(table, row))),
    );
    const effect = effectOnTable(table, before.get(table.name) ?? [], after.get(table.name) ?? [], touched);
    return effect.added + effect.changed + effect.removed > 0 ? [effect] : [];
  });
}

/** Whether what becomes of a sheet is told cell by cell: of one that follows from the others it is not. */
function isTold({ table, charts, isHidden }: SheetSpec): boolean {
  if (charts.length > 0 || isHidden === true || table === undefined) return false;
  return table.name !== "Postings" && !DERIVED_TABLES.has(table.name);
}

function effectOnTable(
  table: TableSpec,
  before: readonly Row[],
  after: readonly Row[],
  touched: ReadonlySet<string>,
): TableEffect {
  const was = rowsByKey(table, before);
  const is = new Set(after.map((row) => keyOf(table, row)));
  const rows = after.filter((row) => touched.has(keyOf(table, row)));
  const cells = rows.flatMap((row) => cellsOf(table, was.get(keyOf(table, row)), row));
  const isNew = (row: Row): boolean => !was.has(keyOf(table, row));
  return {
    table: table.name,
    rowsBefore: before.length,
    rowsAfter: after.length,
    added: rows.filter(isNew).length,
    changed: new Set(cells.filter(({ place }) => !isNew(place.row)).map(({ row }) => row)).size,
    removed: [...touched].filter((key) => was.has(key) && !is.has(key)).length,
    cells: cells.slice(0, CELLS_TOLD),
    cellCount: cells.length,
  };
}

function cellsOf(table: TableSpec, was: Row | undefined, row: Row): readonly CellEffect[] {
  const keys = table.key.map(({ heading }) => heading);
  const shown = table.columns.filter(({ heading, isHidden }) => isHidden !== true && !keys.includes(heading));
  return shown
    .filter((column) => column.kind === "value" && !isSameCell(was?.[column.heading], row[column.heading]))
    .map((column) => cellEffect(table, column, was?.[column.heading], row));
}

function cellEffect(table: TableSpec, { heading, form }: Column, was: CellValue, row: Row): CellEffect {
  return {
    row: rowInWords(table, row),
    heading,
    was: formatCell(was, form),
    becomes: formatCell(row[heading], form),
    place: { table: table.name, row, heading },
  };
}
