import type { TableSpec } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";

/** What was posted, when, from which file, and whether it tied. */
export const POSTINGS: TableSpec = {
  name: "Postings",
  key: [{ heading: "Id" }],
  columns: [
    valueColumn("Id", "count", "Counts the reports that were posted."),
    {
      ...valueColumn(
        "Posting",
        "count",
        "Reports that were posted together have one number, and are taken back together.",
      ),
      isLater: true,
    },
    valueColumn("Posted at", "moment", "When, by the clock of the computer that posted."),
    valueColumn("Posted by", "text", "Who was signed in.", 16),
    valueColumn("Report", "text", "Which report.", 28),
    {
      ...valueColumn(
        "Figures",
        "text",
        "Which figures it gives: Receivables, Production, New patients, Treatment or Claims.",
        14,
      ),
      isLater: true,
    },
    valueColumn("Period", "text", "The days that the report covers, or the day as of which it stands.", 24),
    valueColumn("Source file", "text", "The file's name.", 36),
    valueColumn(
      "Source hash",
      "text",
      "Tells this very file from any other: the first half of the SHA-256 of its bytes.",
      36,
    ),
    valueColumn("Rows", "count", "Rows of the file. Each was kept, skipped or a problem."),
    valueColumn("Skipped", "count", "Blank lines, headings, titles and totals."),
    valueColumn("Problems", "count", "Rows that could not be read, posted around with somebody's consent."),
    valueColumn("Report total", "money", "The total that the report itself prints."),
    valueColumn("Posted total", "money", "Our own sum of the rows kept."),
    valueColumn(
      "Scheduled",
      "money",
      "Work that the report tells as only scheduled. It is no part of what was billed.",
    ),
    valueColumn("Grouped by", "text", "Whether the report has a line a guarantor (family) or a line a patient.", 14),
    valueColumn(
      "Status",
      "text",
      "Posted; Restated: changed what had been posted; Agrees: a second report of the same figures; Differs: one that says otherwise, where what was posted stays; Undone: taken back.",
      12,
    ),
  ],
};
