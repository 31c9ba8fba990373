import { evaluate } from "../../src/workbook/evaluate/evaluate";
import type { CellValue, Row } from "../../src/workbook/spec/cell";
import { NOT_AVAILABLE, type TableSpec } from "../../src/workbook/spec/table";
import type { WorkbookSpec } from "../../src/workbook/spec/workbook";
import { CellError } from "../host/model/cell";
import type { Table } from "../host/model/table";
import type { Calculate, Workbook } from "../host/model/workbook";

/**
 * Computes the formulas of a described workbook's tables with the functions that stand beside them. It proves nothing
 * of the formulas themselves (LibreOffice does that for files); it lets an add-in read what Excel would show.
 */
export function calculates(spec: WorkbookSpec): Calculate {
  return (workbook) => {
    const rows = new Map(
      spec.tables.flatMap((table) => {
        const open = workbook.table(table.name);
        return open ? [[table.name, rowsOf(open, table)] as const] : [];
      }),
    );
    const results = evaluate(spec, rows);
    for (const table of spec.tables) writeResults(workbook, table, results.get(table.name) ?? []);
  };
}

function rowsOf(open: Table, { columns }: TableSpec): readonly Row[] {
  const { bodyArea, headings } = open;
  return Array.from({ length: bodyArea.rows }, (_, index) => {
    const row: Record<string, CellValue> = {};
    for (const { heading, kind } of columns) {
      const column = headings.indexOf(heading);
      if (kind === "formula" || column < 0) continue;
      const { value } = open.sheet.grid.content(bodyArea.top + index, bodyArea.left + column);
      if (value !== undefined) row[heading] = value instanceof CellError ? value.text : value;
    }
    return row;
  });
}

function writeResults(workbook: Workbook, spec: TableSpec, rows: readonly Row[]): void {
  const open = workbook.table(spec.name);
  if (!open) return;
  const { bodyArea, headings, sheet } = open;
  for (const { heading, kind } of spec.columns) {
    const column = bodyArea.left + headings.indexOf(heading);
    if (kind === "value" || column < bodyArea.left) continue;
    rows.forEach((row, index) => {
      const content = sheet.grid.content(bodyArea.top + index, column);
      if (content.formula === undefined) return;
      const result = row[heading];
      const value = result === NOT_AVAILABLE ? new CellError(NOT_AVAILABLE) : result;
      sheet.grid.setContent(bodyArea.top + index, column, { ...content, value, isComputed: true });
    });
  }
}
