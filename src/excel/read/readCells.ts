import type { CellValue } from "../../workbook/spec/cell";
import type { TableSpec } from "../../workbook/spec/table";
import { cellValue } from "../request/cellInput";
import { untracked } from "../request/untracked";

/** The columns of a table that has others which are kept aside; `undefined` where it has none. */
export function columnsApart(
  table: Excel.Table,
  spec: TableSpec,
  headings: readonly string[],
): ReadonlyMap<number, Excel.Range> | undefined {
  const aside = new Set(
    spec.columns.flatMap((column) => (column.kind === "value" && column.isAside ? [column.heading] : [])),
  );
  if (aside.size === 0) return undefined;
  const read = headings.flatMap((heading, index) => (aside.has(heading) ? [] : [index]));
  return new Map(
    read.map((index) => [index, untracked(table.columns.getItemAt(index).getDataBodyRange()).load("values")]),
  );
}

/**
 * What a table's cells show, row by row; a cell of a column that was left unread is blank.
 *
 * @param body of the table, loaded
 * @param columns those that were read one by one
 */
export function cellsIn(
  body: Excel.Range,
  headings: readonly string[],
  columns: ReadonlyMap<number, Excel.Range> | undefined,
): readonly (readonly CellValue[])[] {
  if (columns === undefined) {
    const values: readonly (readonly unknown[])[] = body.values;
    return values.map((row) => row.map(cellValue));
  }
  const byColumn = headings.map((_heading, index): readonly (readonly unknown[])[] => columns.get(index)?.values ?? []);
  return Array.from({ length: body.rowCount }, (_, row) =>
    byColumn.map((values): CellValue => cellValue(values[row]?.[0])),
  );
}
