import type { TableRows } from "../workbook/book";
import { type Row, numberIn, textIn } from "../workbook/cell";

/** The postings that stand, oldest first: those that were taken back are left out. */
export function standingPostings(tables: TableRows): readonly Row[] {
  return (tables.get("Postings") ?? [])
    .filter((row) => textIn(row, "Status") !== "Undone")
    .toSorted((one, other) => (numberIn(one, "Id") ?? 0) - (numberIn(other, "Id") ?? 0));
}
