import { blockAddress, type CellBlock } from "../../workbook/layout/cellAddress";
import { type Columns, blockAt, columnsWithin, shareColumns } from "../grid/cellReference";

/** Cells of a sheet that go down to make room for rows of a table, or up where rows of it are taken out. */
export interface Move {
  readonly sheet: string;
  /** The columns whose cells move: all of them where whole rows do. */
  readonly columns: Columns;
  /** The first row that is put in or taken out. */
  readonly at: number;
  /** How many rows are put in; negative where they are taken out. */
  readonly count: number;
  /** The table's rows below its headings, as they stand before the move. */
  readonly data: CellBlock;
  /**
   * The table's end goes down into blank cells, or up leaving blank cells: nothing else moves, and only what covers
   * all of the table's rows goes along.
   */
  readonly isQuiet: boolean;
}

/** Rows, from the first to the last. */
export interface Rows {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Where a block stands after a move; `undefined` where all of it is taken out. */
export function movedBlock<Block extends CellBlock>(block: Block, move: Move): Block | undefined {
  if (move.isQuiet || !columnsWithin(block, move.columns)) return block;
  const rows = movedRows(block, move);
  return rows && { ...block, ...rows };
}

/** Where rows stand after a move, should they be within its columns. */
export function movedRows({ firstRow, lastRow }: Rows, { at, count }: Move): Rows | undefined {
  if (count > 0) {
    return {
      firstRow: firstRow >= at ? firstRow + count : firstRow,
      lastRow: lastRow >= at ? lastRow + count : lastRow,
    };
  }
  const next = at - count;
  if (firstRow >= at && lastRow < next) return undefined;
  return {
    firstRow: firstRow < at ? firstRow : Math.max(at, firstRow + count),
    lastRow: lastRow < at ? lastRow : lastRow < next ? at - 1 : lastRow + count,
  };
}

/** The same, but what covers the whole of the table's rows goes on to cover them. */
export function stretchedBlock<Block extends CellBlock>(block: Block, move: Move): Block | undefined {
  const { data, at, count, isQuiet } = move;
  if (!covers(block, data) || !(isQuiet || count > 0)) return movedBlock(block, move);
  const goesOnBelow = block.lastRow === data.lastRow && (isQuiet || at === data.lastRow + 1);
  const goesOnAbove = !isQuiet && block.firstRow === data.firstRow && at === data.firstRow;
  return goesOnBelow || goesOnAbove ? { ...block, lastRow: block.lastRow + count } : movedBlock(block, move);
}

function covers(block: CellBlock, data: CellBlock): boolean {
  const concerns = columnsWithin(block, data) || (shareColumns(block, data) && columnsWithin(data, block));
  return concerns && block.firstRow <= data.firstRow && block.lastRow >= data.lastRow;
}

/**
 * A list of addresses after moves; empty where all of it is taken out. What is no address stays as it is.
 *
 * @param addresses the list
 * @param rowsOf gives the rows of a block as they are now; `undefined` where it is taken out
 */
export function movedAddresses(addresses: string, rowsOf: (block: CellBlock) => Rows | undefined): string {
  return addresses
    .split(/\s+/u)
    .flatMap((address) => {
      const block = blockAt(address);
      if (!block) return [address];
      const rows = rowsOf(block);
      return rows ? [isSame(block, rows) ? address : blockAddress({ ...block, ...rows })] : [];
    })
    .join(" ");
}

function isSame(one: Rows, other: Rows): boolean {
  return one.firstRow === other.firstRow && one.lastRow === other.lastRow;
}
