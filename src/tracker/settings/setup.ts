import type { TableSpec } from "../../workbook/spec/table";
import { valueColumn } from "../formulas/columns";

/** The settings of the practice. */
export const SETUP: TableSpec = {
  name: "Setup",
  key: [
    {
      heading: "Setting",
      order: [
        "Practice name",
        "Week starts on",
        "Collection ratio divides by",
        "Case acceptance counts",
        "Claim age counts from",
        "Benchmark set",
      ],
    },
  ],
  columns: [
    valueColumn("Setting", "text", "What can be set.", 28),
    valueColumn("Value", "text", "Yours to change.", 32),
    valueColumn("Meaning", "text", "What the setting does.", 80),
  ],
};
