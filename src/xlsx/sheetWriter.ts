import type { Cell, ConditionalFormattingRule, Style, Workbook, Worksheet } from "exceljs";
import type { CellValue, Row } from "../workbook/cell";
import { type Column, NOT_AVAILABLE } from "../workbook/table";
import type { Line, SheetSpec } from "../workbook/workbook";
import { blockAddress, cellAddress } from "./cellAddress";
import {
  CELL_STYLES,
  FORMULA_TEXT_STYLE,
  GAP_STYLE,
  HEADING_STYLE,
  HIGHLIGHT_STYLES,
  LINE_STYLES,
  QUOTED_TEXT_STYLE,
  WRAPPED_EXPLANATION,
} from "./cellStyles";
import { USUAL_WIDTH, columnWidths, columnsInUse, headingLines, textRoom, wrappedLines } from "./columnWidths";
import { type TablePlace, columnBlock, columnNumber } from "./sheetLayout";
import { spelledText } from "./xmlText";

/** The longest line that reads well, in characters; longer ones are wrapped. */
const READING_WIDTH = 110;
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 24;
const TALLEST_ROW = 180;

/** Begins a text that a person who edits the cell would turn into something else. */
const TURNS_ON_EDITING = /^[=+\-@\t\r']/;

/** Puts a sheet's cells, formats and print set-up into a workbook. Tables and charts become parts of their own. */
export function addSheet(book: Workbook, sheet: SheetSpec, place: TablePlace | undefined): void {
  const worksheet = book.addWorksheet(sheet.name, {
    properties: { tabColor: { argb: `FF${sheet.tabColour}` }, dyDescent: 0.25 },
    pageSetup: {
      orientation: sheet.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
    views: [{ state: "normal", showGridLines: false }],
  });
  const widths = columnWidths(place, columnsInUse(sheet));
  widths.forEach((width, index) => (worksheet.getColumn(index + 1).width = width));
  sheet.lines.forEach((line, index) => {
    writeLine(worksheet, index + 1, line, widths);
  });
  if (place) writeTable(worksheet, sheet, place, widths);
}

function writeLine(worksheet: Worksheet, rowNumber: number, line: Line, widths: readonly number[]): void {
  const cell = worksheet.getCell(rowNumber, 1);
  cell.value = spelledText(line.text);
  cell.style = LINE_STYLES[line.style];
  if (line.style === "title") worksheet.getRow(rowNumber).height = TITLE_HEIGHT;
  else if (line.text.length > READING_WIDTH) wrapLine(worksheet, rowNumber, line, widths);
}

function wrapLine(worksheet: Worksheet, rowNumber: number, line: Line, widths: readonly number[]): void {
  let lastColumn = 0;
  let characters = 0;
  while (characters < READING_WIDTH) characters += widths[lastColumn++] ?? USUAL_WIDTH;
  worksheet.mergeCells(rowNumber, 1, rowNumber, lastColumn);
  worksheet.getCell(rowNumber, 1).style = WRAPPED_EXPLANATION;
  worksheet.getRow(rowNumber).height = LINE_HEIGHT * wrappedLines(line.text, characters);
}

function writeTable(worksheet: Worksheet, sheet: SheetSpec, place: TablePlace, widths: readonly number[]): void {
  writeHeadings(worksheet, place, widths);
  place.rows.forEach((row, index) => {
    const cells = worksheet.getRow(place.firstRow + index);
    place.table.columns.forEach((column, columnIndex) => {
      writeCell(cells.getCell(columnIndex + 1), column, row[column.heading]);
    });
    const lines = linesOf(place.table.columns, row, widths);
    if (lines > 1) cells.height = Math.min(TALLEST_ROW, LINE_HEIGHT * lines);
  });
  if (place.rows.length === 0) writeBlankRow(worksheet, place);
  if (sheet.rowsForCharts === 0) freeze(worksheet, place.headingRow, sheet.frozenColumns ?? 0);
  worksheet.pageSetup.printTitlesRow = `${place.headingRow}:${place.headingRow}`;
  addHighlights(worksheet, sheet, place);
}

function writeHeadings(worksheet: Worksheet, { headingRow, table }: TablePlace, widths: readonly number[]): void {
  const row = worksheet.getRow(headingRow);
  let lines = 1;
  table.columns.forEach(({ heading, note }, index) => {
    const cell = row.getCell(index + 1);
    cell.value = spelledText(heading);
    cell.style = HEADING_STYLE;
    if (note !== "") cell.note = { texts: [{ font: { size: 9, name: "Tahoma" }, text: spelledText(note) }] };
    lines = Math.max(lines, headingLines(heading, widths[index] ?? 0));
  });
  row.height = LINE_HEIGHT * lines + 3;
}

/** No formula stands in a table's blank row, where it would have nothing to compute and might show an error. */
function writeBlankRow(worksheet: Worksheet, { firstRow, table }: TablePlace): void {
  table.columns.forEach((column, index) => (worksheet.getCell(firstRow, index + 1).style = styleOf(column)));
}

function styleOf({ kind, form }: Column): Partial<Style> {
  return kind === "formula" && form === "text" ? FORMULA_TEXT_STYLE : CELL_STYLES[form];
}

function writeCell(cell: Cell, column: Column, value: CellValue): void {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${column.heading} comes to ${value}, which no cell can hold`);
  }
  cell.style = styleOf(column);
  if (column.kind === "formula") cell.value = { formula: column.formula, ...resultOf(value) };
  else if (typeof value === "string") writeText(cell, value);
  else if (value !== undefined) cell.value = value;
}

function resultOf(value: CellValue): { result?: string | number | boolean | { error: typeof NOT_AVAILABLE } } {
  if (value === undefined) return {};
  if (value === NOT_AVAILABLE) return { result: { error: NOT_AVAILABLE } };
  return { result: typeof value === "string" ? spelledText(value) : value };
}

/** Text in any column is text: its format says so, so that editing the cell leaves it text. */
function writeText(cell: Cell, text: string): void {
  cell.style = TURNS_ON_EDITING.test(text) ? QUOTED_TEXT_STYLE : CELL_STYLES.text;
  const spelled = spelledText(text);
  if (spelled !== "") cell.value = spelled;
}

function freeze(worksheet: Worksheet, rows: number, columns: number): void {
  const firstMoving = cellAddress(columns + 1, rows + 1);
  worksheet.views = [
    {
      state: "frozen",
      xSplit: columns,
      ySplit: rows,
      topLeftCell: firstMoving,
      activeCell: firstMoving,
      showGridLines: false,
    },
  ];
}

function addHighlights(worksheet: Worksheet, sheet: SheetSpec, place: TablePlace): void {
  let priority = 1;
  for (const { heading, equals, look } of sheet.highlights ?? []) {
    const formulae = [`"${equals.replaceAll('"', '""')}"`];
    addRule(worksheet, place, heading, {
      type: "cellIs",
      operator: "equal",
      formulae,
      priority: priority++,
      style: HIGHLIGHT_STYLES[look],
    });
  }
  for (const column of place.table.columns) {
    if (column.kind !== "formula" || !column.formula.includes("NA()")) continue;
    const first = cellAddress(columnNumber(place.table, column.heading), place.firstRow);
    const formulae = [`ISNA(${first})`];
    addRule(worksheet, place, column.heading, { type: "expression", formulae, priority: priority++, style: GAP_STYLE });
  }
}

function addRule(worksheet: Worksheet, place: TablePlace, heading: string, rule: ConditionalFormattingRule): void {
  worksheet.addConditionalFormatting({ ref: blockAddress(columnBlock(place, heading)), rules: [rule] });
}

/** No program can be trusted to make a row as tall as its wrapped texts when it opens the file. */
function linesOf(columns: readonly Column[], row: Row, widths: readonly number[]): number {
  return columns.reduce((most, { heading }, index) => {
    const value = row[heading];
    const width = widths[index] ?? 0;
    return typeof value === "string" ? Math.max(most, wrappedLines(value, textRoom(width))) : most;
  }, 1);
}
