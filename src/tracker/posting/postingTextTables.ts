import type { ValueColumn } from "../../workbook/spec/table";
import { defineTable, valueColumn } from "../formulas/columns";

/** A table that keeps a text of each report, in parts. */
type TextTable = "PostingsWrote" | "PostingsUndo";

const KEY = [{ heading: "Id" }, { heading: "Part" }] as const;

function keyColumns(table: TextTable): readonly ValueColumn[] {
  return [
    valueColumn(table, "Id", "The row of Postings that the text belongs to."),
    valueColumn(table, "Part", "A text longer than a cell holds goes on in the next part."),
  ];
}

/** What each report wrote, as hashes. */
export const POSTINGS_WROTE = defineTable("PostingsWrote", {
  key: KEY,
  columns: [
    ...keyColumns("PostingsWrote"),
    {
      ...valueColumn(
        "PostingsWrote",
        "Wrote",
        "What the report wrote or agreed with, as hashes: shows what was changed by hand since.",
      ),
      isHidden: true,
    },
  ],
});

/** What takes each report back. */
export const POSTINGS_UNDO = defineTable("PostingsUndo", {
  key: KEY,
  columns: [
    ...keyColumns("PostingsUndo"),
    {
      ...valueColumn("PostingsUndo", "Undo", "What undoes the report. Kept for the last ten postings."),
      isHidden: true,
      isAside: true,
    },
  ],
});
