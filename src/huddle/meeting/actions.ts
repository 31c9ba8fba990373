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
  { isQuiet: true, headingLook: HEADINGS },
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
