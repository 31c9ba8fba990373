import type { TableRows } from "../../workbook/spec/book";
import { oncePer } from "../../workbook/spec/oncePer";
import { type RowOf, numberIn, rowsIn, textIn } from "../headings/rows";

/** How many postings can be taken back, one after another. */
export const UNDO_KEPT = 10;

/** Numbers that people typed among the postings' own, such as a phone's, are none to count on from. */
const LARGEST_NUMBER = 1e9;

/** The posted reports that stand, oldest first: those that were taken back are left out. */
export function activePostings(tables: TableRows): readonly RowOf<"Postings">[] {
  return activeAmong(rowsIn(tables, "Postings"));
}

/** Those of the posted reports that stand, oldest first. Each month that does not tie asks for them. */
export const activeAmong = oncePer((rows: readonly RowOf<"Postings">[]) =>
  rows.filter((row) => textIn(row, "Status") !== "Undone").toSorted((one, other) => idOf(one) - idOf(other)),
);

/** The number of the posting that a report was part of. A row of a tracker from before there were such numbers is one of its own. */
export function postingOf(row: RowOf<"Postings"> | undefined): number {
  return numberIn(row, "Posting") ?? numberIn(row, "Id") ?? 0;
}

/** The numbers of the postings of which something stands, oldest first. */
export function activeNumbers(tables: TableRows): readonly number[] {
  return [...new Set(activePostings(tables).map(postingOf))];
}

/** The number that the next posting gets. */
export function nextPosting(tables: TableRows): number {
  return numberAfter(rowsIn(tables, "Postings").map(postingOf));
}

/** The id that the next posted report gets: none whose texts are still kept, also where somebody typed over the report's own. */
export function nextId(tables: TableRows): number {
  const lists = (["Postings", "PostingsWrote", "PostingsUndo"] as const).map((name) => rowsIn(tables, name));
  return Math.max(...lists.map((rows) => numberAfter(rows.map((row) => numberIn(row, "Id") ?? 0))));
}

function numberAfter(taken: readonly number[]): number {
  return taken.filter(isCounted).reduce((most, one) => Math.max(most, one), 0) + 1;
}

/** A report's id; 0, older than all, for what people typed in its place: it must not pass for the last one posted. */
export function idOf(row: RowOf<"Postings"> | undefined): number {
  const id = numberIn(row, "Id") ?? 0;
  return isCounted(id) ? id : 0;
}

function isCounted(one: number): boolean {
  return Number.isInteger(one) && one > 0 && one < LARGEST_NUMBER;
}
