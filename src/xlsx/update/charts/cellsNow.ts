import type { CellValue, Row } from "../../../workbook/spec/cell";
import { type TableCell, rowIndexOf } from "../../../workbook/spec/table";
import type { WorkbookSpec } from "../../../workbook/spec/workbook";
import { contentOf } from "../../grid/cellMarkup";
import type { SharedTexts } from "../../grid/sharedTexts";
import { placedColumns, rowsInFile } from "../../read/tableRowsInFile";
import type { SheetEdit } from "../sheetEdit";
import type { TableEdit } from "../updateTable";

/** What charts may ask about the sheets that were changed. */
export interface CellsNow {
  /** The value of a cell as it is now. */
  readonly valueAt: (sheet: string, column: number, row: number) => CellValue;
  /** Whether a column holds one of the tables' days, which charts show in a format that depends on how many there are. */
  readonly isOfDays: (sheet: string, column: number) => boolean;
  /** What stands above a chart whose title is this cell's text, while the cell is blank; `undefined` for other cells. */
  readonly titleAt: (sheet: string, column: number, row: number) => string | undefined;
}

/**
 * Answers for the sheets that were changed, the tables taken as they stand now.
 *
 * @param workbook describes the tables
 * @param sheets those that were changed
 * @param edits their tables by name
 * @param shared the workbook's list of texts
 */
export function cellsNow(
  workbook: WorkbookSpec,
  sheets: readonly SheetEdit[],
  edits: ReadonlyMap<string, TableEdit>,
  shared: SharedTexts,
): CellsNow {
  const grids = new Map(sheets.map(({ sheet, grid }) => [sheet.name.toLowerCase(), grid]));
  const days = new Set(
    [...edits.values()].flatMap(({ edit, table, spec }) =>
      placedColumns(table, spec).flatMap(({ number, column }) =>
        column?.form === "date" ? [`${edit.sheet.name.toLowerCase()}!${number}`] : [],
      ),
    ),
  );
  let titles: ReadonlyMap<string, string> | undefined;
  return {
    valueAt: (sheet, column, row) => {
      const { value } = contentOf(grids.get(sheet.toLowerCase())?.row(row)?.cell(column), shared);
      return value === "" ? undefined : value;
    },
    isOfDays: (sheet, column) => days.has(`${sheet.toLowerCase()}!${column}`),
    titleAt: (sheet, column, row) => {
      titles ??= titleCells(workbook, edits);
      return titles.get(`${sheet.toLowerCase()}!${column}!${row}`);
    },
  };
}

/**
 * The cells whose text stands above a chart, by sheet, column and row (`summary!2!5`, the sheet in small letters), each
 * with the title that the chart has while the cell is blank.
 */
function titleCells(workbook: WorkbookSpec, edits: ReadonlyMap<string, TableEdit>): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const read = new Map<TableEdit, readonly Row[]>();
  const rowsOf = (one: TableEdit): readonly Row[] => {
    const { edit, table, spec, reading } = one;
    const rows = read.get(one) ?? rowsInFile(edit.grid, table, spec, reading).map(({ row }) => row);
    read.set(one, rows);
    return rows;
  };
  for (const { title, titleFrom } of workbook.sheets.flatMap(({ charts }) => charts)) {
    const edit = titleFrom && edits.get(titleFrom.table);
    const place = edit && placeOf(edit, rowsOf(edit), titleFrom);
    if (place !== undefined) titles.set(place, title);
  }
  return titles;
}

function placeOf({ edit, table, spec }: TableEdit, rows: readonly Row[], cell: TableCell): string | undefined {
  const column = table.columnNumber(cell.heading);
  const index = rowIndexOf(spec, rows, cell);
  if (column === undefined || index < 0) return undefined;
  return `${edit.sheet.name.toLowerCase()}!${column}!${table.data.firstRow + index}`;
}
