import type { Row } from "../../workbook/spec/cell";
import { type TableSpec, keyOf } from "../../workbook/spec/table";
import { excelProblem } from "../request/excelErrors";
import { TO_SHOW, queueShowing } from "./showSheet";
import { cellValue } from "../request/cellInput";

/**
 * Shows a cell of a table in its sheet, wherever people moved the table, its rows and its columns.
 *
 * @returns why it cannot be shown; `undefined` where it is
 */
export async function goToCell(spec: TableSpec, row: Row, heading: string): Promise<string | undefined> {
  try {
    return await Excel.run((context) => shown(context, spec, row, heading));
  } catch (error) {
    return excelProblem(error).message;
  }
}

const GONE = "The cell is gone: its row or column was moved or taken out.";

async function shown(
  context: Excel.RequestContext,
  spec: TableSpec,
  row: Row,
  heading: string,
): Promise<string | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(spec.name);
  table.load(TO_SHOW);
  await context.sync();
  if (table.isNullObject) return GONE;
  const headings = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  await context.sync();
  const names = textsIn(headings.values[0] ?? []);
  const column = names.indexOf(heading);
  const at = rowsIn(body.values).findIndex((cells) => keyOf(spec, rowOf(names, cells)) === keyOf(spec, row));
  if (column < 0 || at < 0) return GONE;
  queueShowing(table);
  body.getCell(at, column).select();
  await context.sync();
  return undefined;
}

function rowsIn(values: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return values;
}

function textsIn(values: readonly unknown[]): readonly string[] {
  return values.map(String);
}

function rowOf(names: readonly string[], cells: readonly unknown[]): Row {
  return Object.fromEntries(names.map((name, index) => [name, cellValue(cells[index])]));
}
