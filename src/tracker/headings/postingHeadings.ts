import type { TablesHeadings } from "./tablesHeadings";

/** The headings of the tables of what was posted, in their order, and what kind of figure stands under each. */
export const POSTING_TABLES = {
  PostingsWrote: {
    Id: "count",
    Part: "count",
    Wrote: "text",
  },
  PostingsUndo: {
    Id: "count",
    Part: "count",
    Undo: "text",
  },
  Postings: {
    Id: "count",
    Posting: "count",
    "Posted at": "moment",
    "Posted by": "text",
    Report: "text",
    Figures: "text",
    Period: "text",
    "Source file": "text",
    "Source hash": "text",
    Rows: "count",
    Skipped: "count",
    Problems: "count",
    "Report total": "money",
    "Posted total": "money",
    Scheduled: "money",
    "Grouped by": "text",
    Status: "text",
  },
} as const satisfies TablesHeadings;
