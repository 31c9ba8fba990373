import type { CellValue, Row } from "../spec/cell";
import type { TableChange, WorkbookChange } from "./change";

/** Rows of the same headings, as text keeps them: the headings once, then the cells, `null` for a blank one. */
interface KeptRows {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A change as text that fits a cell: compact, and read back by `changeFromText` as it was. */
export function textOfChange(change: WorkbookChange): string {
  return JSON.stringify(
    change
      .filter(({ upserts, removals }) => upserts.length + removals.length > 0)
      .map(({ table, upserts, removals }) => [table, keptRows(upserts), keptRows(removals)]),
  );
}

/** The change that a text holds; `undefined` for text that holds none, as when somebody typed in its cell. */
export function changeFromText(text: string): WorkbookChange | undefined {
  const kept = parsed(text);
  if (!isList(kept)) return undefined;
  const changes = kept.map(tableChangeFrom);
  return changes.every((one) => one !== undefined) ? changes : undefined;
}

function keptRows(rows: readonly Row[]): readonly (readonly unknown[])[] {
  const groups = new Map<string, { readonly headings: readonly string[]; readonly cells: unknown[][] }>();
  for (const row of rows) {
    const headings = Object.keys(row);
    const known = groups.get(headings.join("\n")) ?? { headings, cells: [] };
    known.cells.push(Object.values(row).map((value) => value ?? null));
    groups.set(headings.join("\n"), known);
  }
  return [...groups.values()].map(({ headings, cells }) => [headings, cells]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tableChangeFrom(kept: unknown): TableChange | undefined {
  if (!isList(kept)) return undefined;
  const [table, upserts, removals] = kept;
  const put = rowsFrom(upserts);
  const taken = rowsFrom(removals);
  if (typeof table !== "string" || put === undefined || taken === undefined) return undefined;
  return { table, upserts: put, removals: taken };
}

function rowsFrom(groups: unknown): readonly Row[] | undefined {
  if (!isList(groups)) return undefined;
  const rows = groups.map((group) => keptRowsFrom(group)).map((kept) => kept && rowsOf(kept));
  return rows.every((group) => group !== undefined) ? rows.flat() : undefined;
}

function keptRowsFrom(group: unknown): KeptRows | undefined {
  if (!isList(group)) return undefined;
  const [headings, rows] = group;
  if (!isListOf(headings, isText) || !isListOf(rows, isListOfCells)) return undefined;
  return { headings, rows: rows.map((row) => row.map((value) => value ?? undefined)) };
}

function rowsOf({ headings, rows }: KeptRows): readonly Row[] {
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]])));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return isList(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isListOfCells(value: unknown): value is readonly (string | number | boolean | null)[] {
  return isListOf(value, isCell);
}

function isCell(value: unknown): value is string | number | boolean | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
