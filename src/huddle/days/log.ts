import { TABLES } from "../headings/headings";

const { own, numberIn } = TABLES;
const DUE = own("Log", "To collect");

/** A row a huddle that is over, written when the next day takes its place. */
export const LOG = TABLES.table(
  "Log",
  [{ heading: "Day" }],
  [
    TABLES.value("Log", "Day", "The day of the huddle."),
    TABLES.value("Log", "To collect", "What was to be collected at the day's visits."),
    TABLES.value("Log", "Collected", "What people typed as collected."),
    TABLES.formula(
      "Log",
      "Over the counter",
      "Collected ÷ To collect.",
      `IF(N(${DUE})>0,N(${own("Log", "Collected")})/${DUE},"")`,
      (row) => {
        const due = numberIn(row, "To collect") ?? 0;
        return due > 0 ? (numberIn(row, "Collected") ?? 0) / due : "";
      },
    ),
    TABLES.value("Log", "Missing at huddle", "How many visits had something missing when the huddle was first posted."),
    TABLES.value("Log", "Missing at close", "How many still had something missing when the day was closed."),
    TABLES.value("Log", "Actions opened", "How many actions were opened that day."),
    TABLES.value("Log", "Actions closed", "How many were done."),
  ],
);
