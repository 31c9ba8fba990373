import type { TableRows } from "../spec/book";
import type { Row } from "../spec/cell";
import { type Column, type Form, type TableSpec, formOfCell } from "../spec/table";
import { type SheetSpec, tablesOn } from "../spec/workbook";
import { textScale } from "../spec/looks";
import { shownLength } from "../spec/numberFormats";

/** What Excel gives a column that says nothing, in characters. */
export const USUAL_WIDTH = 9.14;
const NARROWEST = 10;
/** Longer texts are wrapped. */
const WIDEST = 48;
/** The filter button stands over the end of the heading. */
const FILTER_BUTTON = 3;
const MARGIN = 3;
/** Letters are narrower than digits on the whole. */
const LETTERS_PER_DIGIT = 1.1;
/** Of a heading; more make the row too tall. */
const MAX_LINES = 2;

/**
 * The widths of the columns that the tables of a sheet share, in characters: wide enough that no figure turns into
 * `####`. The wider of two columns that stand above one another wins.
 */
export function sharedWidths(tables: readonly TableSpec[], values: TableRows): readonly number[] {
  const widths = tables.map((table) => tableWidths(table, values.get(table.name) ?? []));
  const columns = Math.max(0, ...widths.map(({ length }) => length));
  return Array.from({ length: columns }, (_, index) => Math.max(...widths.map((one) => one[index] ?? 0)));
}

function tableWidths({ columns }: TableSpec, rows: readonly Row[]): readonly number[] {
  return columns.map((column) => column.width ?? fittingWidth(column, rows));
}

/** The widths of all the columns that a sheet makes use of. @param ofTables the widths that its tables share */
export function sheetWidths(sheet: SheetSpec, ofTables: readonly number[] = []): readonly number[] {
  if (sheet.page) return sheet.page.widths;
  return Array.from({ length: columnsInUse(sheet) }, (_, index) => ofTables[index] ?? USUAL_WIDTH);
}

/** Those of its tables, and those under its charts. */
function columnsInUse(sheet: SheetSpec): number {
  const ofTables = tablesOn(sheet).map(({ columns }) => columns.length);
  return Math.max(1, ...ofTables, ...sheet.charts.map(({ place }) => place.toColumn));
}

/** How many lines a heading takes in a column of this width. */
export function headingLines(heading: string, width: number): number {
  return wrappedLines(heading, width - FILTER_BUTTON - 1);
}

/** How many letters fit beside the indent of a column of this width, which is counted in digits of the usual size. */
export function textRoom(width: number, scale = 1): number {
  return ((width - MARGIN) * LETTERS_PER_DIGIT) / scale;
}

/** How many lines a text takes where each holds so many characters, broken between words. */
export function wrappedLines(text: string, charactersPerLine: number): number {
  if (text.length <= charactersPerLine && !text.includes("\n")) return 1;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = Number.POSITIVE_INFINITY;
    for (const word of paragraph.split(" ")) {
      const fits = used + 1 + word.length <= charactersPerLine;
      lines += fits ? 0 : 1;
      used = fits ? used + 1 + word.length : word.length;
    }
  }
  return lines;
}

/** A column's width on the screen in pixels, in the usual font; none where it is hidden, which is a width of 0. */
export function pixelsWide(width: number): number {
  return width === 0 ? 0 : Math.round(width * 7 + 5);
}

function fittingWidth(column: Column, rows: readonly Row[]): number {
  const { heading } = column;
  const longestWord = Math.max(...heading.split(" ").map((word) => word.length));
  const longestUsual = Math.max(...formsOf(column, rows).map((form) => shownLength(form, undefined)));
  const figures = rows.reduce(
    (longest, row) => Math.max(longest, shownLength(formOfCell(column, row), row[heading])),
    longestUsual,
  );
  const shown = Math.ceil(figures * textScale(column));
  let width = Math.min(WIDEST, Math.max(NARROWEST, longestWord + FILTER_BUTTON + 1, shown + MARGIN));
  while (headingLines(heading, width) > MAX_LINES) width++;
  return width;
}

/** The forms that a column's cells have; its own where there are no rows. */
function formsOf(column: Column, rows: readonly Row[]): readonly Form[] {
  return rows.length === 0 ? [column.form] : [...new Set(rows.map((row) => formOfCell(column, row)))];
}
