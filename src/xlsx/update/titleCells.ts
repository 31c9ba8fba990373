import type { WorkbookSpec } from "../../workbook/spec/workbook";
import { type TableCell, rowIndexOf } from "../../workbook/spec/table";
import { rowsInFile } from "../read/tableRowsInFile";
import type { TableEdit } from "./updateTable";

/**
 * The cells whose text stands above a chart, by sheet, column and row (`summary!2!5`, the sheet in small letters), each
 * with the title that the chart has while the cell is blank. The tables are taken as they stand now.
 */
export function titleCells(workbook: WorkbookSpec, edits: ReadonlyMap<string, TableEdit>): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { title, titleFrom } of workbook.sheets.flatMap(({ charts }) => charts)) {
    const edit = titleFrom && edits.get(titleFrom.table);
    const place = edit && placeOf(edit, titleFrom);
    if (place !== undefined) titles.set(place, title);
  }
  return titles;
}

function placeOf({ edit, table, spec, reading }: TableEdit, cell: TableCell): string | undefined {
  const column = table.columnNumber(cell.heading);
  const rows = rowsInFile(edit.grid, table, spec, reading).map(({ row }) => row);
  const index = rowIndexOf(spec, rows, cell);
  if (column === undefined || index < 0) return undefined;
  return `${edit.sheet.name.toLowerCase()}!${column}!${table.data.firstRow + index}`;
}
