import { NotImplemented, invalidArgument, itemAlreadyExists } from "../protocol/hostError";
import { areaAt } from "./address";
import { Area } from "./area";
import { restoreHeadings } from "./headings";
import { withTableRenamed } from "./formulaSyntax";
import { rewriteEverywhere } from "./rewriting";
import { shiftCells } from "./structure";
import type { Sheet } from "./sheet";
import { Table } from "./table";
import { fillCalculated, setTableSize } from "./tableGrowth";

/** Makes a table of cells whose first row is its headings. Headings alone get one empty row. */
export function addTable(sheet: Sheet, area: Area): Table {
  const needed = area.rows === 1 ? area.changed({ bottom: 1 }) : area;
  const other = sheet.tables.find((one) => one.area.intersection(needed));
  if (other) throw invalidArgument(`a table can't overlap another table, ${other.name}`);
  const table = new Table(sheet.workbook.newId(), freeName(sheet), sheet.followedArea(needed));
  sheet.tables.push(table);
  restoreHeadings(sheet, table.headerArea);
  sheet.workbook.note(sheet, table.headerArea);
  return table;
}

/** @throws HostError where the name is taken or Excel does not take it */
export function renameTable(table: Table, name: string): void {
  const { workbook } = table.sheet;
  if (!isName(name)) throw invalidArgument(`${name} cannot be the name of a table`);
  const isTaken = workbook.table(name) ?? workbook.named(name);
  if (isTaken && isTaken !== table) throw itemAlreadyExists(name);
  rewriteEverywhere(workbook, (formula) => withTableRenamed(formula, table.name, name));
  table.name = name;
}

/** Whether Excel takes a text as the name of a table or of cells. */
export function isName(text: string): boolean {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) && text.length <= 255;
  return isWord && areaAt(text) === undefined && !/^(?:r|c|r\d+c\d+)$/iu.test(text);
}

/** Gives a table other cells. Its headings must stay in their row, and it must not lose all it had. */
export function resizeTable(table: Table, area: Area): void {
  const { area: before, sheet } = table;
  if (table.showTotals) throw new NotImplemented("resizing a table with a totals row");
  if (area.top !== before.top || !area.intersection(before) || area.rows < 2) {
    throw invalidArgument(`the new range must begin at the headings of ${table.name} and overlap it`);
  }
  if (area.left !== before.left) throw new NotImplemented("resizing a table at its left edge");
  const other = sheet.tables.find((one) => one !== table && one.area.intersection(area));
  if (other) throw invalidArgument(`a table can't overlap another table, ${other.name}`);
  setTableSize(table, area.rows, area.columns, sheet.workbook.resizeBringsRules);
  restoreHeadings(sheet, table.headerArea);
  if (area.rows > before.rows) fillCalculated(table, new Area(before.bottom + 1, area.left, area.bottom, area.right));
  sheet.workbook.note(sheet, area);
}

/** Shows or hides the row of totals. Cells below make room for it where they must. */
export function showTotals(table: Table, isShown: boolean): void {
  if (isShown === table.showTotals) return;
  const { area, sheet } = table;
  if (!isShown) {
    const totals = area.row(area.rows - 1);
    table.showTotals = false;
    table.range.move(area.changed({ bottom: -1 }));
    for (const [row, column] of totals.cells()) sheet.grid.setContent(row, column, { value: undefined });
    return;
  }
  const below = area.row(area.rows - 1).moved(1, 0);
  if (!sheet.grid.isEmpty(below)) shiftCells(sheet, { kind: "insert", along: "rows", area: below });
  table.range.move(area.changed({ bottom: 1 }));
  table.showTotals = true;
  sheet.grid.setContent(below.top, below.left, { value: "Total" });
  sheet.workbook.note(sheet, below);
}

/** Takes a table's frame away and leaves its cells. */
export function forgetTable(table: Table): void {
  const { sheet } = table;
  sheet.unfollow(table.range);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
}

/** Puts rows into a table, at its end or before one of its rows, and makes room for them below it. */
export function insertTableRows(table: Table, index: number, count: number): Area {
  const { bodyArea, sheet } = table;
  const isUnused = bodyArea.rows === 1 && sheet.grid.isEmpty(bodyArea);
  if (isUnused && count > 1) insertTableRows(table, 0, count - 1);
  if (isUnused) return table.bodyArea;
  const first = bodyArea.top + index;
  const added = new Area(first, bodyArea.left, first + count - 1, bodyArea.right);
  const isAtEnd = index === bodyArea.rows && !table.showTotals;
  if (!isAtEnd) {
    shiftCells(sheet, { kind: "insert", along: "rows", area: added });
    return added;
  }
  if (!sheet.grid.isEmpty(added)) shiftCells(sheet, { kind: "insert", along: "rows", area: added });
  setTableSize(table, table.area.rows + count, table.area.columns);
  fillCalculated(table, added);
  sheet.workbook.note(sheet, added);
  return added;
}

function freeName({ workbook }: Sheet): string {
  for (let number = 1; ; number += 1) {
    const name = `Table${number}`;
    if (!workbook.table(name) && !workbook.named(name)) return name;
  }
}
