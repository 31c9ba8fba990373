import type { CellBlock } from "../../workbook/layout/cellAddress";
import { DamagedFile } from "../package/zipDirectory";
import { cellNumber } from "./formulaResults";

/** Words and days stand for every row that their cell spans; an amount counts once. */
const STANDS_FOR_ALL = /^"?\p{L}|^\d{4}-\d\d-\d\d/u;
const MOST_FILLED = 1_000_000;

/** Fills in what cells that are merged over several rows say for the rows below their first. */
export class MergedDown {
  readonly #lastRows = new Map<number, number>();
  /** What is to be filled in, by column. */
  readonly #open = new Map<number, { readonly text: string; readonly lastRow: number }>();
  #filled = 0;

  constructor(merged: readonly CellBlock[]) {
    for (const { firstRow, firstColumn, lastRow } of merged) {
      if (lastRow > firstRow) this.#lastRows.set(cellNumber(firstRow, firstColumn), lastRow);
    }
  }

  /** Notes a cell that holds something. */
  note(row: number, column: number, text: string): void {
    const lastRow = this.#lastRows.size === 0 ? undefined : this.#lastRows.get(cellNumber(row, column));
    if (lastRow !== undefined && STANDS_FOR_ALL.test(text)) this.#open.set(column, { text, lastRow });
  }

  /** Fills a row's blank cells. @param cells the row's texts from its first column, which are changed */
  fill(row: number, cells: string[]): void {
    for (const [column, { text, lastRow }] of this.#open) {
      if (row > lastRow) this.#open.delete(column);
      else if ((cells[column - 1] ?? "") === "") {
        if (++this.#filled > MOST_FILLED) throw new DamagedFile("merged cells span more than memory should hold");
        while (cells.length < column) cells.push("");
        cells[column - 1] = text;
      }
    }
  }
}
