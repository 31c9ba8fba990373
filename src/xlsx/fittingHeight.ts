import type { Row } from "../workbook/cell";
import { sharedWidths } from "../workbook/columnWidths";
import { wraps } from "../workbook/looks";
import { rowHeight } from "../workbook/rowHeights";
import type { TableSpec } from "../workbook/table";
import { contentOf } from "./cellMarkup";
import type { GridRow } from "./gridRow";
import type { TableInFile } from "./tableInFile";
import { type Reading, placedColumns } from "./tableRowsInFile";

/** A table in a file, and how its cells are read. */
interface ReadTable {
  readonly table: TableInFile;
  readonly spec: TableSpec;
  readonly reading: Reading;
}

/**
 * Writes a row and makes it as tall as its texts then are. A height that somebody chose stays as it is; nobody chose
 * that of a row that was just put in (`isNew`).
 */
export function writeFitting(one: ReadTable, row: GridRow, isNew: boolean, write: () => void): void {
  const before = fittingHeight(one, row);
  const isOurs = isNew || row.height === before || !row.isHeightChosen;
  write();
  const after = fittingHeight(one, row);
  if (isOurs && after !== before) row.height = after;
}

/** `undefined` where the usual height will do. */
function fittingHeight({ table, spec, reading }: ReadTable, row: GridRow): number | undefined {
  const texts = placedColumns(table, spec).filter(({ column }) => column?.kind === "value" && wraps(column, column.form));
  if (texts.length === 0) return undefined;
  const held: Row = Object.fromEntries(
    texts.map(({ number, heading }) => [heading, contentOf(row.cell(number), reading.shared).value]),
  );
  return rowHeight({ table: spec, widths: sharedWidths([spec], new Map([[spec.name, [held]]])) }, held);
}
