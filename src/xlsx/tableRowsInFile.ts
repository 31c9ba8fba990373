import type { CellValue, Row } from "../workbook/cell";
import { type Column, type Form, type TableSpec, keyOf } from "../workbook/table";
import { type CellContent, contentOf } from "./cellMarkup";
import type { StandingRow } from "../workbook/placeRows";
import type { GridRow } from "./gridRow";
import type { SharedTexts } from "./sharedTexts";
import type { SheetGrid } from "./sheetGrid";
import type { TableInFile } from "./tableInFile";

/** What the cells of a workbook need to be understood. */
export interface Reading {
  readonly shared: SharedTexts;
  /** What the workbook's dates lack beside the usual count: the days to 1904 where it counts from there. */
  readonly dayShift: number;
}

/** A column of the file with what the description knows of it. */
interface PlacedColumn {
  readonly number: number;
  readonly heading: string;
  /** `undefined` for a column that somebody added. */
  readonly column: Column | undefined;
}

const DATE_FORMS: readonly Form[] = ["date", "month", "moment"];

/** The rows of a table in the order in which they stand, blank ones too. */
export function rowsInFile(grid: SheetGrid, table: TableInFile, spec: TableSpec, reading: Reading): StandingRow[] {
  const columns = placedColumns(table, spec);
  const { firstRow, lastRow } = table.data;
  const rows: StandingRow[] = [];
  for (let number = firstRow; number <= lastRow; number++) {
    const row = valuesIn(grid.row(number), columns, reading);
    rows.push({ row, isBlank: Object.keys(row).length === 0, key: keyOf(spec, row) });
  }
  return rows;
}

/** The table's columns where they stand in the file, each with its description. */
export function placedColumns(table: TableInFile, spec: TableSpec): readonly PlacedColumn[] {
  return table.columns.map(({ heading }, index) => {
    const column = spec.columns.find((one) => one.heading.toLowerCase() === heading.toLowerCase());
    return { number: table.block.firstColumn + index, heading: column?.heading ?? heading, column };
  });
}

/** How many days a column's numbers lack in the file. */
export function dayShiftOf(column: Column | undefined, { dayShift }: Reading): number {
  return column && DATE_FORMS.includes(column.form) ? dayShift : 0;
}

function valuesIn(gridRow: GridRow | undefined, columns: readonly PlacedColumn[], reading: Reading): Row {
  const row: Record<string, CellValue> = {};
  if (!gridRow) return row;
  for (const { number, heading, column } of columns) {
    if (column?.kind === "formula") continue;
    const value = typedValue(contentOf(gridRow.cell(number), reading.shared), column, reading);
    if (value !== undefined && value !== "") row[heading] = value;
  }
  return row;
}

function typedValue({ formula, value }: CellContent, column: Column | undefined, reading: Reading): CellValue {
  // What somebody computes in a column of their own is theirs to compute anew.
  if (!column && formula !== undefined) return undefined;
  return typeof value === "number" ? value + dayShiftOf(column, reading) : value;
}
