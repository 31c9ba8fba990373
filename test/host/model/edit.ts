import type { Area } from "./area";
import { columnsBefore, fillFormulas } from "./calculatedColumns";
import { type CellContent, EMPTY } from "./cell";
import { entryOf } from "./entry";
import { asShown, checkFormula } from "./formulaSyntax";
import { followHeadings, headingsBefore, restoreHeadings } from "./headings";
import { spellingOf } from "./implicitIntersection";
import { filled } from "./references";
import type { Sheet } from "./sheet";
import { fillCalculated, growTables } from "./tableGrowth";

/** What is written into one cell; nothing where the cell is left as it is. */
export type CellInput = string | number | boolean | undefined;

/** Writes values as if people had typed them, with everything that Excel does of itself when they do. */
export function writeCells(sheet: Sheet, area: Area, input: (row: number, column: number) => CellInput): void {
  const headings = headingsBefore(sheet, area);
  const before = columnsBefore(sheet, area, columnsWithFormulas(area, input));
  for (const [row, column] of area.cells()) {
    const value = input(row - area.top, column - area.left);
    if (value !== undefined) writeCell(sheet, row, column, value);
  }
  restoreHeadings(sheet, area);
  followHeadings(headings);
  sheet.workbook.note(sheet, area);
  fillFormulas(before, area);
  for (const grown of growTables(sheet, area)) {
    restoreHeadings(sheet, grown.headerArea);
    fillCalculated(grown, area);
  }
}

function columnsWithFormulas(area: Area, input: (row: number, column: number) => CellInput): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const [row, column] of area.cells()) {
    const value = input(row - area.top, column - area.left);
    if (typeof value === "string" && /^[-=+@]/u.test(value)) columns.add(column);
  }
  return columns;
}

/** Writes the same into all cells. A formula's addresses go along from cell to cell. */
export function fillCells(sheet: Sheet, area: Area, value: string | number | boolean): void {
  const isFormula = typeof value === "string" && value.startsWith("=");
  writeCells(sheet, area, (row, column) => (isFormula ? filled(value, row, column) : value));
}

/** Empties cells, and leaves how they look. */
export function clearContents(sheet: Sheet, area: Area): void {
  for (const [row, column] of [...sheet.grid.filled(area)]) sheet.grid.setContent(row, column, EMPTY);
  restoreHeadings(sheet, area);
  sheet.workbook.note(sheet, area);
}

function writeCell(sheet: Sheet, row: number, column: number, value: string | number | boolean): void {
  const { grid, workbook } = sheet;
  const numberFormat = grid.numberFormat(row, column);
  const { content, numberFormat: brought } = entryOf(value, numberFormat, workbook.entryRules);
  grid.setContent(row, column, inPlace(sheet, row, column, content));
  if (brought !== undefined && numberFormat === "General") {
    grid.setFormat(row, column, { ...grid.format(row, column), numberFormat: brought });
  }
}

function inPlace(sheet: Sheet, row: number, column: number, content: CellContent): CellContent {
  if (content.formula === undefined) return content;
  const place = sheet.workbook.placeOf(sheet, row, column);
  checkFormula(content.formula, place);
  spellingOf(content.formula);
  return { ...content, formula: asShown(content.formula, place) };
}
