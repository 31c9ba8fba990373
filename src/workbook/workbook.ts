import type { ChartSpec } from "./chart";
import type { TableSpec } from "./table";

/** A line of text above a sheet's table. */
export interface Line {
  readonly text: string;
  readonly style: "title" | "explanation";
}

/** How a sheet is printed: always fitted to one page's width. */
export interface PrintSpec {
  readonly orientation: "portrait" | "landscape";
  /** The charts alone, on one page, without the table below them. */
  readonly chartsOnly?: true;
  /** How many of the table's first columns are printed; all of them where absent. */
  readonly columns?: number;
}

/**
 * Highlights the cells of a column whose text is `equals`. Colour never stands alone: the text says the same.
 * `struck` strikes the whole row out.
 */
export interface Highlight {
  readonly heading: string;
  readonly equals: string;
  readonly look: "good" | "watch" | "bad" | "ask" | "struck";
}

/**
 * A worksheet: some lines, then charts, then at most one table. Lines begin in A1, one a row; the table's
 * headings stand one blank row below the last line, or below the rows kept free for charts.
 * Headings stay in view when the sheet is scrolled, save where charts stand above them.
 */
export interface SheetSpec {
  readonly name: string;
  /** Six hexadecimal digits, red green blue. */
  readonly tabColour: string;
  readonly lines: readonly Line[];
  readonly table?: TableSpec;
  readonly charts: readonly ChartSpec[];
  /** How many rows between the lines and the table are kept free for the charts; 0 where there are none. */
  readonly rowsForCharts: number;
  readonly print: PrintSpec;
  readonly highlights?: readonly Highlight[];
  /** How many of the table's first columns stay in view when the sheet is scrolled sideways. */
  readonly frozenColumns?: number;
}

/** A name for one cell of a table's value column, for use in formulas. */
export interface NamedCell {
  readonly name: string;
  readonly table: string;
  /** The row's key, as text in the key column's cell. */
  readonly rowKey: string;
  readonly heading: string;
  /** The only texts that people may choose for the cell, where it is theirs to set. */
  readonly choices?: readonly string[];
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
}

/** The headings row's number on the sheet, counted from 1: one blank row below the last line or the charts. */
export function headingRow(sheet: SheetSpec): number {
  return sheet.lines.length + 2 + sheet.rowsForCharts;
}

/** The table with this name. @throws RangeError where the workbook describes none: a bug in the caller */
export function tableNamed(workbook: WorkbookSpec, name: string): TableSpec {
  const table = workbook.tables.find((one) => one.name === name);
  if (!table) throw new RangeError(`the workbook has no table ${name}`);
  return table;
}
