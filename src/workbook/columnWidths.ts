import type { Row } from "./cell";
import type { Column, TableSpec } from "./table";
import type { SheetSpec } from "./workbook";
import { shownLength } from "./numberFormats";

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
const MOST_LINES = 2;

/** The widths of a table's columns, in characters: wide enough that no figure turns into `####`. */
export function tableWidths({ columns }: TableSpec, rows: readonly Row[]): readonly number[] {
  return columns.map((column) => column.width ?? fittingWidth(column, rows));
}

/** The widths of all the columns that a sheet makes use of. */
export function sheetWidths(sheet: SheetSpec, tableWidths: readonly number[] = []): readonly number[] {
  return Array.from({ length: columnsInUse(sheet) }, (_, index) => tableWidths[index] ?? USUAL_WIDTH);
}

/** Those of its table, and those under its charts. */
function columnsInUse(sheet: SheetSpec): number {
  return Math.max(1, sheet.table?.columns.length ?? 0, ...sheet.charts.map(({ place }) => place.toColumn));
}

/** How many lines a heading takes in a column of this width. */
export function headingLines(heading: string, width: number): number {
  return wrappedLines(heading, width - FILTER_BUTTON - 1);
}

/** How many letters fit beside the indent of a column of this width, which is counted in digits. */
export function textRoom(width: number): number {
  return (width - MARGIN) * LETTERS_PER_DIGIT;
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

/** A column's width on the screen in pixels, in the usual font. */
export function pixelsWide(width: number): number {
  return Math.round(width * 7 + 5);
}

function fittingWidth({ heading, form }: Column, rows: readonly Row[]): number {
  const longestWord = Math.max(...heading.split(" ").map((word) => word.length));
  const longestValue = rows.reduce((longest, row) => Math.max(longest, shownLength(form, row[heading])), 0);
  const figures = Math.max(longestValue, shownLength(form, undefined)) + MARGIN;
  let width = Math.min(WIDEST, Math.max(NARROWEST, longestWord + FILTER_BUTTON + 1, figures));
  while (headingLines(heading, width) > MOST_LINES) width++;
  return width;
}
