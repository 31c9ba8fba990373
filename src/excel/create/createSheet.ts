import { cellAddress, columnsAddress } from "../../workbook/layout/cellAddress";
import { pixelsWide, sheetWidths } from "../../workbook/layout/columnWidths";
import {
  CAPTION_LOOK,
  HEADING_LOOK,
  LINE_LOOKS,
  PRINT_MARGINS,
  ROW_HEIGHTS,
  chartsCorner,
  freezesHeadings,
  hiddenColumns,
  pagesTall,
  repeatsHeadings,
  shownWidths,
} from "../../workbook/spec/looks";
import { wrappedLine } from "../../workbook/layout/rowHeights";
import { type Caption, type TablePlace, captionsOn } from "../../workbook/layout/sheetLayout";
import { type Line, type SheetSpec, tablesOn } from "../../workbook/spec/workbook";
import { cellInput } from "../request/cellInput";
import { addRules } from "./createRules";
import { POINTS_PER_PIXEL, applyTextLook, color } from "../request/setProperties";
import type { Later, Looks } from "../request/looks";
import { untracked } from "../request/untracked";

/**
 * Queues a new sheet with its lines, and keeps its looks; tables and charts come after it.
 *
 * @param ofTables the widths that its tables share
 */
export function createSheet(
  context: Excel.RequestContext,
  name: string,
  sheet: SheetSpec,
  ofTables: readonly number[] | undefined,
  looks: Looks,
): Excel.Worksheet {
  const added = context.workbook.worksheets.add(name);
  sheet.lines.forEach(({ text }, index) => {
    untracked(added.getCell(index, 0)).values = [[cellInput(text)]];
  });
  const worksheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  const later = looks.of(name);
  later(() => {
    worksheet().tabColor = color(sheet.tabColor);
  });
  later(() => {
    worksheet().showGridlines = false;
  });
  const widths = sheetWidths(sheet, ofTables);
  later(() => {
    widths.forEach((width, index) => {
      untracked(worksheet().getCell(0, index)).format.columnWidth = pixelsWide(width) * POINTS_PER_PIXEL;
    });
  });
  sheet.lines.forEach((line, index) => {
    later(() => {
      dressLine(untracked(worksheet().getCell(index, 0)), line, shownWidths(sheet, widths));
    });
  });
  return added;
}

function dressLine(cell: Excel.Range, line: Line, widths: readonly number[]): void {
  applyTextLook(cell.format, LINE_LOOKS[line.style]);
  cell.format.verticalAlignment = line.style === "title" ? "Center" : "Top";
  if (line.style === "title") cell.format.rowHeight = ROW_HEIGHTS.title;
  const wrapped = wrappedLine(line, widths);
  if (!wrapped) return;
  untracked(cell.getResizedRange(0, wrapped.columns - 1)).merge();
  cell.format.wrapText = true;
  cell.format.rowHeight = wrapped.height;
}

/** Queues the captions of a sheet's tables. */
export function writeCaptions(worksheet: Excel.Worksheet, captions: readonly Caption[]): void {
  for (const { text, row } of captions) untracked(worksheet.getCell(row - 1, 0)).values = [[cellInput(text)]];
}

/**
 * Keeps what a sheet's tables bring with them: the looks of captions, what stays in view, what is printed, what is
 * highlighted.
 *
 * @param places of its tables from the top
 */
export function furnishSheet(
  worksheet: () => Excel.Worksheet,
  sheet: SheetSpec,
  places: readonly TablePlace[],
  later: Later,
): void {
  later(() => {
    for (const column of hiddenColumns(sheet)) untracked(worksheet().getCell(0, column - 1)).columnHidden = true;
  });
  for (const caption of captionsOn(sheet, places)) {
    later(() => {
      dressCaption(worksheet(), caption);
    });
  }
  setUpPage(worksheet, sheet, later);
  const main = places.find(({ table }) => table === sheet.table);
  if (tablesOn(sheet).length > 0) limitPrinting(worksheet, sheet, main, later);
  if (main && freezesHeadings(sheet)) {
    later(() => {
      freeze(worksheet(), main.headingRow, sheet.frozenColumns ?? 0);
    });
  }
  later(() => {
    // Where this is sent once more, rules must not be there twice.
    untracked(worksheet().getRange()).conditionalFormats.clearAll();
    addRules(worksheet(), sheet, places);
  });
}

function dressCaption(worksheet: Excel.Worksheet, { row }: Caption): void {
  const cell = untracked(worksheet.getCell(row - 1, 0));
  applyTextLook(cell.format, CAPTION_LOOK);
  cell.format.verticalAlignment = "Center";
  cell.format.rowHeight = ROW_HEIGHTS.caption;
}

/** Queues how headings look. */
export function lookLikeHeadings({ format }: Excel.Range): void {
  applyTextLook(format, HEADING_LOOK);
  format.verticalAlignment = "Center";
  format.horizontalAlignment = "Left";
  format.indentLevel = 1;
  format.wrapText = true;
}

function freeze(worksheet: Excel.Worksheet, rows: number, columns: number): void {
  if (columns === 0) worksheet.freezePanes.freezeRows(rows);
  else worksheet.freezePanes.freezeAt(untracked(worksheet.getRangeByIndexes(0, 0, rows, columns)));
}

function setUpPage(worksheet: () => Excel.Worksheet, sheet: SheetSpec, later: Later): void {
  later(() => {
    worksheet().pageLayout.orientation = sheet.print.orientation === "portrait" ? "Portrait" : "Landscape";
  });
  later(() => {
    const tall = pagesTall(sheet);
    worksheet().pageLayout.zoom = { horizontalFitToPages: 1, ...(tall !== undefined && { verticalFitToPages: tall }) };
  });
  later(() => {
    worksheet().pageLayout.setPrintMargins("Inches", sheet.print.margins ?? PRINT_MARGINS);
  });
  later(() => {
    const everyPage = worksheet().pageLayout.headersFooters.defaultForAllPages;
    everyPage.leftFooter = "&A";
    everyPage.rightFooter = "Page &P of &N";
  });
}

function limitPrinting(
  worksheet: () => Excel.Worksheet,
  sheet: SheetSpec,
  place: TablePlace | undefined,
  later: Later,
): void {
  const area = printedArea(sheet);
  later(() => {
    if (area !== undefined) worksheet().pageLayout.setPrintArea(area);
  });
  if (!place || !repeatsHeadings(sheet)) return;
  later(() => {
    worksheet().pageLayout.setPrintTitleRows(`$${place.headingRow}:$${place.headingRow}`);
  });
}

/** Whole columns, since an area that ends with the table would leave out what is posted later. */
function printedArea(sheet: SheetSpec): string | undefined {
  const { print } = sheet;
  if (!print.chartsOnly) return print.columns === undefined ? undefined : columnsAddress(1, print.columns);
  const corner = chartsCorner(sheet);
  return `A1:${cellAddress(corner.column, corner.row)}`;
}
