import type { CellValue } from "../../workbook/spec/cell";
import { wraps } from "../../workbook/spec/looks";
import { rowHeight } from "../../workbook/layout/rowHeights";
import type { TableSpec } from "../../workbook/spec/table";
import { contentOf } from "../grid/cellMarkup";
import { type WidthOf, columnWidthsInFile } from "../read/columnWidthsInFile";
import type { GridRow } from "../grid/gridRow";
import type { SheetGrid } from "../grid/sheetGrid";
import type { TableInFile } from "../read/tableInFile";
import type { CellContext } from "../read/tableRowsInFile";

/** A table in a file with its description. */
export interface DescribedTable {
  readonly table: TableInFile;
  readonly spec: TableSpec;
}

/** A described table, and where its columns that may hold wrapped texts stand in the file. */
interface FittedTable extends DescribedTable {
  readonly texts: readonly { readonly heading: string; readonly number: number }[];
  readonly widths: readonly number[];
}

/**
 * The rows of a sheet whose texts a change touches. Once it is made, each is as tall as a fresh file would have it.
 * A height that somebody set stays as it is, and so does each row whose texts take as many lines as before.
 */
export class RowsToFit {
  readonly #grid: SheetGrid;
  readonly #described: readonly DescribedTable[];
  readonly #reading: CellContext;
  /** The height that each row's texts asked for before the change. */
  readonly #before = new Map<GridRow, number | undefined>();
  #fitted: readonly FittedTable[] | undefined;

  /** Takes the sheet's tables that are described. */
  constructor(grid: SheetGrid, described: readonly DescribedTable[], reading: CellContext) {
    this.#grid = grid;
    this.#described = described;
    this.#reading = reading;
  }

  /** To be told of a row before anything in it changes. */
  touch(row: GridRow): void {
    if (!this.#before.has(row)) this.#before.set(row, this.#heightFor(row));
  }

  /**
   * Moves cells of a table's own columns: the rows of the sheet keep their places and get other texts.
   *
   * @param first the first row whose cells move
   * @param last the last one that cells of a table leave or come to
   * @param move moves them
   */
  whileMoving(first: number, last: number, move: () => void): void {
    for (const row of this.#grid.rowsWithin(first, last)) this.touch(row);
    move();
    // A row that was made for them held nothing.
    for (const row of this.#grid.rowsWithin(first, last)) if (!this.#before.has(row)) this.#before.set(row, undefined);
  }

  /** Gives the rows their heights, all cells being written. */
  fit(): void {
    for (const [row, before] of this.#before) {
      if (this.#grid.row(row.number) !== row) continue;
      const height = this.#heightFor(row);
      if (height === before || !isToChange(row, before, height)) continue;
      row.setHeight(height);
      this.#grid.dropIfBlank(row.number);
    }
    this.#before.clear();
  }

  /** The height that the row's texts ask for, the tallest of the tables' that stand in it. */
  #heightFor(row: GridRow): number | undefined {
    const heights = this.#tables()
      .filter(({ table: { data } }) => row.number >= data.firstRow && row.number <= data.lastRow)
      .flatMap((table) => this.#heightIn(table, row) ?? []);
    return heights.length === 0 ? undefined : Math.max(...heights);
  }

  #heightIn({ spec, texts, widths }: FittedTable, row: GridRow): number | undefined {
    const held = new Map<string, CellValue>();
    for (const { heading, number } of texts) {
      const { value } = contentOf(row.cell(number), this.#reading.shared);
      if (typeof value === "string") held.set(heading, value);
    }
    return held.size === 0 ? undefined : rowHeight({ table: spec, widths }, Object.fromEntries(held));
  }

  #tables(): readonly FittedTable[] {
    if (this.#fitted) return this.#fitted;
    const widthOf = columnWidthsInFile(this.#grid.before);
    this.#fitted = this.#described.map((one) => fitted(one, widthOf));
    return this.#fitted;
  }
}

function fitted({ table, spec }: DescribedTable, widthOf: WidthOf): FittedTable {
  const numbers = spec.columns.map(({ heading }) => table.columnNumber(heading));
  return {
    table,
    spec,
    texts: spec.columns.flatMap((column, index) => {
      const number = numbers[index];
      const mayWrap = wraps(column, column.formFor ? "text" : column.form);
      return number === undefined || !mayWrap ? [] : [{ heading: column.heading, number }];
    }),
    widths: numbers.map((number) => (number === undefined ? 0 : widthOf(number))),
  };
}

/** A row that its program fitted by itself may hold more than our texts, and is only made taller. */
function isToChange({ height, isHeightChosen }: GridRow, before: number | undefined, now: number | undefined): boolean {
  if (height === undefined || height === before) return true;
  return !isHeightChosen && now !== undefined && now > height;
}
