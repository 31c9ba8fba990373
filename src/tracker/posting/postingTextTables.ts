import type { TableSpec } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";

const ID = valueColumn("Id", "count", "The row of Postings that the text belongs to.");
const PART = valueColumn("Part", "count", "A text longer than a cell holds goes on in the next part.");
const KEY = [{ heading: "Id" }, { heading: "Part" }];

/** What each report wrote, as hashes. */
export const POSTINGS_WROTE: TableSpec = {
  name: "PostingsWrote",
  key: KEY,
  columns: [
    ID,
    PART,
    {
      ...valueColumn(
        "Wrote",
        "text",
        "What the report wrote or agreed with, as hashes: shows what was changed by hand since.",
      ),
      isHidden: true,
    },
  ],
};

/** What takes each report back. */
export const POSTINGS_UNDO: TableSpec = {
  name: "PostingsUndo",
  key: KEY,
  columns: [
    ID,
    PART,
    {
      ...valueColumn("Undo", "text", "What takes the report back. Kept for the last ten postings."),
      isHidden: true,
      isAside: true,
    },
  ],
};
