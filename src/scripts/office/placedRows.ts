import type { Row } from "../../workbook/spec/cell";
import { type KeyedTable, compareRows } from "../../workbook/spec/table";
import { isBlank } from "./sheetTable";

/** Rows of a sheet that follow one another, and what comes in their place. */
export interface PlacedRows {
  /** The index of the first of them, or the one that new rows are put before. */
  readonly at: number;
  /** How many rows go. */
  readonly count: number;
  readonly rows: readonly Row[];
}

/**
 * What becomes of a table's rows, from the last place to the first, so that those above stay where they are. Rows that are in
 * both lists stay where they stand, in whatever order somebody sorted them; new ones come behind the last that they follow.
 *
 * @param before the rows as they stand, blank ones among them
 * @param after those that are to be, in the table's order; rows that stay are the very same
 */
export function placedRows(table: KeyedTable, before: readonly Row[], after: readonly Row[]): readonly PlacedRows[] {
  const isEmpty = before.length === 1 && before.every((row) => isBlank(row));
  const stays = before.map((row) => !isEmpty && (isBlank(row) || after.includes(row)));
  const added = after.filter((row) => !before.includes(row));
  const places = added.map((row) => placeOf(table, row, before, stays));
  return [...stays, true]
    .map((isEnd, end): PlacedRows => {
      const at = isEnd ? startOfGap(stays, end) : end;
      return { at, count: end - at, rows: added.filter((_row, index) => places[index] === end) };
    })
    .filter(({ count, rows }) => count + rows.length > 0)
    .reverse();
}

/** Where the rows that go begin, which end before a row. */
function startOfGap(stays: readonly boolean[], end: number): number {
  return stays.slice(0, end).lastIndexOf(true) + 1;
}

/** The end of the gap that a row goes to: before the first row that stays and is behind the last one that it follows. */
function placeOf(table: KeyedTable, row: Row, before: readonly Row[], stays: readonly boolean[]): number {
  const follows = before.map((one, at) => stays[at] === true && !isBlank(one) && compareRows(table, one, row) <= 0);
  const end = stays.indexOf(true, follows.lastIndexOf(true) + 1);
  return end < 0 ? stays.length : end;
}
