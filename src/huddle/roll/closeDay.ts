import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import { type KeyedTable, compareRows, keyOf } from "../../workbook/spec/table";
import { wordsIn } from "./cellWords";
import { type DayFigures, dollarsUnder } from "./dayFigures";
import type { RolledLayout, RolledLayouts } from "./rolledTables";

/** A day to close. */
export interface ClosingDay {
  readonly day: number;
  readonly figures: DayFigures;
  readonly layouts: RolledLayouts;
}

/**
 * Closes the day that is shown: writes its row of Log, empties Slots, and makes room in Actions for what is still open. Of a
 * closed day only totals are left; what was done of Actions is kept in a table of its own. Done again, it comes to the same.
 */
export function closeDay(tables: TableRows, closing: ClosingDay): TableRows {
  const { day, layouts } = closing;
  const { open, done } = actionsApart(rowsIn(tables, "Actions"), layouts.Actions);
  const closed = done.map((row): Row => ({ Closed: day, ...row }));
  return new Map([
    ...tables,
    ["Log", withRow(layouts.Log, rowsIn(tables, "Log"), logRow(tables, closing))],
    ["Slots", []],
    ["Actions", open],
    [
      "ActionsDone",
      closed.reduce((rows, row) => withRow(layouts.ActionsDone, rows, row), rowsIn(tables, "ActionsDone")),
    ],
  ]);
}

function logRow(tables: TableRows, { day, figures: { toCollect, missing } }: ClosingDay): Row {
  const actions = rowsIn(tables, "Actions");
  return {
    Day: day,
    "To collect": toCollect,
    Collected: dollarsUnder(rowsIn(tables, "Slots"), "Collected"),
    "Missing at huddle": rowsIn(tables, "Shown")[0]?.["Missing at first"],
    "Missing at close": missing,
    "Actions opened": actions.filter((row) => row["Opened"] === day).length,
    "Actions closed": actions.filter((row) => isDone(row)).length,
  };
}

function rowsIn(tables: TableRows, table: string): readonly Row[] {
  return tables.get(table) ?? [];
}

/** The rows with one more, in the place of the one that has its key. */
function withRow(table: KeyedTable, rows: readonly Row[], row: Row): readonly Row[] {
  const key = keyOf(table, row);
  const others = rows.filter((one) => keyOf(table, one) !== key);
  const was = rows.find((one) => keyOf(table, one) === key);
  return [...others, { ...was, ...row }].sort((one, other) => compareRows(table, one, other));
}

/** Actions that stay, and those that go to the ones that are done. */
interface ActionsApart {
  readonly open: readonly Row[];
  readonly done: readonly Row[];
}

/**
 * What goes to the actions that are done. One that cannot be told from another, or has cells in columns of somebody's own,
 * stays: nothing of it is to be lost.
 */
function actionsApart(rows: readonly Row[], layout: RolledLayout): ActionsApart {
  const keys = rows.map((row) => keyOf(layout, row));
  const goes = rows.map(
    (row, at) => isDone(row) && keys.filter((key) => key === keys[at]).length === 1 && isOursAlone(row, layout),
  );
  return { open: rows.filter((_row, at) => goes[at] !== true), done: rows.filter((_row, at) => goes[at] === true) };
}

function isDone(row: Row): boolean {
  return wordsIn(row["Done"]).trim() !== "";
}

function isOursAlone(row: Row, { columns }: RolledLayout): boolean {
  return Object.keys(row).every((heading) => columns.some((column) => column.heading === heading));
}
