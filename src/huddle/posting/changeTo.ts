import { type TableChange, isSameCell } from "../../workbook/change/change";
import type { Row } from "../../workbook/spec/cell";
import { type TableSpec, keyOf } from "../../workbook/spec/table";

/**
 * The change that makes a table's rows what they are to be, people's own columns included. Of rows that somebody gave the same
 * key the last is meant; the others stay, as long as the key does. The rows that are to be have a key each.
 */
export function changeTo(table: TableSpec, before: readonly Row[], after: readonly Row[]): TableChange {
  const was = new Map(before.map((row) => [keyOf(table, row), row]));
  const stays = new Set(after.map((row) => keyOf(table, row)));
  return {
    table: table.name,
    upserts: after.flatMap((row) => upsertOf(table, was.get(keyOf(table, row)), row)),
    removals: [...was].flatMap(([key, row]) => (stays.has(key) ? [] : [row])),
  };
}

function upsertOf(table: TableSpec, was: Row | undefined, is: Row): readonly Row[] {
  const keys = table.key.map(({ heading }) => heading);
  const headings = [...new Set([...keys, ...Object.keys({ ...was, ...is })])].filter((one) => !isComputed(table, one));
  const written = headings.filter((one) => keys.includes(one) || was === undefined || !isSameCell(was[one], is[one]));
  const hasNews = was === undefined || written.length > keys.length;
  return hasNews ? [Object.fromEntries(written.map((heading) => [heading, is[heading]]))] : [];
}

function isComputed({ columns }: TableSpec, heading: string): boolean {
  return columns.some((column) => column.heading === heading && column.kind === "formula");
}
