import type { Row } from "../spec/cell";
import type { WorkbookChange } from "./change";

/** A cell as text keeps it: `null` for a blank one. */
type KeptCell = string | number | boolean | null;

/** Rows of the same headings, as text keeps them: the headings once, then the cells. */
export interface KeptRows {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly KeptCell[])[];
}

/** What a text keeps of a table's change. */
export interface KeptChange {
  readonly table: string;
  readonly upserts: readonly KeptRows[];
  readonly removals: readonly KeptRows[];
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
  return keptChanges(text)?.map(({ table, upserts, removals }) => ({
    table,
    upserts: upserts.flatMap(rowsOf),
    removals: removals.flatMap(rowsOf),
  }));
}

/** The same as the text keeps it, for who looks at many cells and at no row. */
export function keptChanges(text: string): readonly KeptChange[] | undefined {
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

function tableChangeFrom(kept: unknown): KeptChange | undefined {
  if (!isList(kept)) return undefined;
  const [table, upserts, removals] = kept;
  const put = groupsFrom(upserts);
  const taken = groupsFrom(removals);
  if (typeof table !== "string" || put === undefined || taken === undefined) return undefined;
  return { table, upserts: put, removals: taken };
}

function groupsFrom(groups: unknown): readonly KeptRows[] | undefined {
  if (!isList(groups)) return undefined;
  const kept = groups.map(keptRowsFrom);
  return kept.every((group) => group !== undefined) ? kept : undefined;
}

function keptRowsFrom(group: unknown): KeptRows | undefined {
  if (!isList(group)) return undefined;
  const [headings, rows] = group;
  if (!isListOf(headings, isText) || !isListOf(rows, isListOfCells)) return undefined;
  return { headings, rows };
}

function rowsOf({ headings, rows }: KeptRows): readonly Row[] {
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? undefined])));
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

function isListOfCells(value: unknown): value is readonly KeptCell[] {
  return isListOf(value, isCell);
}

function isCell(value: unknown): value is KeptCell {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
