import type { Area } from "./area";
import { CellRange } from "./cellRange";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/**
 * The cells that a table's reference such as `Weekly[Total]` or `Weekly[[#Headers],[Total]]` stands for, seen from
 * outside the table; `undefined` where it names none. References to a formula's own row are not cells of their own.
 */
export function structuredRange(workbook: Workbook, text: string): CellRange | undefined {
  const [, name, inside] = /^([A-Za-z_\\][\w.\\]*)(?:\[(.*)\])?$/u.exec(text) ?? [];
  const table = name === undefined ? undefined : workbook.table(name);
  if (!table) return undefined;
  const parts = inside === undefined ? [] : partsOf(inside);
  const [item = "#Data"] = parts.filter((part) => part.startsWith("#"));
  const columns = parts.filter((part) => !part.startsWith("#")).map((part) => table.column(part)?.index);
  const rows = rowsOf(table, item.toLowerCase());
  if (!rows || columns.includes(undefined)) return undefined;
  const known = columns.filter((index) => index !== undefined);
  if (known.length === 0) return new CellRange(table.sheet, rows);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return new CellRange(table.sheet, rows.column(first).changed({ right: last - first }));
}

function partsOf(inside: string): readonly string[] {
  if (!inside.startsWith("[")) return inside === "" ? [] : [unescaped(inside)];
  return [...inside.matchAll(/\[((?:[^[\]']|'.)*)\]/gu)].map(([, part]) => unescaped(part ?? ""));
}

function unescaped(part: string): string {
  return part.replaceAll(/'(.)/gu, "$1");
}

function rowsOf(table: Table, item: string): Area | undefined {
  switch (item) {
    case "#all":
      return table.area;
    case "#headers":
      return table.headerArea;
    case "#totals":
      return table.totalsArea;
    case "#data":
      return table.bodyArea;
    default:
      return undefined;
  }
}
