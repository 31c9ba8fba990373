import { Area } from "./area";
import { EMPTY } from "./cell";
import { extendReferences } from "./extend";
import { filled } from "./references";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** Makes tables grow over what was written just below or just right of them, and gives those that grew. */
export function growTables(sheet: Sheet, written: Area): readonly Table[] {
  if (!sheet.workbook.autoCorrect.tablesGrow) return [];
  return sheet.tables.filter((table) => growDown(table, written) || growRight(table, written));
}

/**
 * Gives a table another size: new columns at its right, new rows at its end. Its headings stay where they are.
 *
 * @param withRules whether new rows take part in the rules and choices of those before them
 */
export function setTableSize(table: Table, rows: number, columns: number, withRules = true): void {
  const { area, bodyArea } = table;
  const wider = columns - area.columns;
  if (wider > 0) table.addColumns(area.columns, wider);
  else table.columns.splice(columns);
  const longer = rows - area.rows;
  table.range.move(area.changed({ bottom: longer, right: wider }));
  if (longer <= 0) return;
  copyLooks(table, bodyArea, longer);
  extendReferences(table, bodyArea, longer, withRules);
}

/** Fills the calculated columns' formulas into the empty cells of rows. */
export function fillCalculated(table: Table, rows: Area): void {
  for (const column of table.columns) {
    const { calculated, index } = column;
    const cut = table.bodyArea.column(index).intersection(new Area(rows.top, 0, rows.bottom, Area.sheet.right));
    if (!calculated || !cut) continue;
    for (const [row, at] of cut.cells()) {
      if (table.sheet.grid.content(row, at) !== EMPTY) continue;
      const formula = filled(calculated.formula, row - calculated.row, 0);
      table.sheet.grid.setContent(row, at, { value: undefined, formula, isComputed: false });
    }
    table.sheet.workbook.note(table.sheet, cut);
  }
}

function growDown(table: Table, written: Area): boolean {
  const { area, sheet } = table;
  if (table.showTotals || written.top !== area.bottom + 1 || !area.containsColumnsOf(written)) return false;
  const last = [...sheet.grid.filled(written)].reduce((lowest, [row]) => Math.max(lowest, row), -1);
  if (last < 0) return false;
  const added = new Area(area.bottom + 1, area.left, last, area.right);
  if (!isFree(table, added, written)) return false;
  setTableSize(table, area.rows + added.rows, area.columns);
  return true;
}

function growRight(table: Table, written: Area): boolean {
  const { area, sheet } = table;
  if (written.left !== area.right + 1 || !area.containsRowsOf(written) || sheet.grid.isEmpty(written)) return false;
  const added = new Area(area.top, area.right + 1, area.bottom, written.right);
  if (!isFree(table, added, written)) return false;
  setTableSize(table, area.rows, area.columns + added.columns);
  return true;
}

function isFree({ sheet }: Table, added: Area, written: Area): boolean {
  const isTaken = sheet.tables.some((other) => other.area.intersection(added));
  return !isTaken && added.without(written).every((rest) => sheet.grid.isEmpty(rest));
}

/** New rows look like the last one before them. */
function copyLooks({ sheet }: Table, body: Area, rows: number): void {
  const last = body.row(body.rows - 1);
  for (const [row, column] of [...sheet.grid.formattedIn(last)]) {
    const format = sheet.grid.format(row, column);
    for (let step = 1; step <= rows; step += 1) {
      const isPlain = sheet.grid.numberFormat(row + step, column) === "General";
      if (isPlain) sheet.grid.setFormat(row + step, column, format);
    }
  }
}
