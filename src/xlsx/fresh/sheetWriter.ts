import type { Cell, Style, Workbook, Worksheet } from "exceljs";
import type { TableRows } from "../../workbook/spec/book";
import { type CellValue, type Row, isPlainWords, turnsOnEditing } from "../../workbook/spec/cell";
import { type Column, type Form, NOT_AVAILABLE, type TableSpec, formOfCell } from "../../workbook/spec/table";
import { type Line, type SheetSpec, isHiddenAtFirst } from "../../workbook/spec/workbook";
import { cellAddress, columnsAddress } from "../../workbook/layout/cellAddress";
import {
  CAPTION_STYLE,
  CELL_STYLES,
  FORMULA_TEXT_STYLE,
  HIDDEN_TEXT_STYLE,
  LINE_STYLES,
  headingStyle,
  QUOTED_TEXT_STYLE,
  WRAPPED_EXPLANATION,
  styleIn,
} from "./cellStyles";
import { repeatedResult, repeatingFormula } from "../../workbook/spec/page";
import { sheetWidths } from "../../workbook/layout/columnWidths";
import {
  PRINT_MARGINS,
  ROW_HEIGHTS,
  chartsCorner,
  freezesHeadings,
  hiddenColumns,
  shownWidths,
  pagesTall,
  repeatsHeadings,
  wraps,
} from "../../workbook/spec/looks";
import { headingHeight, rowHeight, wrappedLine } from "../../workbook/layout/rowHeights";
import type { ChosenOn } from "../../workbook/layout/pagePlaces";
import { type Caption, type TablePlace, captionsOn } from "../../workbook/layout/sheetLayout";
import { writePage } from "./pageWriter";
import { addRules } from "./sheetRules";
import { setWidths } from "./setWidths";
import { openingRow } from "../../workbook/layout/openingRow";
import { spelledText } from "../markup/xmlText";

/**
 * Puts a sheet's cells, formats and print set-up into a workbook, those of its tables from the top. Tables and charts
 * become parts of their own.
 * `filled` are all tables with their formulas' results; `chosen` says what people chose on pages.
 */
export function addSheet(
  book: Workbook,
  sheet: SheetSpec,
  places: readonly TablePlace[],
  filled: TableRows,
  chosen: ChosenOn,
): void {
  const worksheet = book.addWorksheet(sheet.name, {
    properties: { tabColor: { argb: `FF${sheet.tabColor}` }, dyDescent: 0.25 },
    pageSetup: {
      orientation: sheet.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: pagesTall(sheet) ?? 0,
      margins: sheet.print.margins ?? PRINT_MARGINS,
    },
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
    views: [{ state: "normal", showGridLines: false }],
    ...(isHiddenAtFirst(sheet) && { state: "hidden" as const }),
  });
  if (sheet.page) {
    writePage(worksheet, sheet.page, { filled, chosen, places });
    for (const place of places) writeTable(worksheet, place);
    addRules(worksheet, sheet, places);
  } else {
    writeTables(worksheet, sheet, places);
  }
}

