import type { TablesHeadings } from "./tablesHeadings";

/** The headings of the tables of settings, in their order, and what kind of figure stands under each. */
export const SETTINGS_TABLES = {
  Setup: {
    Setting: "text",
    Value: "text",
    Meaning: "text",
  },
  Benchmarks: {
    Set: "text",
    Measure: "text",
    Balance: "text",
    Good: "ratio",
    Watch: "ratio",
    "Better when": "text",
    Source: "text",
    Key: "text",
    "Watch to": "ratio",
    Direction: "count",
  },
} as const satisfies TablesHeadings;
