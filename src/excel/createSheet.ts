import { blockAddress, cellAddress, columnsAddress } from "../workbook/cellAddress";
import { pixelsWide, sheetWidths } from "../workbook/columnWidths";
import {
  HEADING_LOOK,
  HIGHLIGHT_LOOKS,
  LINE_LOOKS,
  PRINT_MARGINS,
  ROW_HEIGHTS,
  chartsCorner,
  hiddenColumns,
} from "../workbook/looks";
import { wrappedLine } from "../workbook/rowHeights";
import { type TablePlace, columnBlock, columnNumber, tableBlock } from "../workbook/sheetLayout";
import { type Highlight, type SheetSpec, tablesOn } from "../workbook/workbook";
import { cellInput } from "./cellInput";
import { POINTS_PER_PIXEL, applyTextLook, colour, giveAll } from "./giveAll";
import { unkept } from "./unkept";

/**
 * Queues a new sheet with its lines, widths and print set-up; tables and charts come after it.
 *
 * @param ofTables the widths that its tables share
 */
export function createSheet(
  context: Excel.RequestContext,
  name: string,
  sheet: SheetSpec,
  ofTables: readonly number[] | undefined,
): Excel.Worksheet {
  const worksheet = context.workbook.worksheets.add(name);
  worksheet.tabColor = colour(sheet.tabColour);
  worksheet.showGridlines = false;
  const widths = sheetWidths(sheet, ofTables);
  widths.forEach((width, index) => {
    unkept(worksheet.getCell(0, index)).format.columnWidth = pixelsWide(width) * POINTS_PER_PIXEL;
  });
  sheet.lines.forEach((line, index) => {
    const cell = unkept(worksheet.getCell(index, 0));
    cell.values = [[cellInput(line.text)]];
    applyTextLook(cell.format, LINE_LOOKS[line.style]);
    cell.format.verticalAlignment = line.style === "title" ? "Center" : "Top";
    if (line.style === "title") cell.format.rowHeight = ROW_HEIGHTS.title;
    const wrapped = wrappedLine(line, widths);
    if (!wrapped) return;
    unkept(cell.getResizedRange(0, wrapped.columns - 1)).merge();
    cell.format.wrapText = true;
    cell.format.rowHeight = wrapped.height;
  });
  return worksheet;
}

/**
 * Queues what a sheet's tables bring with them: what stays in view, what is printed, what is highlighted.
 *
 * @param place of its main table
 */
export function furnishSheet(worksheet: Excel.Worksheet, sheet: SheetSpec, place: TablePlace | undefined): void {
  for (const column of hiddenColumns(sheet)) unkept(worksheet.getCell(0, column - 1)).columnHidden = true;
  setUpPage(worksheet, sheet);
  if (tablesOn(sheet).length > 0) limitPrinting(worksheet, sheet, place);
  if (!place) return;
  if (sheet.rowsForCharts === 0) freeze(worksheet, place.headingRow, sheet.frozenColumns ?? 0);
  // Each new rule goes before those that are there.
  for (const highlight of (sheet.highlights ?? []).toReversed()) addHighlight(worksheet, place, highlight);
}

/** How headings look. */
export function lookLikeHeadings({ format }: Excel.Range, height: number): void {
  applyTextLook(format, HEADING_LOOK);
  format.verticalAlignment = "Center";
  format.horizontalAlignment = "Left";
  format.indentLevel = 1;
  format.wrapText = true;
  format.rowHeight = height;
}

function freeze(worksheet: Excel.Worksheet, rows: number, columns: number): void {
  if (columns === 0) worksheet.freezePanes.freezeRows(rows);
  else worksheet.freezePanes.freezeAt(unkept(worksheet.getRangeByIndexes(0, 0, rows, columns)));
}

function setUpPage({ pageLayout }: Excel.Worksheet, { print }: SheetSpec): void {
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.chartsOnly && { verticalFitToPages: 1 }) };
  pageLayout.setPrintMargins("Inches", PRINT_MARGINS);
  const everyPage = pageLayout.headersFooters.defaultForAllPages;
  everyPage.leftFooter = "&A";
  everyPage.rightFooter = "Page &P of &N";
}

function limitPrinting({ pageLayout }: Excel.Worksheet, sheet: SheetSpec, place: TablePlace | undefined): void {
  const area = printedArea(sheet);
  if (area !== undefined) pageLayout.setPrintArea(area);
  // Headings of a table that is not printed need not stand on each page.
  if (place && !sheet.print.chartsOnly) pageLayout.setPrintTitleRows(`$${place.headingRow}:$${place.headingRow}`);
}

/** Whole columns, since an area that ends with the table would leave out what is posted later. */
function printedArea(sheet: SheetSpec): string | undefined {
  const { print } = sheet;
  if (!print.chartsOnly) return print.columns === undefined ? undefined : columnsAddress(1, print.columns);
  const corner = chartsCorner(sheet);
  return `A1:${cellAddress(corner.column, corner.row)}`;
}

function addHighlight(worksheet: Excel.Worksheet, place: TablePlace, highlight: Highlight): void {
  const text = `"${highlight.equals.replaceAll('"', '""')}"`;
  if (highlight.look === "struck") {
    const block = { ...tableBlock(place), firstRow: place.firstRow };
    const rule = unkept(worksheet.getRange(blockAddress(block))).conditionalFormats.add("Custom").custom;
    const cell = cellAddress(columnNumber(place.table, highlight.heading), place.firstRow);
    rule.rule.formula = `=$${cell}=${text}`;
    applyRuleLook(rule.format, highlight);
    return;
  }
  const column = unkept(worksheet.getRange(blockAddress(columnBlock(place, highlight.heading))));
  const { cellValue } = column.conditionalFormats.add("CellValue");
  cellValue.rule = { formula1: `=${text}`, operator: "EqualTo" };
  applyRuleLook(cellValue.format, highlight);
}

function applyRuleLook({ font, fill }: Excel.ConditionalRangeFormat, { look }: Highlight): void {
  const { colour: text, fill: background, isStruck } = HIGHLIGHT_LOOKS[look];
  giveAll(font, { ...(text && { color: colour(text) }), ...(isStruck && { strikethrough: true }) });
  if (background) fill.color = colour(background);
}
