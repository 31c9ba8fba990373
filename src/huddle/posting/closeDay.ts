import type { Day } from "../../domain/calendar";
import { dollarsFromCents, sumCents } from "../../domain/money";
import { evaluate } from "../../workbook/evaluate/evaluate";
import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import { compareRows, keyOf } from "../../workbook/spec/table";
import { LOG } from "../days/log";
import { HUDDLE } from "../huddleWorkbook";
import { ACTIONS, ACTIONS_DONE } from "../meeting/actions";
import { amountIn, wordsIn } from "./slotRow";

/**
 * Closes the day that is shown: writes its row of Log, empties Slots, and makes room in Actions for what is still open. Of a
 * closed day only totals are left; what was done of Actions is kept in a table of its own.
 */
export function closeDay(tables: TableRows, day: Day): TableRows {
  const { open, done } = actionsApart(tables.get("Actions") ?? []);
  const closed = done.map((row) => ({ Closed: day, ...row }));
  return new Map([
    ...tables,
    ["Log", withRow(tables.get("Log") ?? [], logRow(tables, day))],
    ["Slots", []],
    ["Actions", open],
    ["ActionsDone", [...(tables.get("ActionsDone") ?? []), ...closed].sort((a, b) => compareRows(ACTIONS_DONE, a, b))],
  ]);
}

/** What the formulas make of the visits that are shown. */
export interface DayFigures {
  /** In dollars; `undefined` where of no visit anything is known. */
  readonly toCollect: number | undefined;
  /** How many visits have something missing. */
  readonly missing: number;
}

/** What the formulas make of the visits that are shown. */
export function figuresIn(tables: TableRows): DayFigures {
  const slots = evaluate(HUDDLE, tables).get("Slots") ?? [];
  return {
    toCollect: sumOf(slots, "To collect"),
    missing: slots.filter((row) => wordsIn(row["Missing"]) !== "").length,
  };
}

function logRow(tables: TableRows, day: Day): Row {
  const { toCollect, missing } = figuresIn(tables);
  const actions = tables.get("Actions") ?? [];
  return {
    Day: day,
    "To collect": toCollect,
    Collected: sumOf(tables.get("Slots") ?? [], "Collected"),
    "Missing at huddle": tables.get("Shown")?.[0]?.["Missing at first"],
    "Missing at close": missing,
    "Actions opened": actions.filter((row) => row["Opened"] === day).length,
    "Actions closed": actions.filter(isDone).length,
  };
}

/** Nothing where no cell has an amount: nobody typed that nothing was collected. */
function sumOf(rows: readonly Row[], heading: string): number | undefined {
  const amounts = rows.flatMap((row) => amountIn(row, heading) ?? []);
  return amounts.length === 0 ? undefined : dollarsFromCents(sumCents(amounts));
}

function withRow(rows: readonly Row[], row: Row): readonly Row[] {
  const key = keyOf(LOG, row);
  const others = rows.filter((one) => keyOf(LOG, one) !== key);
  const was = rows.find((one) => keyOf(LOG, one) === key);
  return [...others, { ...was, ...row }].sort((one, other) => compareRows(LOG, one, other));
}

/**
 * What goes to the actions that are done. One that cannot be told from another, or has cells in columns of somebody's own,
 * stays: nothing of it is to be lost.
 */
function actionsApart(rows: readonly Row[]): { readonly open: readonly Row[]; readonly done: readonly Row[] } {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(ACTIONS, row), (counts.get(keyOf(ACTIONS, row)) ?? 0) + 1);
  const goes = (row: Row): boolean => isDone(row) && counts.get(keyOf(ACTIONS, row)) === 1 && isOursAlone(row);
  return { open: rows.filter((row) => !goes(row)), done: rows.filter(goes) };
}

function isDone(row: Row): boolean {
  return wordsIn(row["Done"]).trim() !== "";
}

function isOursAlone(row: Row): boolean {
  return Object.keys(row).every((heading) => ACTIONS.columns.some((column) => column.heading === heading));
}
