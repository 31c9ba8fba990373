import { cellAddress, columnsAddress } from "../workbook/cellAddress";
import { pixelsWide, sheetWidths } from "../workbook/columnWidths";
import {
  CAPTION_LOOK,
  HEADING_LOOK,
  LINE_LOOKS,
  PRINT_MARGINS,
  ROW_HEIGHTS,
  chartsCorner,
  freezesHeadings,
  hiddenColumns,
  isOnePage,
  repeatsHeadings,
  shownWidths,
} from "../workbook/looks";
import { wrappedLine } from "../workbook/rowHeights";
import { type Caption, type TablePlace, captionsOn } from "../workbook/sheetLayout";
import { type SheetSpec, tablesOn } from "../workbook/workbook";
import { cellInput } from "./cellInput";
import { addRules } from "./createRules";
import { POINTS_PER_PIXEL, applyTextLook, colour } from "./giveAll";
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
    const wrapped = wrappedLine(line, shownWidths(sheet, widths));
    if (!wrapped) return;
    unkept(cell.getResizedRange(0, wrapped.columns - 1)).merge();
    cell.format.wrapText = true;
    cell.format.rowHeight = wrapped.height;
  });
  return worksheet;
}

/**
 * Queues what a sheet's tables bring with them: captions, what stays in view, what is printed, what is highlighted.
 *
 * @param places of its tables from the top
 */
export function furnishSheet(worksheet: Excel.Worksheet, sheet: SheetSpec, places: readonly TablePlace[]): void {
  for (const column of hiddenColumns(sheet)) unkept(worksheet.getCell(0, column - 1)).columnHidden = true;
  for (const caption of captionsOn(sheet, places)) writeCaption(worksheet, caption);
  setUpPage(worksheet, sheet);
  const main = places.find(({ table }) => table === sheet.table);
  if (tablesOn(sheet).length > 0) limitPrinting(worksheet, sheet, main);
  if (main && freezesHeadings(sheet)) freeze(worksheet, main.headingRow, sheet.frozenColumns ?? 0);
  addRules(worksheet, sheet, places);
}

function writeCaption(worksheet: Excel.Worksheet, { text, row }: Caption): void {
  const cell = unkept(worksheet.getCell(row - 1, 0));
  cell.values = [[cellInput(text)]];
  applyTextLook(cell.format, CAPTION_LOOK);
  cell.format.verticalAlignment = "Center";
  cell.format.rowHeight = ROW_HEIGHTS.caption;
}

/** How headings look. @param height of their row; as it is where absent */
export function lookLikeHeadings({ format }: Excel.Range, height?: number): void {
  applyTextLook(format, HEADING_LOOK);
  format.verticalAlignment = "Center";
  format.horizontalAlignment = "Left";
  format.indentLevel = 1;
  format.wrapText = true;
  if (height !== undefined) format.rowHeight = height;
}

function freeze(worksheet: Excel.Worksheet, rows: number, columns: number): void {
  if (columns === 0) worksheet.freezePanes.freezeRows(rows);
  else worksheet.freezePanes.freezeAt(unkept(worksheet.getRangeByIndexes(0, 0, rows, columns)));
}

function setUpPage({ pageLayout }: Excel.Worksheet, sheet: SheetSpec): void {
  pageLayout.orientation = sheet.print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(isOnePage(sheet) && { verticalFitToPages: 1 }) };
  pageLayout.setPrintMargins("Inches", PRINT_MARGINS);
  const everyPage = pageLayout.headersFooters.defaultForAllPages;
  everyPage.leftFooter = "&A";
  everyPage.rightFooter = "Page &P of &N";
}

function limitPrinting({ pageLayout }: Excel.Worksheet, sheet: SheetSpec, place: TablePlace | undefined): void {
  const area = printedArea(sheet);
  if (area !== undefined) pageLayout.setPrintArea(area);
  if (place && repeatsHeadings(sheet)) pageLayout.setPrintTitleRows(`$${place.headingRow}:$${place.headingRow}`);
}

/** Whole columns, since an area that ends with the table would leave out what is posted later. */
function printedArea(sheet: SheetSpec): string | undefined {
  const { print } = sheet;
  if (!print.chartsOnly) return print.columns === undefined ? undefined : columnsAddress(1, print.columns);
  const corner = chartsCorner(sheet);
  return `A1:${cellAddress(corner.column, corner.row)}`;
}