/** Lines, tables and captions, and what they bring with them. */
function writeTables(worksheet: Worksheet, sheet: SheetSpec, places: readonly TablePlace[]): void {
  const widths = sheetWidths(sheet, places[0]?.widths);
  setWidths(worksheet, widths);
  for (const column of hiddenColumns(sheet)) worksheet.getColumn(column).hidden = true;
  sheet.lines.forEach((line, index) => {
    writeLine(worksheet, index + 1, line, shownWidths(sheet, widths));
  });
  for (const place of places) writeTable(worksheet, place);
  for (const caption of captionsOn(sheet, places)) writeCaption(worksheet, caption);
  const main = places.find(({ table }) => table === sheet.table);
  if (main) furnishTable(worksheet, sheet, main);
  addRules(worksheet, sheet, places);
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

function writeCaption(worksheet: Worksheet, { text, row }: Caption): void {
  const cell = worksheet.getCell(row, 1);
  cell.value = spelledText(text);
  cell.style = CAPTION_STYLE;
  worksheet.getRow(row).height = ROW_HEIGHTS.caption;
}

function writeTable(worksheet: Worksheet, place: TablePlace): void {
  const { firstColumn = 1 } = place;
  writeHeadings(worksheet, place);
  place.rows.forEach((row, index) => {
    const cells = worksheet.getRow(place.firstRow + index);
    place.table.columns.forEach((column, columnIndex) => {
      writeCell(cells.getCell(firstColumn + columnIndex), place.table, column, row);
    });
    fitHeight(worksheet, place, row, place.firstRow + index);
  });
  if (place.rows.length === 0) writeBlankRow(worksheet, place);
}

function fitHeight(worksheet: Worksheet, place: TablePlace, row: Row, rowNumber: number): void {
  const height = rowHeight(place, row);
  if (height === undefined) return;
  growTo(worksheet.getRow(rowNumber), height);
}

/** Makes a row as tall as it is to be, unless another table beside this one has it taller. */
function growTo(row: { height?: number }, height: number): void {
  row.height = Math.max(height, row.height ?? 0);
}

/** What a sheet's main table brings with it. */
function furnishTable(worksheet: Worksheet, sheet: SheetSpec, place: TablePlace): void {
  const { headingRow } = place;
  if (freezesHeadings(sheet)) freeze(worksheet, sheet, place);
  if (repeatsHeadings(sheet)) worksheet.pageSetup.printTitlesRow = `${headingRow}:${headingRow}`;
}

function limitPrinting(worksheet: Worksheet, sheet: SheetSpec): void {
  const { print } = sheet;
  if (print.chartsOnly) {
    const corner = chartsCorner(sheet);
    worksheet.pageSetup.printArea = printArea(corner.column, corner.row);
  } else if (print.columns !== undefined) {
    worksheet.pageSetup.printArea = columnsAddress(1, print.columns);
  }
}

/** The area from the first cell to this one. exceljs puts a dollar sign before each column, and none before a row. */
function printArea(lastColumn: number, lastRow: number): string {
  return `A$1:${cellAddress(lastColumn, lastRow).replace(/\d+$/, "$$$&")}`;
}

function writeHeadings(worksheet: Worksheet, place: TablePlace): void {
  const { headingRow, table, firstColumn = 1 } = place;
  const row = worksheet.getRow(headingRow);
  table.columns.forEach((column, index) => {
    const { heading, note } = column;
    const cell = row.getCell(firstColumn + index);
    cell.value = spelledText(heading);
    cell.style = headingStyle(table, column);
    if (note !== "") cell.note = { texts: [{ font: { size: 9, name: "Tahoma" }, text: spelledText(note) }] };
  });
  growTo(row, headingHeight(place));
}

/** No formula stands in a table's blank row, where it would have nothing to compute and might show an error. */
function writeBlankRow(worksheet: Worksheet, place: TablePlace): void {
  place.table.columns.forEach((column, index) => {
    worksheet.getCell(place.firstRow, (place.firstColumn ?? 1) + index).style = styleIn(
      place.table,
      column,
      styleOf(column, column.form),
    );
  });
  fitHeight(worksheet, place, {}, place.firstRow);
}

function styleOf(column: Column, form: Form): Partial<Style> {
  if (form !== "text") return CELL_STYLES[form];
  if (column.kind === "formula") return FORMULA_TEXT_STYLE;
  return wraps(column, form) ? CELL_STYLES.text : HIDDEN_TEXT_STYLE;
}

function writeCell(cell: Cell, table: TableSpec, column: Column, row: Row): void {
  const value = row[column.heading];
  const form = formOfCell(column, row);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${column.heading} comes to ${value}, which no cell can hold`);
  }
  cell.style = styleIn(table, column, styleOf(column, form));
  if (column.kind === "formula") writeFormula(cell, column.formula, value);
  else if (column.repeats !== undefined) writeFormula(cell, repeatingFormula(column.repeats), repeatedResult(value));
  else if (typeof value === "string") writeText(cell, table, column, form, value);
  else if (value !== undefined) cell.value = value;
}

/** A formula that has nothing for a chart to draw is left out: a blank cell is a gap to every program. */
function writeFormula(cell: Cell, formula: string, result: CellValue): void {
  if (result === NOT_AVAILABLE) return;
  if (result === undefined) cell.value = { formula };
  else cell.value = { formula, result: typeof result === "string" ? spelledText(result) : result };
}

/**
 * Text in any column is text: its format says so, so that editing the cell leaves it text. Plain words are text without
 * that, and among figures keep the figures' format: it is a figure's cell when a later posting has one.
 */
function writeText(cell: Cell, table: TableSpec, column: Column, form: Form, text: string): void {
  const usual = wraps(column, "text") ? CELL_STYLES.text : HIDDEN_TEXT_STYLE;
  const isAmongFigures = form !== "text" && form !== "link" && isPlainWords(text);
  if (!isAmongFigures) cell.style = styleIn(table, column, turnsOnEditing(text) ? QUOTED_TEXT_STYLE : usual);
  const spelled = spelledText(text);
  if (spelled !== "") cell.value = spelled;
}

function freeze(worksheet: Worksheet, { frozenColumns = 0, opensAtNewest }: SheetSpec, place: TablePlace): void {
  const { headingRow, firstRow } = place;
  const heightOf = (row: number): number => rowHeight(place, place.rows[row - firstRow] ?? {}) ?? ROW_HEIGHTS.line;
  const top = opensAtNewest ? openingRow(place, heightOf) : firstRow;
  worksheet.views = [
    {
      state: "frozen",
      xSplit: frozenColumns,
      ySplit: headingRow,
      topLeftCell: cellAddress(frozenColumns + 1, top),
      activeCell: cellAddress(frozenColumns + 1, top),
      showGridLines: false,
    },
  ];
}
