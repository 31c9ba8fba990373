import { type Book, bookOfRows } from "../../src/workbook/spec/book";
import type { PageSpec } from "../../src/workbook/spec/page";
import { evaluate } from "../../src/workbook/evaluate/evaluate";
import type { CellValue, Row } from "../../src/workbook/spec/cell";
import { NOT_AVAILABLE, type TableSpec } from "../../src/workbook/spec/table";
import type { WorkbookSpec } from "../../src/workbook/spec/workbook";
import { columnOfLetters } from "../../src/workbook/layout/cellAddress";
import type { Sheet } from "../host/model/sheet";
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
        return open ? [[table.name, rowsOf(workbook, open, table)] as const] : [];
      }),
    );
    const results = evaluate(spec, rows);
    for (const table of spec.tables) writeResults(workbook, table, results.get(table.name) ?? []);
    for (const { page } of spec.sheets) if (page) writePage(workbook, page, bookOfRows(results));
  };
}

/** The first cell of a name. */
function cellOfName(workbook: Workbook, name: string): { sheet: Sheet; row: number; column: number } | undefined {
  const { formula = "" } = workbook.names.find((one) => one.name === name) ?? {};
  const [, quoted, plain = "", letters = "", row = ""] =
    /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)/u.exec(formula) ?? [];
  const sheet = workbook.sheets.find((one) => one.name === (quoted?.replaceAll("''", "'") ?? plain));
  return sheet && { sheet, row: Number(row) - 1, column: columnOfLetters(letters) - 1 };
}

function numberAt(workbook: Workbook, name: string): number | undefined {
  const at = cellOfName(workbook, name);
  const value = at?.sheet.grid.content(at.row, at.column).value;
  return typeof value === "number" ? value : undefined;
}

/** A page's cells by their formulas, on whichever sheet they stand. */
function writePage(workbook: Workbook, page: PageSpec, book: Book): void {
  const sheet = sheetOfPage(workbook, page);
  for (const { row, column, content, below } of page.cells) {
    if (content.kind !== "formula" || !sheet) continue;
    const at = row - 1 + (below === undefined ? 0 : (workbook.table(below)?.bodyArea.bottom ?? 0) + 1);
    const held = sheet.grid.content(at, column - 1);
    if (held.formula === undefined) continue;
    const value = content.result(book);
    sheet.grid.setContent(at, column - 1, { ...held, value, isComputed: true });
  }
}

/** The sheet of a page's named cell, or of its tables. */
function sheetOfPage(workbook: Workbook, { cells, tables = [] }: PageSpec): Sheet | undefined {
  const named = cells.flatMap(({ content }) =>
    content.kind === "choice" ? (cellOfName(workbook, content.name)?.sheet ?? []) : [],
  );
  return [...named, ...tables.flatMap(({ table }) => workbook.table(table.name)?.sheet ?? [])][0];
}

function rowsOf(workbook: Workbook, open: Table, { columns }: TableSpec): readonly Row[] {
  const { bodyArea, headings } = open;
  return Array.from({ length: bodyArea.rows }, (_, index) => {
    const row: Record<string, CellValue> = {};
    for (const described of columns) {
      const { heading } = described;
      const column = headings.indexOf(heading);
      if (described.kind === "formula" || column < 0) continue;
      const { formula, value: held } = open.sheet.grid.content(bodyArea.top + index, bodyArea.left + column);
      const value =
        formula !== undefined && described.repeats !== undefined ? numberAt(workbook, described.repeats) : held;
      if (value !== undefined) row[heading] = value instanceof CellError ? value.text : value;
    }
    return row;
  });
}

function writeResults(workbook: Workbook, spec: TableSpec, rows: readonly Row[]): void {
  const open = workbook.table(spec.name);
  if (!open) return;
  const { bodyArea, headings, sheet } = open;
  for (const described of spec.columns) {
    const { heading } = described;
    const column = bodyArea.left + headings.indexOf(heading);
    if (column < bodyArea.left) continue;
    if (described.kind === "value") {
      const content = sheet.grid.content(bodyArea.top, column);
      if (described.repeats === undefined || content.formula === undefined) continue;
      const value = numberAt(workbook, described.repeats) ?? "";
      sheet.grid.setContent(bodyArea.top, column, { ...content, value, isComputed: true });
      continue;
    }
    rows.forEach((row, index) => {
      const content = sheet.grid.content(bodyArea.top + index, column);
      if (content.formula === undefined) return;
      const result = row[heading];
      const value = result === NOT_AVAILABLE ? new CellError(NOT_AVAILABLE) : result;
      sheet.grid.setContent(bodyArea.top + index, column, { ...content, value, isComputed: true });
    });
  }
}
