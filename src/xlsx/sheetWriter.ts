import type { Cell, ConditionalFormattingRule, Style, Workbook, Worksheet } from "exceljs";
import { type CellValue, type Row, turnsOnEditing } from "../workbook/cell";
import { type Column, type Form, NOT_AVAILABLE, formOfCell } from "../workbook/table";
import type { Highlight, Line, SheetSpec } from "../workbook/workbook";
import { blockAddress, cellAddress, columnsAddress } from "../workbook/cellAddress";
import {
  CELL_STYLES,
  FORMULA_TEXT_STYLE,
  HEADING_STYLE,
  HIDDEN_TEXT_STYLE,
  HIGHLIGHT_STYLES,
  LINE_STYLES,
  QUOTED_TEXT_STYLE,
  WRAPPED_EXPLANATION,
} from "./cellStyles";
import { sheetWidths } from "../workbook/columnWidths";
import { PRINT_MARGINS, ROW_HEIGHTS, chartsCorner, hiddenColumns, wraps } from "../workbook/looks";
import { headingHeight, rowHeight, wrappedLine } from "../workbook/rowHeights";
import { type TablePlace, columnBlock, columnNumber, tableBlock } from "../workbook/sheetLayout";
import { spelledText } from "./xmlText";

/**
 * Puts a sheet's cells, formats and print set-up into a workbook, those of its tables from the top. Tables and charts
 * become parts of their own.
 */
export function addSheet(book: Workbook, sheet: SheetSpec, places: readonly TablePlace[]): void {
  const worksheet = book.addWorksheet(sheet.name, {
    properties: { tabColor: { argb: `FF${sheet.tabColour}` }, dyDescent: 0.25 },
    pageSetup: {
      orientation: sheet.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: PRINT_MARGINS,
    },
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
    views: [{ state: "normal", showGridLines: false }],
  });
  const widths = sheetWidths(sheet, places[0]?.widths);
  widths.forEach((width, index) => (worksheet.getColumn(index + 1).width = width));
  for (const column of hiddenColumns(sheet)) worksheet.getColumn(column).hidden = true;
  sheet.lines.forEach((line, index) => {
    writeLine(worksheet, index + 1, line, widths);
  });
  for (const place of places) writeTable(worksheet, place);
  const main = places.find(({ table }) => table === sheet.table);
  if (main) furnishTable(worksheet, sheet, main);
  if (places.length > 0) limitPrinting(worksheet, sheet);
}

function writeLine(worksheet: Worksheet, rowNumber: number, line: Line, widths: readonly number[]): void {
  const cell = worksheet.getCell(rowNumber, 1);
  cell.value = spelledText(line.text);
  cell.style = LINE_STYLES[line.style];
  if (line.style === "title") worksheet.getRow(rowNumber).height = ROW_HEIGHTS.title;
  const wrapped = wrappedLine(line, widths);
  if (!wrapped) return;
  worksheet.mergeCells(rowNumber, 1, rowNumber, wrapped.columns);
  cell.style = WRAPPED_EXPLANATION;
  worksheet.getRow(rowNumber).height = wrapped.height;
}

function writeTable(worksheet: Worksheet, place: TablePlace): void {
  writeHeadings(worksheet, place);
  place.rows.forEach((row, index) => {
    const cells = worksheet.getRow(place.firstRow + index);
    place.table.columns.forEach((column, columnIndex) => {
      writeCell(cells.getCell(columnIndex + 1), column, row);
    });
    const height = rowHeight(place, row);
    if (height !== undefined) cells.height = height;
  });
  if (place.rows.length === 0) writeBlankRow(worksheet, place);
}

/** What a sheet's main table brings with it. */
function furnishTable(worksheet: Worksheet, sheet: SheetSpec, place: TablePlace): void {
  if (sheet.rowsForCharts === 0) freeze(worksheet, place.headingRow, sheet.frozenColumns ?? 0);
  worksheet.pageSetup.printTitlesRow = `${place.headingRow}:${place.headingRow}`;
  addHighlights(worksheet, sheet, place);
}

function limitPrinting(worksheet: Worksheet, sheet: SheetSpec): void {
  const { print } = sheet;
  if (print.chartsOnly) {
    const corner = chartsCorner(sheet);
    worksheet.pageSetup.printArea = printArea(corner.column, corner.row);
    worksheet.pageSetup.fitToHeight = 1;
    // Headings of a table that is not printed need not stand on each page.
    worksheet.pageSetup.printTitlesRow = "";
  } else if (print.columns !== undefined) {
    worksheet.pageSetup.printArea = columnsAddress(1, print.columns);
  }
}

/** The area from the first cell to this one. exceljs puts a dollar sign before each column, and none before a row. */
function printArea(lastColumn: number, lastRow: number): string {
  return `A$1:${cellAddress(lastColumn, lastRow).replace(/\d+$/, "$$$&")}`;
}

function writeHeadings(worksheet: Worksheet, place: TablePlace): void {
  const { headingRow, table } = place;
  const row = worksheet.getRow(headingRow);
  table.columns.forEach(({ heading, note }, index) => {
    const cell = row.getCell(index + 1);
    cell.value = spelledText(heading);
    cell.style = HEADING_STYLE;
    if (note !== "") cell.note = { texts: [{ font: { size: 9, name: "Tahoma" }, text: spelledText(note) }] };
  });
  row.height = headingHeight(place);
}

/** No formula stands in a table's blank row, where it would have nothing to compute and might show an error. */
function writeBlankRow(worksheet: Worksheet, { firstRow, table }: TablePlace): void {
  table.columns.forEach((column, index) => {
    worksheet.getCell(firstRow, index + 1).style = styleOf(column, column.form);
  });
}

function styleOf(column: Column, form: Form): Partial<Style> {
  if (form !== "text") return CELL_STYLES[form];
  if (column.kind === "formula") return FORMULA_TEXT_STYLE;
  return wraps(column, form) ? CELL_STYLES.text : HIDDEN_TEXT_STYLE;
}

function writeCell(cell: Cell, column: Column, row: Row): void {
  const value = row[column.heading];
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${column.heading} comes to ${value}, which no cell can hold`);
  }
  cell.style = styleOf(column, formOfCell(column, row));
  if (column.kind === "formula") writeFormula(cell, column.formula, value);
  else if (typeof value === "string") writeText(cell, column, value);
  else if (value !== undefined) cell.value = value;
}

/** A formula that has nothing for a chart to draw is left out: a blank cell is a gap to every program. */
function writeFormula(cell: Cell, formula: string, result: CellValue): void {
  if (result === NOT_AVAILABLE) return;
  if (result === undefined) cell.value = { formula };
  else cell.value = { formula, result: typeof result === "string" ? spelledText(result) : result };
}

/** Text in any column is text: its format says so, so that editing the cell leaves it text. */
function writeText(cell: Cell, column: Column, text: string): void {
  const usual = column.isHidden ? HIDDEN_TEXT_STYLE : CELL_STYLES.text;
  cell.style = turnsOnEditing(text) ? QUOTED_TEXT_STYLE : usual;
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
