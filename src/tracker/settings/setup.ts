import { defineTable, valueColumn } from "../formulas/columns";

/** The settings of the practice. */
export const SETUP = defineTable("Setup", {
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
    valueColumn("Setup", "Setting", "What can be set.", 28),
    { ...valueColumn("Setup", "Value", "Yours to change.", 32), isInput: true },
    valueColumn("Setup", "Meaning", "What the setting does.", 100),
  ],
});
