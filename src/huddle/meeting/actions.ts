import { TABLES } from "../headings/headings";

/** Paler than those of Slots, which the eye is to find first. */
export const HEADINGS = { isBold: true, size: 9, color: "1F5FA8", fill: "E8F0FA" } as const;

const TYPED = { isInput: true } as const;

/** What somebody is to do: one owner and one day each. Open ones are carried from day to day. */
export const ACTIONS = TABLES.table(
  "Actions",
  [{ heading: "Opened" }, { heading: "What" }],
  [
    TABLES.value("Actions", "Opened", "The day on which it was agreed.", { ...TYPED, format: "mmm d" }),
    TABLES.value("Actions", "What", "What is to be done. No names of patients: chair and time.", TYPED),
    TABLES.value("Actions", "Owner", "Who sees to it: one person.", TYPED),
    TABLES.value("Actions", "Due", "By when.", { ...TYPED, format: "mmm d" }),
    TABLES.value("Actions", "Done", "x, once it is done.", TYPED),
    TABLES.value("Actions", "Result", "What came of it.", TYPED),
  ],
  { isQuiet: true, headingLook: HEADINGS, blankRows: 3 },
);

/** What was done of Actions by the day's end: it makes room there, and is kept. */
export const ACTIONS_DONE = TABLES.table(
  "ActionsDone",
  [{ heading: "Closed" }, { heading: "Opened" }, { heading: "What" }],
  [
    TABLES.value("ActionsDone", "Closed", "The day of the huddle at whose end it was done."),
    TABLES.value("ActionsDone", "Opened", "The day on which it was agreed."),
    TABLES.value("ActionsDone", "What", "What was to be done.", { width: 50 }),
    TABLES.value("ActionsDone", "Owner", "Who saw to it.", { width: 16 }),
    TABLES.value("ActionsDone", "Due", "By when."),
    TABLES.value("ActionsDone", "Done", "What was typed there."),
    TABLES.value("ActionsDone", "Result", "What came of it.", { width: 50 }),
  ],
);

/** What went well: read first. */
export const WINS = TABLES.table(
  "Wins",
  [{ heading: "Win" }],
  [
    TABLES.value("Wins", "Win", "One from the front and one from the back of the office. No names of patients.", {
      isInput: true,
      isOneLine: true,
    }),
  ],
  { isQuiet: true, headingLook: { isBold: true, size: 9, color: "1F5FA8" } },
);
