import type { Column, Form, TableSpec } from "./table";
import type { TextLook } from "./textLook";
import { type Highlight, type HighlightColors, type Line, type SheetSpec, tablesOn } from "./workbook";

/** How a table's headings look; the same in programs that know nothing of table styles. */
export const HEADING_LOOK = { isBold: true, color: "FFFFFF", fill: "2F5597" } as const satisfies TextLook;

/** How the lines above a table look. */
export const LINE_LOOKS = {
  title: { isBold: true, size: 16, color: "1F3864" },
  explanation: { size: 10, color: "595959" },
} as const satisfies Readonly<Record<Line["style"], TextLook>>;

/** How a section's caption looks. */
export const CAPTION_LOOK = { isBold: true, size: 12, color: "1F3864" } as const satisfies TextLook;

/** Whether a table has a prominent column: then all its cells stand in the middle of their rows. */
export function hasProminent({ columns }: TableSpec): boolean {
  return columns.some(({ isProminent }) => isProminent);
}

/** Whether a table's rows have heights of their own, which no program finds by itself. */
export function hasOwnHeights({ columns }: TableSpec): boolean {
  return columns.some(({ isProminent, linesKept }) => isProminent === true || linesKept !== undefined);
}

/** How the cells of a prominent column look. */
export const PROMINENT_LOOK = { isBold: true, size: 14, color: "1F3864" } as const satisfies TextLook;

/** The smallest figure of a heat map; the largest has the map's own color. */
export const HEAT_MAP_LOWEST = "FFFFFF";

/** How the cells look that lead to another sheet. */
export const LINK_LOOK = { isUnderlined: true, color: "0563C1" } as const satisfies TextLook;

/** How the cells look that people are to choose or to type. */
export const INPUT_LOOK = { fill: "FFF2CC" } as const satisfies TextLook;

/** How a highlighted cell looks: always beside a text that says the same. */
const HIGHLIGHT_LOOKS: Readonly<Record<Exclude<Highlight["look"], HighlightColors>, TextLook>> = {
  good: { fill: "C6EFCE", color: "006100" },
  watch: { fill: "FFEB9C", color: "7F6000" },
  bad: { fill: "FFC7CE", color: "9C0006" },
  ask: { fill: "DDEBF7", color: "1F4E79" },
  struck: { color: "7F7F7F", isStruck: true },
};

/** How the cells look that a rule highlights. */
export function highlightLook({ look }: Highlight): TextLook {
  return typeof look === "string" ? HIGHLIGHT_LOOKS[look] : look;
}

/** Of the text in a cell that says nothing, in points. */
const USUAL_SIZE = 11;

/** How many times larger than usual the text of a column's cells is. */
export function textScale({ isProminent }: Pick<Column, "isProminent">): number {
  return isProminent ? PROMINENT_LOOK.size / USUAL_SIZE : 1;
}

/** Forms that stand at the right of their cells, as figures do; the others are read like words. */
export function isFigure(form: Form): boolean {
  return ["money", "share", "ratio", "days", "count"].includes(form);
}

/** The style that Excel gives the stripes of a table. */
export const TABLE_STYLE = "TableStyleMedium2";
/** The style of a quiet table, which draws nothing but a line above and below. */
export const QUIET_TABLE_STYLE = "TableStyleLight1";

/** How the headings of a quiet table look. */
export const QUIET_HEADING_LOOK = {
  isBold: true,
  size: 9,
  color: "FFFFFF",
  fill: "1F5FA8",
} as const satisfies TextLook;

/** How the cells of a quiet table look. */
const QUIET_LOOK = { size: 10, color: "1F2937" } as const satisfies TextLook;

/** How the cells of a quiet table look that people are to choose or to type. */
const QUIET_INPUT_LOOK = { fill: "FFFBEB" } as const satisfies TextLook;

/** How the cells of a quiet table's column look. */
export function quietLook(column: Column): TextLook {
  const isInput = column.kind === "value" && column.isInput === true;
  return { ...QUIET_LOOK, ...(isInput && QUIET_INPUT_LOOK), ...column.look };
}

/** The hairline between the rows of a quiet table: six hexadecimal digits, red green blue. */
export const QUIET_LINE = "E5E7EB";

/** Heights of rows, in points. */
export const ROW_HEIGHTS = {
  line: 15,
  title: 24,
  caption: 20,
  prominent: 24,
  headingMargin: 3,
  tallest: 180,
  quietLine: 13,
} as const;

/** How many characters a line of explanation may have before it is wrapped. */
export const READING_WIDTH = 110;

/** In inches, on every printed page. */
export const PRINT_MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** The last column and row that a sheet's page of charts takes, counted from 1. */
export function chartsCorner({ charts }: SheetSpec): { readonly column: number; readonly row: number } {
  return {
    column: Math.max(...charts.map(({ place }) => place.toColumn)),
    row: Math.max(...charts.map(({ place }) => place.toRow)),
  };
}

/** Whether the main table's headings stay in view when the sheet is scrolled: not where they would stand over other tables. */
export function freezesHeadings({ rowsForCharts, below = [] }: SheetSpec): boolean {
  return rowsForCharts === 0 && below.length === 0;
}

/** Whether the main table's headings stand on each printed page: not where other tables, or none at all, are printed. */
export function repeatsHeadings({ table, print, below = [] }: SheetSpec): boolean {
  return table !== undefined && !print.chartsOnly && below.length === 0;
}

/** On how many pages, one below the other, all goes that is printed of a sheet; `undefined` where it takes what it needs. */
export function pagesTall({ print }: SheetSpec): number | undefined {
  return print.pagesTall ?? (print.chartsOnly === true || print.onePage === true ? 1 : undefined);
}

/** The numbers of the columns that are out of sight on a sheet, counted from 1. */
export function hiddenColumns(sheet: SheetSpec): readonly number[] {
  return tablesOn(sheet).flatMap(({ columns }) => columns.flatMap(({ isHidden }, at) => (isHidden ? [at + 1] : [])));
}

/** The widths of a sheet's columns as they take up room: 0 where a column is out of sight. @param widths of all its columns */
export function shownWidths(sheet: SheetSpec, widths: readonly number[]): readonly number[] {
  const hidden = new Set(hiddenColumns(sheet));
  return widths.map((width, index) => (hidden.has(index + 1) ? 0 : width));
}

/** Whether the texts of a column's cells of a form are broken into lines; nobody reads those of a hidden one. */
export function wraps({ isHidden, isOneLine }: Column, form: Form): boolean {
  return form === "text" && isHidden !== true && isOneLine !== true;
}
