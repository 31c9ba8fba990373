import type { TablesHeadings } from "./tablesHeadings";

/** The headings of the tables of Start, in their order, and what kind of figure stands under each. */
export const START_TABLES = {
  StartPosted: {
    "Comes next": "month",
    "Still missing for it": "text",
    "Last posted": "moment",
    "Posted by": "text",
    "Receivables through": "date",
    "Production through": "date",
    "New patients through": "date",
    "Treatment through": "date",
    "Claims through": "date",
  },
  StartPages: {
    Page: "text",
    "What it answers": "text",
    "Posted through": "date",
    Tab: "text",
    Sheet: "text",
    Figures: "count",
    Order: "count",
  },
} as const satisfies TablesHeadings;
