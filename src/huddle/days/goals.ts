import { TABLES } from "../headings/headings";

/** What a month is to bring: a row a month, for people to fill in. Nothing is filled in silently. */
export const GOALS = TABLES.table(
  "Goals",
  [{ heading: "Month" }],
  [
    TABLES.value("Goals", "Month", "The first day of the month.", { isInput: true }),
    TABLES.value("Goals", "Net billed", "What is to be billed, net of adjustments and write-offs.", { isInput: true }),
    TABLES.value("Goals", "Collected", "What is to be collected.", { isInput: true }),
    TABLES.value("Goals", "New patients", "How many new patients are to come.", { isInput: true }),
    TABLES.value("Goals", "Days open", "On how many days the practice is open.", { isInput: true }),
  ],
);
