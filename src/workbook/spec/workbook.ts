import type { ChartSpec } from "./chart";
import { type PageSpec, pageNames } from "./page";
import type { TableRows } from "./book";
import type { TableCell, TableColumn, TableSpec } from "./table";

/** A line of text above a sheet's table. */
export interface Line {
  readonly text: string;
  readonly style: "title" | "explanation";
}

/** How a sheet is printed: always fitted to one page's width. */
export interface PrintSpec {
  readonly orientation: "portrait" | "landscape";
  /** Narrower margins than usual, in inches: for a page whose letters must not come out smaller. */
  readonly margins?: PrintMargins;
  /** The charts alone, without the table below them: on one page, unless `pagesTall` says otherwise. */
  readonly chartsOnly?: true;
  /** How many of the sheet's first columns are printed; all of them where absent. */
  readonly columns?: number;
  /** All that is printed goes on one page, however long it is. */
  readonly onePage?: true;
  /** On how many pages, one below the other, all goes that is printed. */
  readonly pagesTall?: number;
}

/** Colors of a highlight's own, such as those of tabs: six hexadecimal digits each, red green blue. */
export interface HighlightColors {
  readonly color: string;
  readonly fill: string;
}

/** The margins of a printed page, in inches. */
export interface PrintMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/**
 * Highlights the cells of a column whose text is `equals`. Color never stands alone: the text says the same.
 * `struck` strikes the whole row out.
 */
export interface Highlight {
  /** Which of the sheet's tables; the main one where absent. */
  readonly table?: string;
  readonly heading: string;
  readonly equals: string;
  readonly look: "good" | "watch" | "bad" | "ask" | "struck" | HighlightColors;
}

/**
 * Shades the figures of neighboring columns, all rows together: white for the smallest, the full color for the
 * largest. One hue, since it says how much and not how good; the figures stand in the cells and say the same.
 */
export interface HeatMap {
  /** One of the sheet's tables. */
  readonly table: string;
  /** The headings of the first and the last column. */
  readonly from: string;
  readonly to: string;
  /** Of the largest figure: six hexadecimal digits, red green blue. */
  readonly color: string;
}

/** A further table of a sheet, under a caption. Its rows are there from the beginning: none comes or goes. */
export interface Section {
  readonly caption: string;
  readonly table: TableSpec;
}

/**
 * A worksheet: some lines, then a table of one row, then charts, then its main table, then sections, each of them only
 * where there is one. Lines begin in A1, one a row; the headings of a table stand one blank row below what is above it,
 * or below the rows kept free for charts; a section's caption does, with its table right below it. The main table's
 * headings stay in view when the sheet is scrolled, with all that is above them, save where charts or sections stand.
 */
export interface SheetSpec {
  readonly name: string;
  /** Six hexadecimal digits, red green blue. */
  readonly tabColor: string;
  readonly lines: readonly Line[];
  /** Laid out by hand, from A1 on: such a sheet has no lines, and its tables stand where the page says. */
  readonly page?: PageSpec;
  /** A table of one row, where people choose what the rest of the sheet shows. It takes `ROWS_OF_TABLE_ABOVE` rows. */
  readonly above?: TableSpec;
  readonly table?: TableSpec;
  readonly charts: readonly ChartSpec[];
  /** How many rows above the main table's headings are kept free for the charts; 0 where there are none. */
  readonly rowsForCharts: number;
  readonly print: PrintSpec;
  readonly highlights?: readonly Highlight[];
  readonly heatMaps?: readonly HeatMap[];
  /** Further tables below the main one, whose rows never come or go either. */
  readonly below?: readonly Section[];
  /** How many of the table's first columns stay in view when the sheet is scrolled sideways. */
  readonly frozenColumns?: number;
  /** Kept for the program's own use, out of people's sight. */
  readonly isHidden?: true;
  /** Hidden in a new workbook, so that few tabs stand in view. It is people's: they show it and hide it as they like. */
  readonly startsHidden?: true;
  /** Its rows come in order of time, so that a file opens it at the last ones. */
  readonly opensAtNewest?: true;
  /** It names all others: it comes first, also in a workbook of an earlier version that lacks it. */
  readonly isIndex?: true;
}

/** Whether a sheet is out of sight in a new workbook. */
export function isHiddenAtFirst({ isHidden, startsHidden }: SheetSpec): boolean {
  return isHidden === true || startsHidden === true;
}

/** A name for one cell of a table, for use in formulas. */
export interface NamedCell extends TableCell {
  readonly name: string;
  /** The only texts that people may choose for the cell, where it is theirs to set. */
  readonly choices?: readonly string[];
  /** The column whose cells, as they are at any moment, are all that people may choose for the cell. */
  readonly choicesFrom?: TableColumn;
}

/** A whole workbook as plain data: what it shows and computes, without a word on how Excel or a file stores it. */
export interface WorkbookSpec {
  readonly title: string;
  readonly sheets: readonly SheetSpec[];
  /**
   * Tables in the order in which their formulas may look at one another, which need not be the sheets' order.
   * Each stands on one sheet.
   */
  readonly tables: readonly TableSpec[];
  readonly names: readonly NamedCell[];
  /** Tables that the workbook has had in every version: one that has them all and lacks others is an older one. */
  readonly inEveryVersion?: readonly string[];
  /**
   * The numbers of the changes to the workbook that stand, as its tables note them: a page that takes the place of an
   * earlier one goes back with the change it came with.
   */
  readonly standing?: (tables: TableRows) => readonly number[];
}

/** How many rows a table above the charts takes: headings, its one row, and a blank one. */
export const ROWS_OF_TABLE_ABOVE = 3;

/** The number of the row of the main table's headings, counted from 1: one blank row below what is above it. */
export function headingRow(sheet: SheetSpec): number {
  return headingRowAbove(sheet) + (sheet.above ? ROWS_OF_TABLE_ABOVE : 0) + sheet.rowsForCharts;
}

/** The number of the row of the upper table's headings, counted from 1: one blank row below the last line. */
export function headingRowAbove({ lines }: SheetSpec): number {
  return lines.length + 2;
}

/** The cells of pages where people choose, by their names. */
export function chosenCells({ sheets }: Pick<WorkbookSpec, "sheets">): readonly { readonly name: string }[] {
  return sheets.flatMap(({ page }) => (page ? pageNames(page) : [])).map((name) => ({ name }));
}

/** The tables of a sheet from the top. */
export function tablesOn({ above, table, below = [], page }: SheetSpec): readonly TableSpec[] {
  const placed = page?.tables ?? [];
  return [above, table, ...[...below, ...placed].map((section) => section.table)].filter((one) => one !== undefined);
}

/** The table with this name. @throws RangeError where the workbook describes none: a bug in the caller */
export function tableNamed(workbook: WorkbookSpec, name: string): TableSpec {
  const table = workbook.tables.find((one) => one.name === name);
  if (!table) throw new RangeError(`the workbook has no table ${name}`);
  return table;
}
