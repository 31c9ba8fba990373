import type { CellValue } from "../../workbook/spec/cell";
import { type HeadingIn, type RowIn, type TablesHeadings, TypedTables } from "../../workbook/spec/typedTables";

/** The headings of every table of the huddle workbook, in their order, and what kind of figure stands under each. */
const HEADINGS = {
  Setup: {
    Setting: "text",
    Value: "text",
    Meaning: "text",
  },
  Shown: {
    "Huddle day": "date",
    Taken: "moment",
    "Accounts aged": "date",
    "Month start": "date",
    "Last day worked": "date",
    "Next day": "date",
    "Days worked": "count",
    "Days open": "count",
  },
  Days: {
    Day: "date",
    Billed: "money",
    Adjusted: "money",
    Writeoffs: "money",
    "Patient payments": "money",
    "Insurance payments": "money",
    Scheduled: "money",
    "New patients here": "count",
    "New patients ahead": "count",
    "New patients booked": "count",
    Broken: "count",
    "Net billed": "money",
    Collected: "money",
    Before: "date",
    Ahead: "date",
  },
  Goals: {
    Month: "month",
    "Net billed": "money",
    Collected: "money",
    "New patients": "count",
    "Days open": "count",
  },
  Slots: {
    Time: "time",
    Chair: "text",
    Provider: "text",
    "Visit type": "text",
    "New patient": "text",
    Insurance: "text",
    Missing: "text",
    "Patient owes": "money",
    "Patient part": "money",
    "To collect": "money",
    Why: "text",
    Where: "text",
    "Insurance pending": "money",
    "Worth asking": "text",
    "Unscheduled treatment": "money",
    "What changed": "text",
    Collected: "money",
    Done: "text",
    Note: "text",
    Minutes: "count",
    "Is confirmed": "text",
    "Forms in": "text",
    "X-rays in": "text",
    "Lab case": "text",
    "Insurance on file": "text",
    "Coverage ended": "text",
    "Verify plan": "text",
    "Enrollment verified": "date",
    "Benefits verified": "date",
    "Account owes": "money",
    Oldest: "text",
    "Payment plan": "text",
    "Payment plan due": "money",
    "Account due": "money",
    "Claim not made": "text",
    "Insurance paid less": "money",
    "Last statement": "date",
    "Recall due": "date",
    "Family overdue": "count",
    "Next visit": "date",
    "Missing rank": "count",
    "Family key": "text",
    "Slot key": "text",
  },
  Openings: {
    Chair: "text",
    From: "time",
    To: "time",
    Kind: "text",
    "Filled with": "text",
    Place: "count",
    Minutes: "count",
  },
  Actions: {
    Opened: "date",
    What: "text",
    Owner: "text",
    Due: "date",
    Done: "text",
    Result: "text",
  },
  Wins: {
    Win: "text",
  },
  Duties: {
    Role: "text",
    Duty: "text",
    "How often": "text",
    Proof: "text",
    "Done on": "date",
    By: "text",
    "Periods since done": "count",
    Stands: "text",
  },
  Log: {
    Day: "date",
    "To collect": "money",
    Collected: "money",
    "Over the counter": "share",
    "Missing at huddle": "count",
    "Missing at close": "count",
    "Actions opened": "count",
    "Actions closed": "count",
  },
} as const satisfies TablesHeadings;

/** What describes the huddle's tables and reads their rows. */
export const TABLES = new TypedTables(HEADINGS);

/** The name of a table of the huddle workbook. */
export type TableName = keyof typeof HEADINGS;

/** A row of one of its tables. */
export type RowOf<Table extends TableName> = RowIn<Table>;

/** The headings of one of its tables. */
export type HeadingOf<Table extends TableName> = HeadingIn<typeof HEADINGS, Table>;

/** Cells to write into a row of one of its tables. A date's column takes a word as well where that is the answer: never. */
export type CellsOf<Table extends TableName> = Readonly<Partial<Record<HeadingOf<Table>, CellValue>>>;
