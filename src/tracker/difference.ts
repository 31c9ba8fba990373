import { type Day, formatDay, formatMonth, isDay } from "../domain/calendar";
import { centsFromDollars, formatCents } from "../domain/money";
import type { TableRows } from "../workbook/book";
import type { CellValue, Row } from "../workbook/cell";
import type { TableChange, WorkbookChange } from "../workbook/change";
import { type Form, type TableSpec, keyOf } from "../workbook/table";
import { type WorkbookSpec, tableNamed } from "../workbook/workbook";

/** A cell that a change would alter although it already holds a figure. */
export interface CellDifference {
  readonly table: string;
  /** The row's key in words: `Aug 31, 2026, Total`. */
  readonly row: string;
  readonly heading: string;
  readonly form: Form;
  readonly was: CellValue;
  readonly becomes: CellValue;
}

/** The cells that a change would alter although they already hold something; blank cells filled in do not count. */
export function differencesIn(
  workbook: WorkbookSpec,
  before: TableRows,
  change: WorkbookChange,
): readonly CellDifference[] {
  return change.flatMap((one) => differencesInTable(tableNamed(workbook, one.table), before, one));
}

/** Says whether a change leaves every table as it is. */
export function isWithoutEffect(workbook: WorkbookSpec, before: TableRows, change: WorkbookChange): boolean {
  return change.every(({ table, upserts, removals }) => {
    const spec = tableNamed(workbook, table);
    const rows = rowsByKey(spec, before);
    const isKnown = (row: Row): boolean => rows.has(keyOf(spec, row));
    return !removals.some(isKnown) && upserts.every((row) => isKnown(row) && holds(rows.get(keyOf(spec, row)), row));
  });
}

/** A cell's figure in words, by its column's form. */
export function formatCell(value: CellValue, form: Form): string {
  if (value === undefined || value === "") return "empty";
  if (typeof value !== "number") return String(value);
  if (form === "money") return formatCents(centsFromDollars(value));
  if (isDay(value)) return formatDate(value, form);
  return String(value);
}

function formatDate(value: Day, form: Form): string {
  if (form === "date") return formatDay(value);
  return form === "month" ? formatMonth(value) : String(value);
}

function holds(existing: Row | undefined, row: Row): boolean {
  return Object.entries(row).every(([heading, value]) => isSame(existing?.[heading], value));
}

function rowsByKey(table: TableSpec, tables: TableRows): ReadonlyMap<string, Row> {
  return new Map((tables.get(table.name) ?? []).map((row) => [keyOf(table, row), row]));
}

function differencesInTable(table: TableSpec, before: TableRows, change: TableChange): readonly CellDifference[] {
  const rows = rowsByKey(table, before);
  return change.upserts.flatMap((row) => {
    const existing = rows.get(keyOf(table, row));
    return existing === undefined ? [] : differencesInRow(table, existing, row);
  });
}

function differencesInRow(table: TableSpec, existing: Row, row: Row): readonly CellDifference[] {
  return table.columns.flatMap(({ heading, form }) => {
    const was = existing[heading];
    if (!(heading in row) || was === undefined || isSame(was, row[heading])) return [];
    return [{ table: table.name, row: rowInWords(table, row), heading, form, was, becomes: row[heading] }];
  });
}

function rowInWords(table: TableSpec, row: Row): string {
  const words = table.key.map(({ heading }) => {
    const form = table.columns.find((column) => column.heading === heading)?.form ?? "text";
    return formatCell(row[heading], form);
  });
  return words.join(", ");
}

/** Dollars from a file may differ from ours in the last bit of a double: half a cent apart is the same figure. */
function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 0.000_01;
  return one === other;
}
