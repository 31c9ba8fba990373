import type { TableRows } from "../../workbook/spec/book";
import { type Row, numberIn, textIn } from "../../workbook/spec/cell";
import type { TableChange } from "../../workbook/change/change";
import { POSTINGS_UNDO, POSTINGS_WROTE } from "./postingTextTables";

/** What is kept of a posted report beside its row in Postings. */
export interface PostingTexts {
  /** What it wrote, as hashes. */
  readonly wrote: string;
  /** What takes it back. `undefined` where that is not kept. */
  readonly undo: string | undefined;
}

/** The most characters that a cell holds, less a little. */
const LONGEST_CELL = 32_000;

/** The most characters that are kept of one report: more than a restatement of ten years of days needs. */
export const LONGEST_KEPT = 12 * LONGEST_CELL;

/** The texts of a report that was posted. An earlier version kept both in its row, where they fitted a cell. */
export function textsOf(tables: TableRows): (row: Row) => PostingTexts {
  const wrote = textsIn(tables, POSTINGS_WROTE.name, "Wrote");
  const undo = textsIn(tables, POSTINGS_UNDO.name, "Undo");
  return (row) => {
    const id = numberIn(row, "Id") ?? 0;
    return { wrote: wrote(id) ?? textIn(row, "Wrote"), undo: undo(id) ?? (textIn(row, "Undo") || undefined) };
  };
}

/** The ids of the reports whose way back is kept, by the parts that are there; the texts themselves need not be read. */
export function keptIds(tables: TableRows): ReadonlySet<number> {
  return new Set([
    ...(tables.get(POSTINGS_UNDO.name) ?? []).flatMap((row) => numberIn(row, "Id") ?? []),
    ...(tables.get("Postings") ?? []).flatMap((row) => (textIn(row, "Undo") === "" ? [] : (numberIn(row, "Id") ?? []))),
  ]);
}

/** The rows that keep a report's texts. */
export function keepTexts(id: number, { wrote, undo }: PostingTexts): readonly [TableChange, TableChange] {
  return [
    { table: POSTINGS_WROTE.name, upserts: partsOf(id, "Wrote", wrote), removals: [] },
    { table: POSTINGS_UNDO.name, upserts: undo === undefined ? [] : partsOf(id, "Undo", undo), removals: [] },
  ];
}

/** Takes the texts of reports out. @param wrote also what they wrote, as where they no longer stand */
export function dropTexts(
  tables: TableRows,
  ids: ReadonlySet<number>,
  { wrote }: { readonly wrote: boolean },
): readonly TableChange[] {
  const removalsIn = (table: string): TableChange => ({
    table,
    upserts: [],
    removals: (tables.get(table) ?? [])
      .filter((row) => ids.has(numberIn(row, "Id") ?? 0))
      .map((row) => ({ Id: row["Id"], Part: row["Part"] })),
  });
  return [...(wrote ? [removalsIn(POSTINGS_WROTE.name)] : []), removalsIn(POSTINGS_UNDO.name)];
}

/** A report's text by its id, its parts put together. */
function textsIn(tables: TableRows, table: string, heading: string): (id: number) => string | undefined {
  const parts = new Map<number, Row[]>();
  for (const row of tables.get(table) ?? []) {
    const id = numberIn(row, "Id") ?? 0;
    const known = parts.get(id);
    if (known) known.push(row);
    else parts.set(id, [row]);
  }
  return (id) =>
    parts
      .get(id)
      ?.toSorted((one, other) => (numberIn(one, "Part") ?? 0) - (numberIn(other, "Part") ?? 0))
      .map((row) => textIn(row, heading))
      .join("");
}

/** A text without a character still takes a part: it says that it is kept. */
function partsOf(id: number, heading: string, text: string): readonly Row[] {
  const rows: Row[] = [];
  let at = 0;
  do {
    const end = partEnd(text, at);
    rows.push({ Id: id, Part: rows.length + 1, [heading]: text.slice(at, end) });
    at = end;
  } while (at < text.length);
  return rows;
}

/** A character of two code units goes into one cell whole: no cell can hold half of it. */
function partEnd(text: string, from: number): number {
  const end = from + LONGEST_CELL;
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
