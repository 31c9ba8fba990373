import { timeInWords } from "../../domain/timeOfDay";
import type { Row } from "../../workbook/spec/cell";
import { wordsIn } from "../roll/cellWords";
import { SLOTS } from "../slots/slots";

const MINUTES_A_DAY = 1440;

/** The key of a row's slot; empty for a row that somebody typed. */
export function slotKeyOf(row: Row): string {
  return wordsIn(row["Slot key"]);
}

/** What people typed into a row, in columns for that and in columns of their own. */
export function typedOf(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([heading, value]) => !POSTED.has(heading) && value !== undefined && value !== ""),
  );
}

const POSTED: ReadonlySet<string> = new Set(
  SLOTS.columns.filter((column) => column.kind === "formula" || column.isInput !== true).map(({ heading }) => heading),
);

/** Whether a posted time and chair are still where a row stands. */
export function isAt(row: Row, minuteOfDay: number, chair: string): boolean {
  const time = row["Time"];
  return typeof time === "number" && minuteOf(time) === minuteOfDay && wordsIn(row["Chair"]) === chair;
}

/** Where a row stands on the schedule, in words: `8:30 AM, H1`. */
export function placeOfRow(row: Row): string {
  return placeInWords(timeOfRow(row), wordsIn(row["Chair"]));
}

/** The words for a time and a chair. */
export function placeInWords(time: string, chair: string): string {
  return [time, chair].filter((word) => word !== "").join(", ");
}

/** When a row's visit begins, in words; of one that is gone the cell holds them already. */
export function timeOfRow(row: Row): string {
  const time = row["Time"];
  return typeof time === "number" && time >= 0 && time < 1 ? timeInWords(minuteOf(time)) : wordsIn(time);
}

/** Programs write a fraction of a day with fewer digits than it has. */
function minuteOf(time: number): number {
  return Math.round(time * MINUTES_A_DAY) % MINUTES_A_DAY;
}
