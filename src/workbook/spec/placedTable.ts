import type { TableSpec } from "./table";

/** A table at a place on a page. Rows and columns are counted from 1. */
export interface PlacedTable {
  readonly table: TableSpec;
  /** The column of its first heading. */
  readonly column: number;
  /** The row of its headings. */
  readonly row: number;
  /**
   * The table on the page below whose last row that is counted: it moves as rows of that one come and go. From the page's
   * top where absent.
   */
  readonly below?: string;
}
