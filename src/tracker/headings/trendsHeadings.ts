import type { TablesHeadings } from "./tablesHeadings";

/** The headings of the tables of trends and of what they call for, in their order, and what kind of figure stands under each. */
export const TRENDS_TABLES = {
  Trends: {
    Series: "text",
    Call: "text",
    News: "text",
    Points: "count",
    "Longest run": "count",
    "Longest run limit": "count",
    Crossings: "count",
    "Crossings limit": "count",
    "Chance one in": "count",
    Slope: "ratio",
    Unit: "text",
    From: "date",
    To: "date",
    "Short weeks": "count",
    Title: "text",
    "In words": "text",
  },
  Actions: {
    Opened: "date",
    Measure: "text",
    "What was seen": "text",
    Reason: "text",
    Owner: "text",
    Due: "date",
    "Since then": "text",
    Result: "text",
    "Still due": "date",
  },
} as const satisfies TablesHeadings;
