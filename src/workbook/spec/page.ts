import type { Book } from "./book";
import type { PlacedTable } from "./placedTable";
import type { CellValue } from "./cell";
import type { TableColumn } from "./table";
import type { TextLook } from "./textLook";

/** How a page's cell stands and looks. */
export interface PageLook extends TextLook {
  readonly align: "left" | "center" | "right";
  /** A little off the cell's edge. */
  readonly isIndented?: true;
  /** Broken into lines within the cell. */
  readonly wraps?: true;
  /** Set smaller where it would not fit on its line. */
  readonly shrinks?: true;
  /** Lines along its edges: six hexadecimal digits, red green blue. */
  readonly lines?: PageLines;
}

/** The color of a cell's lines, and the edges that have one. */
export interface PageLines {
  readonly color: string;
  readonly edges: readonly PageEdge[];
}

/** An edge of a page's cell. */
export type PageEdge = "top" | "bottom" | "left" | "right";

/** What a page's cell says. */
export type PageContent =
  | { readonly kind: "text"; readonly text: string }
  /**
   * A formula without the equals sign, which names cells by tables and names alone: by it a cell is known again
   * wherever people move it. `result` gives the same from the tables once their formulas are filled in. `formerly` is the
   * formula by which an earlier version came to the same.
   */
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly formerly?: string;
      readonly result: (book: Book) => CellValue;
    }
  /** Where people choose; the name by which formulas find it, and what stands there at first. */
  | { readonly kind: "choice"; readonly name: string; readonly choicesFrom: TableColumn; readonly begins: string };

/** A cell of a page, or several that are joined into one. Rows and columns are counted from 1. */
export interface PageCell {
  /** The table on the page below whose last row the cell's row is counted; from the page's top where absent. */
  readonly below?: string;
  readonly row: number;
  readonly column: number;
  /** How many columns and rows it takes. */
  readonly columns: number;
  readonly rows?: number;
  readonly content: PageContent;
  readonly look: PageLook;
  /** The number format; as usual where absent. */
  readonly format?: string;
  /** What the cell means, shown beside it. */
  readonly note?: string;
}

/** Colors the texts that begin or end with something: color never stands alone. */
export interface PageRule {
  readonly at: "beginning" | "end";
  readonly says: string;
  readonly look: "good" | "bad" | "unknown" | "link";
}

/** Shades figures: white for the smallest, the full color for the largest. The figures stand in the cells and say the same. */
export interface PageHeatMap {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Six hexadecimal digits, red green blue. */
  readonly color: string;
}

/** A sheet that is laid out by hand, for reading: cells of its own, and tables at places of their own. */
export interface PageSpec {
  /** The widths of its columns, in characters. */
  readonly widths: readonly number[];
  /** The heights of its rows from the top, in points. */
  readonly heights: readonly number[];
  /** How many rows stay in view when the page is scrolled. */
  readonly frozenRows: number;
  /** The row of a caption as wide as the page: what comes to stand below the page gets one that looks like it. */
  readonly captionRow: number;
  readonly cells: readonly PageCell[];
  readonly rules: readonly PageRule[];
  /** Cells whose figures are shaded, all together. */
  readonly heatMap?: PageHeatMap;
  /** Tables that stand among the cells. */
  readonly tables?: readonly PlacedTable[];
  /** Columns that people may fold away, first and last: in view at first, and not printed, as are those behind them. */
  readonly foldable?: ColumnSpan;
}

/** Columns that follow one another, counted from 1, both ends included. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** The formula of a cell that repeats what people chose on a page; blank where they chose nothing that is a number. */
export function repeatingFormula(name: string): string {
  return `IF(ISNUMBER(${name}),${name},"")`;
}

/** What that formula comes to where this is chosen. */
export function repeatedResult(chosen: CellValue): CellValue {
  return typeof chosen === "number" ? chosen : "";
}

/** The names of a page's cells. */
export function pageNames({ cells }: PageSpec): readonly string[] {
  return cells.flatMap(({ content }) => (content.kind === "choice" ? [content.name] : []));
}
