import type { TablePlace } from "../../workbook/layout/sheetLayout";
import type { Column } from "../../workbook/spec/table";
import type { SheetGrid } from "../grid/sheetGrid";
import type { TableInFile } from "../read/tableInFile";

/** A column that is added: where it comes to stand, and where the fresh file has it. */
export interface NewColumn {
  readonly table: TableInFile;
  readonly column: Column;
  readonly number: number;
  readonly grid: SheetGrid;
  /** Where the table stands in the fresh file. */
  readonly place: TablePlace;
  readonly freshPath: string;
  readonly freshGrid: SheetGrid;
  readonly freshNumber: number;
}
