import type { BookSheet } from "../package/package";
import { type CellBlock, LAST_COLUMN, cellAddress } from "../../workbook/layout/cellAddress";
import { type Columns, columnsWithin, overlap, shareColumns } from "../grid/cellReference";
import { type Move, movedBlock } from "../moves/move";
import type { RowsToFit } from "./rowsToFit";
import type { SheetGrid } from "../grid/sheetGrid";
import { InTheWay, type Obstacle } from "./sheetObstacles";
import type { TableInFile } from "../read/tableInFile";

/** A sheet whose tables change: its cells, and every move made on it so far. */
export class SheetEdit {
  readonly sheet: BookSheet;
  readonly grid: SheetGrid;
  readonly rowsToFit: RowsToFit;
  readonly moves: Move[] = [];
  readonly #tables: readonly TableInFile[];
  #obstacles: readonly Obstacle[];

  /** Takes all tables of the sheet, and all else that stands on several of its cells. */
  constructor(
    sheet: BookSheet,
    grid: SheetGrid,
    tables: readonly TableInFile[],
    obstacles: readonly Obstacle[],
    rowsToFit: RowsToFit,
  ) {
    this.sheet = sheet;
    this.grid = grid;
    this.rowsToFit = rowsToFit;
    this.#tables = tables;
    this.#obstacles = obstacles;
  }

  /**
   * Makes room for rows of a table, or takes rows of it out.
   *
   * What stands below the table keeps its distance from it. Whole rows of the sheet move, unless something stands
   * beside the table: then only the table's own columns do.
   *
   * @param table whose rows they are
   * @param at the first row that is put in or taken out
   * @param count how many rows are put in; negative where they are taken out
   * @throws InTheWay where something would be torn
   */
  makeRoom(table: TableInFile, at: number, count: number): void {
    const { data } = table;
    const isAtEnd = count > 0 ? at === data.lastRow + 1 : at - count === data.lastRow + 1;
    const isQuiet = isAtEnd && table.totalsRows === 0 && !this.#hasBelow(table);
    const ownColumns = isQuiet || this.#hasBeside(table);
    const columns = ownColumns ? data : { firstColumn: 1, lastColumn: LAST_COLUMN };
    const move: Move = { sheet: this.sheet.name, columns, at, count, data, isQuiet };
    if (ownColumns && !isQuiet) this.#refuseToTear(table, at);
    this.#moveCells(move, ownColumns);
    for (const other of this.#tables) if (other !== table) other.follow(move);
    table.resize(count);
    this.#obstacles = this.#obstacles.flatMap(({ block, isDrawing }) => {
      const moved = movedBlock(block, move);
      return moved ? [{ block: moved, isDrawing }] : [];
    });
    this.moves.push(move);
  }

  #moveCells({ at, count, columns }: Move, ownColumns: boolean): void {
    if (ownColumns) this.#moveColumns(columns, at, count);
    else if (count > 0) this.grid.insertRows(at, count);
    else this.grid.removeRows(at, -count);
  }

  #moveColumns({ firstColumn, lastColumn }: Columns, at: number, count: number): void {
    const lastRow = Math.max(...this.#tables.map(({ data }) => data.lastRow)) + Math.max(0, count);
    this.rowsToFit.whileMoving(at, lastRow, () => {
      moveColumns(this.grid, firstColumn, lastColumn, at, count);
    });
  }

  #hasBelow({ block, data }: TableInFile): boolean {
    const below = { ...block, firstRow: data.lastRow + 1, lastRow: Infinity };
    const isBelow = (other: CellBlock): boolean => other.firstRow >= below.firstRow && shareColumns(other, below);
    return (
      this.#tables.some((other) => isBelow(other.block)) ||
      this.#obstacles.some((obstacle) => isBelow(obstacle.block)) ||
      this.grid
        .rowsWithin(below.firstRow, Infinity)
        .some(({ cells }) => cells.some(({ column }) => column >= block.firstColumn && column <= block.lastColumn))
    );
  }

  #hasBeside(table: TableInFile): boolean {
    const { firstColumn, firstRow, lastColumn, lastRow } = table.block;
    const rows = { firstColumn: 1, firstRow, lastColumn: LAST_COLUMN, lastRow: lastRow + 1 };
    return (
      this.#tables.some((other) => other !== table && overlap(other.block, { ...rows, lastRow })) ||
      this.#obstacles.some(({ block }) => overlap(block, rows) && !shareColumns(block, table.block)) ||
      this.grid
        .rowsWithin(firstRow, lastRow)
        .some(({ cells }) =>
          cells.some(({ column, markup }) => (column < firstColumn || column > lastColumn) && !markup.endsWith("/>")),
        )
    );
  }

  #refuseToTear(table: TableInFile, at: number): void {
    const solid = this.#obstacles.filter(({ isDrawing }) => !isDrawing).map(({ block }) => block);
    const others = this.#tables.filter((other) => other !== table).map(({ block }) => block);
    const torn = [...others, ...solid].find(
      (block) => block.lastRow >= at && shareColumns(block, table.block) && !columnsWithin(block, table.block),
    );
    if (torn) throw new InTheWay(table.name, this.sheet.name, cellAddress(torn.firstColumn, torn.firstRow));
  }
}

function moveColumns(grid: SheetGrid, first: number, last: number, at: number, count: number): void {
  if (count < 0) {
    for (const row of grid.rowsWithin(at, at - count - 1)) row.takeCells(first, last);
  }
  const rows = [...grid.rowsWithin(count > 0 ? at : at - count, Infinity)];
  if (count > 0) rows.reverse();
  for (const row of rows) {
    for (const { column, markup, lead } of row.takeCells(first, last)) {
      grid.madeRow(row.number + count).setCell(column, markup, lead);
    }
  }
  grid.dropBlankFrom(at);
}
