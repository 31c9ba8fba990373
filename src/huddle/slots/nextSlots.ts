import { TABLES } from "../headings/headings";
import { SLOTS } from "./slots";

/**
 * The visits of days to come, a row each, which wait until the day that is shown is closed. They are what Slots will
 * hold, with the day and the age of its schedule in each row; nothing is concluded of them before.
 */
export const NEXT_SLOTS = TABLES.table(
  "NextSlots",
  [{ heading: "Day" }, { heading: "Time" }, { heading: "Chair" }, { heading: "Slot key" }],
  [
    TABLES.value("NextSlots", "Day", "The day of the visit."),
    TABLES.value("NextSlots", "Taken", "When the schedule was taken from the practice's software."),
    TABLES.value("NextSlots", "Accounts aged", "The day as of which accounts were last aged."),
    ...SLOTS.columns.filter(({ kind }) => kind === "value"),
  ],
);
