import type { TableRows } from "../spec/book";
import type { Row } from "../spec/cell";
import type { PageSpec } from "../spec/page";
import type { TableSpec } from "../spec/table";
import {
  type HeatMap,
  type Highlight,
  type SheetSpec,
  type WorkbookSpec,
  headingRow,
  headingRowAbove,
  tablesOn,
} from "../spec/workbook";
import type { CellBlock } from "./cellAddress";
import { sharedWidths } from "./columnWidths";

/** Where a table stands, and what it holds. Rows are counted from 1, as Excel counts them. */
export interface TablePlace {
  readonly sheet: string;
  readonly table: TableSpec;
  readonly rows: readonly Row[];
  /** The first of its columns on the sheet, counted from 1; that is where it stands unless somebody moved it. */
  readonly firstColumn?: number;
  readonly headingRow: number;
  readonly firstRow: number;
  /** Never above the first row: a table without rows has one blank row, since Excel repairs one that has none. */
  readonly lastRow: number;
  /** The widths of the columns that its sheet's tables take, in characters. */
  readonly widths: readonly number[];
}

/** A blank row, the caption, and the headings right below it. */
const ROWS_BEFORE_SECTION = 3;

/** Where each table stands, by its name. */
export type TablePlaces = ReadonlyMap<string, TablePlace>;

type NamedPlace = readonly [name: string, place: TablePlace];

/**
 * Finds where each table of a workbook comes to stand.
 *
 * @throws RangeError where a table above the charts has more than the one row that there is room for
 */
export function placesOfTables({ sheets }: WorkbookSpec, values: TableRows): TablePlaces {
  return new Map(
    sheets.flatMap((sheet) => {
      if (sheet.page?.tables) return placesOnPage(sheet.name, sheet.page, values);
      const widths = sharedWidths(tablesOn(sheet), values);
      return tablesOn(sheet).map((table) => [table.name, placeOf(sheet, table, values, widths)] as const);
    }),
  );
}

/** The places of a page's tables: one that stands below another goes by how many rows that one has. */
function placesOnPage(sheet: string, { tables = [], widths }: PageSpec, values: TableRows): readonly NamedPlace[] {
  const places = new Map<string, TablePlace>();
  for (const { table, column, row, below } of tables) {
    const rows = values.get(table.name) ?? [];
    const heading = row + (below === undefined ? 0 : placeNamed(places, below).lastRow);
    places.set(table.name, {
      sheet,
      table,
      rows,
      firstColumn: column,
      headingRow: heading,
      firstRow: heading + 1,
      lastRow: heading + rowsTaken(rows),
      widths: widths.slice(column - 1, column - 1 + table.columns.length),
    });
  }
  return [...places];
}

/** The places of a sheet's tables from the top. */
export function placesOn(sheet: SheetSpec, places: TablePlaces): readonly TablePlace[] {
  return tablesOn(sheet).map(({ name }) => placeNamed(places, name));
}

function placeOf(sheet: SheetSpec, table: TableSpec, values: TableRows, widths: readonly number[]): TablePlace {
  const rows = values.get(table.name) ?? [];
  if (table === sheet.above && rows.length > 1) {
    throw new RangeError(`${table.name} has ${rows.length} rows where there is one`);
  }
  const heading = headingRowOf(sheet, table, values);
  return {
    sheet: sheet.name,
    table,
    rows,
    headingRow: heading,
    firstRow: heading + 1,
    lastRow: heading + rowsTaken(rows),
    widths,
  };
}

/** The row of a table's headings: a section's goes by how many rows the tables above it have. */
function headingRowOf(sheet: SheetSpec, table: TableSpec, values: TableRows): number {
  if (table === sheet.above) return headingRowAbove(sheet);
  if (table === sheet.table) return headingRow(sheet);
  const above = tablesOn(sheet)[tablesOn(sheet).indexOf(table) - 1];
  if (!above) throw new RangeError(`${sheet.name} has a section and no table above it`);
  const lastRowAbove = headingRowOf(sheet, above, values) + rowsTaken(values.get(above.name) ?? []);
  return lastRowAbove + ROWS_BEFORE_SECTION;
}

/** A table without rows has one blank row, since Excel repairs one that has none. */
function rowsTaken(rows: readonly Row[]): number {
  return Math.max(1, rows.length);
}

/** The number of the row of a section's caption, right above its headings. */
function captionRow({ headingRow: headings }: Pick<TablePlace, "headingRow">): number {
  return headings - 1;
}

/** What stands above a section, and the number of its row. */
export interface Caption {
  readonly text: string;
  readonly row: number;
}

/** The captions of a sheet's sections from the top. @param places of the sheet's tables */
export function captionsOn({ below = [] }: SheetSpec, places: readonly TablePlace[]): readonly Caption[] {
  return below.map(({ caption, table }) => ({ text: caption, row: captionRow(placeAmong(places, table.name)) }));
}

/** The place of the table that a highlight is on. @param places of the sheet's tables */
export function highlightedPlace(
  sheet: SheetSpec,
  { table = sheet.table?.name }: Highlight,
  places: readonly TablePlace[],
): TablePlace {
  return placeAmong(places, table ?? "");
}

/** The cells that a heat map shades. @param places of the sheet's tables */
export function heatMapBlock({ table, from, to }: HeatMap, places: readonly TablePlace[]): CellBlock {
  const place = placeAmong(places, table);
  return { ...columnBlock(place, from), lastColumn: columnNumber(place.table, to) };
}

function placeAmong(places: readonly TablePlace[], name: string): TablePlace {
  const place = places.find(({ table }) => table.name === name);
  if (!place) throw new RangeError(`the sheet has no table ${name}`);
  return place;
}

/** The place of the table of this name. @throws RangeError where no sheet shows it: a bug in the description */
export function placeNamed(places: TablePlaces, table: string): TablePlace {
  const place = places.get(table);
  if (!place) throw new RangeError(`no sheet shows the table ${table}`);
  return place;
}

/** The whole table, its headings included. */
export function tableBlock({ table, headingRow, lastRow, firstColumn = 1 }: TablePlace): CellBlock {
  return { firstColumn, firstRow: headingRow, lastColumn: firstColumn + table.columns.length - 1, lastRow };
}

/** The whole table, less its headings. */
export function rowsBlock(place: TablePlace): CellBlock {
  return { ...tableBlock(place), firstRow: place.firstRow };
}

/** The number of the column with this heading. @throws RangeError where the table has none: a bug in the description */
export function columnNumber(table: TableSpec, heading: string): number {
  const index = table.columns.findIndex((column) => column.heading === heading);
  if (index < 0) throw new RangeError(`the table ${table.name} has no column ${heading}`);
  return index + 1;
}

/** The number of the sheet's column that a table's column with this heading stands in, counted from 1. */
export function sheetColumn({ table, firstColumn = 1 }: TablePlace, heading: string): number {
  return firstColumn - 1 + columnNumber(table, heading);
}

/** A column's cells below its heading. */
export function columnBlock(place: TablePlace, heading: string): CellBlock {
  const column = sheetColumn(place, heading);
  return { firstColumn: column, firstRow: place.firstRow, lastColumn: column, lastRow: place.lastRow };
}

/** The cell of a column's heading. */
export function headingBlock(place: TablePlace, heading: string): CellBlock {
  const column = sheetColumn(place, heading);
  return { firstColumn: column, firstRow: place.headingRow, lastColumn: column, lastRow: place.headingRow };
}
