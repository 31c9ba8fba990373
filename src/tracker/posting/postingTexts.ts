import type { TableRows } from "../../workbook/spec/book";
import { type Row, textIn as textUnder } from "../../workbook/spec/cell";
import type { TableChange } from "../../workbook/change/change";
import { type CellsOf, type RowOf, numberIn, rowsIn, textIn, valueIn } from "../headings/rows";

/** A table that keeps a text of each report, in parts. */
type TextTable = "PostingsWrote" | "PostingsUndo";

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
export function textsOf(tables: TableRows): (row: RowOf<"Postings">) => PostingTexts {
  const wrote = wroteTexts(tables);
  const undo = textsIn(rowsIn(tables, "PostingsUndo"), (row) => textIn(row, "Undo"));
  return (row) => ({
    wrote: wrote(row),
    undo: undo(numberIn(row, "Id") ?? 0) ?? (formerly(row, "Undo") || undefined),
  });
}

/** What a report that was posted wrote, as hashes. */
export function wroteTexts(tables: TableRows): (row: RowOf<"Postings">) => string {
  const wrote = textsIn(rowsIn(tables, "PostingsWrote"), (row) => textIn(row, "Wrote"));
  return (row) => wrote(numberIn(row, "Id") ?? 0) ?? formerly(row, "Wrote");
}

/** What an earlier version wrote into a column of Postings that new trackers lack. */
function formerly(row: Row, heading: "Wrote" | "Undo"): string {
  return textUnder(row, heading);
}

/** The ids of the reports whose way back is kept, by the parts that are there; the texts themselves need not be read. */
export function keptIds(tables: TableRows): ReadonlySet<number> {
  return new Set([
    ...rowsIn(tables, "PostingsUndo").flatMap((row) => numberIn(row, "Id") ?? []),
    ...rowsIn(tables, "Postings").flatMap((row) => (formerly(row, "Undo") === "" ? [] : (numberIn(row, "Id") ?? []))),
  ]);
}

/** The rows that keep a report's texts. */
export function keepTexts(id: number, { wrote, undo }: PostingTexts): readonly [TableChange, TableChange] {
  return [
    { table: "PostingsWrote", upserts: partsOf(id, wrote, (part) => ({ Wrote: part })), removals: [] },
    {
      table: "PostingsUndo",
      upserts: undo === undefined ? [] : partsOf(id, undo, (part) => ({ Undo: part })),
      removals: [],
    },
  ];
}

/** Takes the texts of reports out. @param wrote also what they wrote, as where they no longer stand */
export function dropTexts(
  tables: TableRows,
  ids: ReadonlySet<number>,
  { wrote }: { readonly wrote: boolean },
): readonly TableChange[] {
  const removalsIn = (table: TextTable): TableChange => ({
    table,
    upserts: [],
    removals: rowsIn(tables, table)
      .filter((row) => ids.has(numberIn(row, "Id") ?? 0))
      .map((row) => ({ Id: valueIn(row, "Id"), Part: valueIn(row, "Part") })),
  });
  return [...(wrote ? [removalsIn("PostingsWrote")] : []), removalsIn("PostingsUndo")];
}

/** A report's text by its id, its parts put together. */
function textsIn<Table extends TextTable>(
  rows: readonly RowOf<Table>[],
  textOf: (row: RowOf<Table>) => string,
): (id: number) => string | undefined {
  const parts = new Map<number, RowOf<Table>[]>();
  for (const row of rows) {
    const id = numberIn<TextTable>(row, "Id") ?? 0;
    const known = parts.get(id);
    if (known) known.push(row);
    else parts.set(id, [row]);
  }
  return (id) =>
    parts
      .get(id)
      ?.toSorted((one, other) => (numberIn<TextTable>(one, "Part") ?? 0) - (numberIn<TextTable>(other, "Part") ?? 0))
      .map(textOf)
      .join("");
}

/** A text without a character still takes a part: it says that it is kept. */
function partsOf<Table extends TextTable>(
  id: number,
  text: string,
  cellsOf: (part: string) => CellsOf<Table>,
): readonly Row[] {
  const rows: Row[] = [];
  let at = 0;
  do {
    const end = partEnd(text, at);
    rows.push({ Id: id, Part: rows.length + 1, ...cellsOf(text.slice(at, end)) });
    at = end;
  } while (at < text.length);
  return rows;
}

/** A character of two code units goes into one cell whole: no cell can hold half of it. */
function partEnd(text: string, from: number): number {
  const end = from + LONGEST_CELL;
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
