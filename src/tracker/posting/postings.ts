import { defineTable, valueColumn } from "../formulas/columns";

/** What was posted, when, from which file, and whether it tied. */
export const POSTINGS = defineTable("Postings", {
  key: [{ heading: "Id" }],
  columns: [
    valueColumn("Postings", "Id", "Counts the reports that were posted."),
    {
      ...valueColumn(
        "Postings",
        "Posting",
        "Reports that were posted together have one number, and are undone together.",
      ),
      isLater: true,
    },
    valueColumn("Postings", "Posted at", "When, by the clock of the computer that posted."),
    valueColumn("Postings", "Posted by", "Who was signed in.", 16),
    valueColumn("Postings", "Report", "Which report.", 28),
    {
      ...valueColumn(
        "Postings",
        "Figures",
        "Which figures it gives: Receivables, Production, New patients, Treatment or Claims.",
        14,
      ),
      isLater: true,
    },
    valueColumn("Postings", "Period", "The days that the report covers, or the day as of which it stands.", 24),
    valueColumn(
      "Postings",
      "Source file",
      "What the report came in: its title, and the file's ending. The file's own name is not kept, as people name files for patients.",
      36,
    ),
    valueColumn(
      "Postings",
      "Source hash",
      "Tells this file from any other: the first half of the SHA-256 of its bytes.",
      36,
    ),
    valueColumn("Postings", "Rows", "Rows of the file. Each was kept, skipped or a problem."),
    valueColumn("Postings", "Skipped", "Blank lines, headings, titles and totals."),
    valueColumn("Postings", "Problems", "Rows that could not be read, left out because somebody agreed to it."),
    valueColumn("Postings", "Report total", "The total that the report itself prints."),
    valueColumn("Postings", "Posted total", "Our own sum of the rows kept."),
    valueColumn(
      "Postings",
      "Scheduled",
      "Work that the report tells as only scheduled. It is no part of what was billed.",
    ),
    valueColumn(
      "Postings",
      "Grouped by",
      "Whether the report has a line a guarantor (family) or a line a patient.",
      14,
    ),
    valueColumn(
      "Postings",
      "Status",
      "Posted; Restated: changed what had been posted; Agrees: a second report of the same figures; Differs: one that says otherwise, where what was posted stays; Undone: as if it had not been posted.",
      12,
    ),
  ],
});
