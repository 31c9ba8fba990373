import { invalidArgument } from "../protocol/hostError";
import type { Area } from "./area";
import { columnsBefore, fillFormulas } from "./calculatedColumns";
import { type CellContent, EMPTY } from "./cell";
import { displayText } from "./displayText";
import { entryOf } from "./entry";
import { asShown, checkFormula } from "./formulaSyntax";
import { filled } from "./references";
import type { Sheet } from "./sheet";
import { fillCalculated, growTables } from "./tableGrowth";

/** What is written into one cell; nothing where the cell is left as it is. */
export type CellInput = string | number | boolean | undefined;

/** Writes values as if people had typed them, with everything that Excel does of itself when they do. */
export function writeCells(sheet: Sheet, area: Area, input: (row: number, column: number) => CellInput): void {
  const before = columnsBefore(sheet, area);
  for (const [row, column] of area.cells()) {
    const value = input(row - area.top, column - area.left);
    if (value !== undefined) writeCell(sheet, row, column, value);
  }
  restoreHeadings(sheet, area);
  sheet.workbook.note(sheet, area);
  fillFormulas(before, area);
  for (const grown of growTables(sheet, area)) {
    restoreHeadings(sheet, grown.headerArea);
    fillCalculated(grown, area);
  }
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
  return { ...content, formula: asShown(content.formula, place) };
}

/** Headings are texts, no two alike, and never empty. */
export function restoreHeadings(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const cut = table.headerArea.intersection(area);
    if (!cut) continue;
    for (const [row, column] of cut.cells()) {
      const others = table.headings.filter((_, index) => index !== column - table.area.left);
      const text = displayText(sheet.grid.content(row, column).value, sheet.grid.numberFormat(row, column));
      const heading = freeHeading(text, others, column - table.area.left + 1);
      sheet.grid.setContent(row, column, { value: heading });
    }
  }
}

/** @throws HostError where a heading is longer than Excel takes */
function freeHeading(text: string, others: readonly string[], position: number): string {
  if (text.length > 255) throw invalidArgument("a table's heading has at most 255 characters");
  const taken = new Set(others.map((other) => other.toLowerCase()));
  const wanted = text === "" ? `Column${position}` : text;
  for (let number = 1; ; number += 1) {
    const heading = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(heading.toLowerCase())) return heading;
  }
}
