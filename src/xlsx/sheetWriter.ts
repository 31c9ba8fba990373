import type { Cell, ConditionalFormattingRule, Style, Workbook, Worksheet } from "exceljs";
import type { CellValue, Row } from "../workbook/cell";
import { type Column, NOT_AVAILABLE } from "../workbook/table";
import type { Highlight, Line, SheetSpec } from "../workbook/workbook";
import { blockAddress, cellAddress } from "./cellAddress";
import {
  CELL_STYLES,
  FORMULA_TEXT_STYLE,
  HEADING_STYLE,
  HIGHLIGHT_STYLES,
  LINE_STYLES,
  QUOTED_TEXT_STYLE,
  WRAPPED_EXPLANATION,
} from "./cellStyles";
import { USUAL_WIDTH, headingLines, sheetWidths, textRoom, wrappedLines } from "./columnWidths";
import { type TablePlace, columnBlock, columnNumber, tableBlock } from "./sheetLayout";
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
  const widths = sheetWidths(sheet, place?.widths);
  widths.forEach((width, index) => (worksheet.getColumn(index + 1).width = width));
  sheet.table?.columns.forEach(({ isHidden }, index) => {
    if (isHidden) worksheet.getColumn(index + 1).hidden = true;
  });
  sheet.lines.forEach((line, index) => {
    writeLine(worksheet, index + 1, line, widths);
  });
  if (place) writeTable(worksheet, sheet, place);
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

function writeTable(worksheet: Worksheet, sheet: SheetSpec, place: TablePlace): void {
  writeHeadings(worksheet, place);
  place.rows.forEach((row, index) => {
    const cells = worksheet.getRow(place.firstRow + index);
    place.table.columns.forEach((column, columnIndex) => {
      writeCell(cells.getCell(columnIndex + 1), column, row[column.heading]);
    });
    const lines = linesOf(place, row);
    if (lines > 1) cells.height = Math.min(TALLEST_ROW, LINE_HEIGHT * lines);
  });
  if (place.rows.length === 0) writeBlankRow(worksheet, place);
  if (sheet.rowsForCharts === 0) freeze(worksheet, place.headingRow, sheet.frozenColumns ?? 0);
  worksheet.pageSetup.printTitlesRow = `${place.headingRow}:${place.headingRow}`;
  addHighlights(worksheet, sheet, place);
  limitPrinting(worksheet, sheet, place);
}

function limitPrinting(worksheet: Worksheet, { charts, print }: SheetSpec, { lastRow }: TablePlace): void {
  if (print.chartsOnly) {
    const lastColumn = Math.max(...charts.map(({ place }) => place.toColumn));
    const lastChartRow = Math.max(...charts.map(({ place }) => place.toRow));
    worksheet.pageSetup.printArea = printArea(lastColumn, lastChartRow);
    worksheet.pageSetup.fitToHeight = 1;
    // Headings of a table that is not printed need not stand on each page.
    worksheet.pageSetup.printTitlesRow = "";
  } else if (print.columns !== undefined) {
    worksheet.pageSetup.printArea = printArea(print.columns, lastRow);
  }
}

/** The area from the first cell to this one. exceljs puts a dollar sign before each column, and none before a row. */
function printArea(lastColumn: number, lastRow: number): string {
  return `A$1:${cellAddress(lastColumn, lastRow).replace(/\d+$/, "$$$&")}`;
}

function writeHeadings(worksheet: Worksheet, { headingRow, table, widths }: TablePlace): void {
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
  if (column.kind === "formula") writeFormula(cell, column.formula, value);
  else if (typeof value === "string") writeText(cell, value);
  else if (value !== undefined) cell.value = value;
}

/** A formula that has nothing for a chart to draw is left out: a blank cell is a gap to every program. */
function writeFormula(cell: Cell, formula: string, result: CellValue): void {
  if (result === NOT_AVAILABLE) return;
  if (result === undefined) cell.value = { formula };
  else cell.value = { formula, result: typeof result === "string" ? spelledText(result) : result };
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
  for (const [index, highlight] of (sheet.highlights ?? []).entries()) {
    const rule = { priority: index + 1, style: HIGHLIGHT_STYLES[highlight.look] };
    const text = `"${highlight.equals.replaceAll('"', '""')}"`;
    if (highlight.look === "struck") addRowRule(worksheet, place, highlight, text, rule);
    else addCellRule(worksheet, place, highlight, text, rule);
  }
}

type RuleLook = Pick<ConditionalFormattingRule, "priority" | "style">;

function addCellRule(
  worksheet: Worksheet,
  place: TablePlace,
  { heading }: Highlight,
  text: string,
  look: RuleLook,
): void {
  worksheet.addConditionalFormatting({
    ref: blockAddress(columnBlock(place, heading)),
    rules: [{ type: "cellIs", operator: "equal", formulae: [text], ...look }],
  });
}

function addRowRule(
  worksheet: Worksheet,
  place: TablePlace,
  { heading }: Highlight,
  text: string,
  look: RuleLook,
): void {
  const cell = `$${cellAddress(columnNumber(place.table, heading), place.firstRow)}`;
  worksheet.addConditionalFormatting({
    ref: blockAddress({ ...tableBlock(place), firstRow: place.firstRow }),
    rules: [{ type: "expression", formulae: [`${cell}=${text}`], ...look }],
  });
}

/** No program can be trusted to make a row as tall as its wrapped texts when it opens the file. */
function linesOf({ table, widths }: TablePlace, row: Row): number {
  return table.columns.reduce((most, { heading, isHidden }, index) => {
    const value = isHidden ? undefined : row[heading];
    const width = widths[index] ?? 0;
    return typeof value === "string" ? Math.max(most, wrappedLines(value, textRoom(width))) : most;
  }, 1);
}
