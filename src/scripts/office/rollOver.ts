import { figuresOf } from "../../huddle/roll/dayFigures";
import type { RolledLayouts } from "../../huddle/roll/rolledTables";
import { dayShown, nextDue, nextSlotsOf, showNext, shownRowOf, withMissingAtFirst } from "../../huddle/roll/shownDay";
import type { TableRows } from "../../workbook/spec/book";
import type { Row } from "../../workbook/spec/cell";
import { keyOf } from "../../workbook/spec/table";
import { type ReadBook, readBook, writeBook } from "./readBook";
import type { Today } from "./today";

/** What came of the days that are over. */
export interface RolledOver {
  readonly book: ReadBook;
  /** The rows of Log of the days that were closed. */
  readonly closed: readonly Row[];
}

/**
 * Shows the days that wait, one after another, up to today: each closes the one before it, and Excel's own formulas say what that
 * one came to. What an earlier run could not finish is finished first. Where nothing waits, nothing is written but the time.
 *
 * @returns the name of a table that the workbook lacks
 */
export function rollOver(workbook: ExcelScript.Workbook, layouts: RolledLayouts, today: Today): RolledOver | string {
  let book = finished(workbook, layouts, readBook(workbook, layouts));
  const closed: Row[] = [];
  while (typeof book !== "string") {
    const { tables, slots } = book;
    const next = nextDue(tables, today.day);
    if (next === undefined) return { book: stamped(workbook, book, today, closed.length > 0), closed };
    const after = showNext(tables, next, { figures: figuresOf(slots), layouts });
    writeBook(workbook, book, after);
    const log = tables.get("Log") ?? [];
    closed.push(...(after.get("Log") ?? []).filter((row) => !log.includes(row)));
    book = finished(workbook, layouts, calculated(workbook, layouts));
  }
  return book;
}

/** Formulas of a workbook that computes only when it is told say what they came to before. */
function calculated(workbook: ExcelScript.Workbook, layouts: RolledLayouts): ReadBook | string {
  workbook.getApplication().calculate(ExcelScript.CalculationType.full);
  return readBook(workbook, layouts);
}

/**
 * Ends what showing a day begins: a day of which nobody noted what is missing at first is not wholly shown yet. That is so
 * within a run, and where a run broke off.
 */
function finished(workbook: ExcelScript.Workbook, layouts: RolledLayouts, book: ReadBook | string): ReadBook | string {
  if (typeof book === "string") return book;
  const shown = dayShown(book.tables);
  if (shown === undefined || shownRowOf(book.tables)["Missing at first"] !== undefined) return book;
  const whole = writeBook(workbook, book, withoutLeftovers(book.tables, shown, layouts))
    ? calculated(workbook, layouts)
    : book;
  if (typeof whole === "string") return whole;
  return written(workbook, whole, withMissingAtFirst(whole.tables, figuresOf(whole.slots).missing));
}

/** The tables without what a run that broke off left where it was: visits that still wait, and actions that are kept as done. */
function withoutLeftovers(tables: TableRows, shown: number, layouts: RolledLayouts): TableRows {
  const { rows, others } = nextSlotsOf(tables, shown);
  const slots = tables.get("Slots") ?? [];
  const keys = rows.map((row) => keyOf(layouts.Slots, row));
  const isThere = rows.length === 0 || slots.some((row) => keys.includes(keyOf(layouts.Slots, row)));
  const done = tables.get("ActionsDone") ?? [];
  const actions = tables.get("Actions") ?? [];
  return new Map([
    ...tables,
    ["Slots", isThere ? slots : rows],
    ["NextSlots", rows.length === 0 ? (tables.get("NextSlots") ?? []) : others],
    ["Actions", actions.filter((row) => !done.some((one) => isSameAction(one, row)))],
  ]);
}

/** Whether an action is kept as done already, cell by cell. */
function isSameAction(done: Row, action: Row): boolean {
  const headings = Object.keys({ ...done, ...action }).filter((heading) => heading !== "Closed");
  return headings.every((heading) => done[heading] === action[heading]);
}

/** Notes when the script saw to the workbook: once a day, and each time that a day took the place of another. */
function stamped(workbook: ExcelScript.Workbook, book: ReadBook, { day, moment }: Today, isNews: boolean): ReadBook {
  const shown = shownRowOf(book.tables);
  const was = shown["Refreshed"];
  const hasColumn = book.sheets.some(({ name, headings }) => name === "Shown" && headings.includes("Refreshed"));
  if (!hasColumn || (!isNews && typeof was === "number" && Math.floor(was) === day)) return book;
  return written(workbook, book, new Map([...book.tables, ["Shown", [{ ...shown, Refreshed: moment }]]]));
}

/** Writes other cells of rows that stay where they are: what was read of the rest still holds. */
function written(workbook: ExcelScript.Workbook, book: ReadBook, tables: TableRows): ReadBook {
  writeBook(workbook, book, tables);
  return { ...book, tables };
}
