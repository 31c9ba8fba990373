import type { CellValue, Row } from "../../workbook/spec/cell";
import { type Column, type Form, type TableSpec, formOfCell } from "../../workbook/spec/table";
import { type CellContent, contentOf } from "../grid/cellMarkup";
import { type ExistingRow, existingRow } from "../../workbook/change/placeRows";
import type { GridRow } from "../grid/gridRow";
import type { SharedTexts } from "../grid/sharedTexts";
import type { SheetGrid } from "../grid/sheetGrid";
import type { TableInFile } from "./tableInFile";

/** What the cells of a workbook need to be understood. */
export interface CellContext {
  readonly shared: SharedTexts;
  /** What the workbook's dates lack beside the usual count: the days to 1904 where it counts from there. */
  readonly dayShift: number;
}

/** A column of the file with what the description knows of it. */
export interface PlacedColumn {
  readonly number: number;
  readonly heading: string;
  /** `undefined` for a column that somebody added. */
  readonly column: Column | undefined;
}

const DATE_FORMS: readonly Form[] = ["date", "month", "moment"];

/** The rows of a table in the order in which they stand, blank ones too. */
export function rowsInFile(grid: SheetGrid, table: TableInFile, spec: TableSpec, reading: CellContext): ExistingRow[] {
  const columns = placedColumns(table, spec);
  const { firstRow, lastRow } = table.data;
  const rows: ExistingRow[] = [];
  for (let number = firstRow; number <= lastRow; number++) {
    rows.push(existingRow(spec, valuesIn(grid.row(number), columns, reading)));
  }
  return rows;
}

/** The table's columns where they stand in the file, each with its description. */
export function placedColumns(table: TableInFile, spec: TableSpec): readonly PlacedColumn[] {
  const known = new Map(spec.columns.map((column) => [column.heading.toLowerCase(), column]));
  return table.columns.map(({ heading }, index) => {
    const column = known.get(heading.toLowerCase());
    return { number: table.block.firstColumn + index, heading: column?.heading ?? heading, column };
  });
}

/** How many days the number in a row's cell of a column lacks in the file. */
export function dayShiftOf(column: Column | undefined, row: Row, { dayShift }: CellContext): number {
  return column && dayShift !== 0 && DATE_FORMS.includes(formOfCell(column, row)) ? dayShift : 0;
}

function valuesIn(gridRow: GridRow | undefined, columns: readonly PlacedColumn[], reading: CellContext): Row {
  const held: [heading: string, value: CellValue][] = [];
  if (!gridRow) return {};
  for (const { number, heading, column } of columns) {
    if (column?.kind === "formula") continue;
    const value = typedValue(contentOf(gridRow.cell(number), reading.shared), column);
    if (value !== undefined && value !== "") held.push([heading, value]);
  }
  const row = Object.fromEntries(held);
  return reading.dayShift === 0 ? row : withDays(row, columns, reading);
}

function typedValue({ formula, value }: CellContent, column: Column | undefined): CellValue {
  // What somebody computes in a column of their own is theirs to compute anew.
  return !column && formula !== undefined ? undefined : value;
}

/** Which cells are days may depend on what names the row, so all of it is read first. */
function withDays(row: Row, columns: readonly PlacedColumn[], reading: CellContext): Row {
  const byHeading = new Map(columns.map(({ heading, column }) => [heading, column]));
  return Object.fromEntries(
    Object.entries(row).map(([heading, value]) => [
      heading,
      typeof value === "number" ? value + dayShiftOf(byHeading.get(heading), row, reading) : value,
    ]),
  );
}
