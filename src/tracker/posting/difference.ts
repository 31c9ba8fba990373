import { rowsByKey } from "../../workbook/change/rowsByKey";
import { type Day, formatDay, formatMonth, isDay } from "../../domain/calendar";
import { centsFromDollars, formatCents } from "../../domain/money";
import type { TableRows } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import { type TableChange, type WorkbookChange, isSameCell } from "../../workbook/change/change";
import { type Form, type TableSpec, keyOf } from "../../workbook/spec/table";
import type { Fingerprint } from "./fingerprint";
import { type WorkbookSpec, tableNamed } from "../../workbook/spec/workbook";

/** A cell that a change would alter although it already holds a figure. */
export interface CellDifference {
  readonly table: string;
  /** The row's key in words: `Aug 31, 2026, Total`. */
  readonly row: string;
  readonly heading: string;
  readonly form: Form;
  readonly was: CellValue;
  readonly becomes: CellValue;
  /** Somebody changed the cell by hand since it was posted, or put its row in. */
  readonly isByHand: boolean;
}

/**
 * The cells that a change would alter although they already hold something; blank cells filled in do not count,
 * and a row that is taken out counts with every cell that it holds.
 */
export function differencesIn(
  workbook: WorkbookSpec,
  before: TableRows,
  change: WorkbookChange,
  posted: Fingerprint,
): readonly CellDifference[] {
  return change.flatMap((one) => differencesInTable(tableNamed(workbook, one.table), before, one, posted));
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

function differencesInTable(
  table: TableSpec,
  before: TableRows,
  change: TableChange,
  posted: Fingerprint,
): readonly CellDifference[] {
  const rows = rowsByKey(table, before.get(table.name));
  const changed = (row: Row, becomes: Row): readonly CellDifference[] => {
    const existing = rows.get(keyOf(table, row));
    return existing === undefined ? [] : differencesInRow(table, existing, becomes, posted);
  };
  return [
    ...change.upserts.flatMap((row) => changed(row, row)),
    ...change.removals.flatMap((row) => changed(row, emptied(table, row))),
  ];
}

/** A row that is taken out: its key, and every other cell empty. */
function emptied(table: TableSpec, row: Row): Row {
  const keys = table.key.map(({ heading }) => heading);
  const values = table.columns.filter(({ kind }) => kind === "value");
  return Object.fromEntries(values.map(({ heading }) => [heading, keys.includes(heading) ? row[heading] : undefined]));
}

function differencesInRow(table: TableSpec, existing: Row, row: Row, posted: Fingerprint): readonly CellDifference[] {
  return table.columns.flatMap(({ heading, form }) => {
    const was = existing[heading];
    if (!(heading in row) || was === undefined || isSameCell(was, row[heading])) return [];
    const isByHand = posted.isEdited(table.name, existing, heading) || posted.isPutIn(table, existing);
    return [{ table: table.name, row: rowInWords(table, row), heading, form, was, becomes: row[heading], isByHand }];
  });
}

/** A row's key in words: `Aug 31, 2026, Total`. */
export function rowInWords(table: TableSpec, row: Row): string {
  const words = table.key.map(({ heading }) => {
    const form = table.columns.find((column) => column.heading === heading)?.form ?? "text";
    return formatCell(row[heading], form);
  });
  return words.join(", ");
}
