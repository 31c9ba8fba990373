import { HostError } from "../protocol/hostError";
import { Area } from "./area";
import { moveCharts } from "./charts";
import type { Change } from "./workbook";
import { withReferences } from "./references";
import { restoreHeadings } from "./headings";
import { inheritRules } from "./inherit";
import { rewriteEverywhere } from "./rewriting";
import { type Shift, movedArea, reachOf } from "./shift";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import { fillCalculated } from "./tableGrowth";

/**
 * Puts cells in or takes them out and moves what lies beyond, as Excel does: tables, rules, names, charts and formulas
 * go along.
 *
 * @throws HostError where Excel refuses: a table would be torn apart, or filled cells pushed off the sheet
 */
export function shiftCells(sheet: Sheet, shift: Shift): void {
  checkTables(sheet, shift);
  checkMerged(sheet, shift);
  checkEdge(sheet, shift);
  const tables = sheet.tables.map((table) => ({ table, before: table.area }));
  sheet.grid.shift(shift);
  moveCharts(sheet, shift, () => {
    shiftBands(sheet, shift);
  });
  for (const range of sheet.followers) if (!range.isGone) range.move(movedArea(shift, range.area));
  dropWhatIsGone(sheet);
  if (shift.kind === "insert" && shift.along === "rows") inheritRules(sheet, shift.area);
  rewriteFormulas(sheet, shift);
  for (const { table, before } of tables) if (!table.range.isGone) adjust(table, before, shift);
  sheet.workbook.note(sheet, shift.area, kindOf(shift));
}

function checkTables(sheet: Sheet, shift: Shift): void {
  const reach = reachOf(shift);
  for (const { area, headerArea, bodyArea, name } of sheet.tables) {
    if (!reach.intersection(area)) continue;
    const isAcross = shift.along === "rows" ? shift.area.containsColumnsOf(area) : shift.area.containsRowsOf(area);
    const takesHeadings =
      shift.kind === "delete" &&
      shift.along === "rows" &&
      shift.area.intersection(headerArea) !== undefined &&
      !shift.area.containsRowsOf(bodyArea);
    if (isAcross && !takesHeadings) continue;
    throw new HostError(
      "InsertDeleteConflict",
      `This operation is not allowed. It is attempting to shift cells in a table on the worksheet. (${name})`,
    );
  }
}

function checkMerged(sheet: Sheet, shift: Shift): void {
  const reach = reachOf(shift);
  const torn = sheet.merged.some(({ area }) => {
    const isAcross = shift.along === "rows" ? shift.area.containsColumnsOf(area) : shift.area.containsRowsOf(area);
    return reach.intersection(area) !== undefined && !isAcross;
  });
  if (torn) throw new HostError("MergedRangeConflict", "This operation would tear merged cells apart.");
}

function checkEdge(sheet: Sheet, { kind, along, area }: Shift): void {
  if (kind === "delete") return;
  const { bottom, right } = Area.sheet;
  const edge =
    along === "rows"
      ? new Area(bottom - area.rows + 1, area.left, bottom, area.right)
      : new Area(area.top, right - area.columns + 1, area.bottom, right);
  if (sheet.grid.isEmpty(edge)) return;
  throw new HostError("NonBlankCellOffSheet", "Inserting would push non-empty cells off the end of the worksheet.");
}

function shiftBands(sheet: Sheet, { kind, along, area }: Shift): void {
  const isWhole = along === "rows" ? area.isEntireRows : area.isEntireColumns;
  if (!isWhole) return;
  const bands = along === "rows" ? sheet.rows : sheet.columns;
  const [at, count] = along === "rows" ? [area.top, area.rows] : [area.left, area.columns];
  if (kind === "insert") bands.insert(at, count);
  else bands.remove(at, count);
}

function dropWhatIsGone(sheet: Sheet): void {
  for (const range of [...sheet.followers]) if (range.isGone) sheet.unfollow(range);
  sheet.tables.splice(0, sheet.tables.length, ...sheet.tables.filter(({ range }) => !range.isGone));
  sheet.merged = sheet.merged.filter((range) => !range.isGone);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => keepLiving(one));
  sheet.validations = sheet.validations.filter((one) => keepLiving(one));
}

function keepLiving(one: { ranges: Sheet["validations"][number]["ranges"] }): boolean {
  one.ranges = one.ranges.filter((range) => !range.isGone);
  return one.ranges.length > 0;
}

function rewriteFormulas(sheet: Sheet, shift: Shift): void {
  const rewrite = (formula: string, isHome: boolean) =>
    withReferences(formula, ({ sheet: name, area }) => {
      const isHere = name === undefined ? isHome : name.toLowerCase() === sheet.name.toLowerCase();
      return isHere ? movedArea(shift, area) : area;
    });
  rewriteEverywhere(sheet.workbook, (formula, home) => rewrite(formula, home === sheet));
}

/** Gives a table that became wider or longer its columns, and its new rows their formulas. */
function adjust(table: Table, before: Area, shift: Shift): void {
  const { area } = table;
  if (area.columns > before.columns) {
    table.addColumns(shift.area.left - area.left, area.columns - before.columns);
    restoreHeadings(table.sheet, table.headerArea);
  }
  if (area.columns < before.columns) {
    table.columns.splice(Math.max(0, shift.area.left - before.left), before.columns - area.columns);
  }
  for (const column of table.columns) {
    const { calculated } = column;
    if (!calculated) continue;
    const down = area.top - before.top;
    column.calculated = { ...calculated, row: Math.min(calculated.row + down, table.bodyArea.bottom) };
  }
  if (area.rows > before.rows) fillCalculated(table, shift.area);
}

function kindOf({ kind, along, area }: Shift): Change["kind"] {
  const isWhole = along === "rows" ? area.isEntireRows : area.isEntireColumns;
  if (!isWhole) return kind === "insert" ? "CellInserted" : "CellDeleted";
  if (along === "rows") return kind === "insert" ? "RowInserted" : "RowDeleted";
  return kind === "insert" ? "ColumnInserted" : "ColumnDeleted";
}
