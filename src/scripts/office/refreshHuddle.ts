import { type Day, formatDay } from "../../domain/calendar";
import { ROLLED_LAYOUTS } from "../../huddle/posting/rolledLayouts";
import { dayShown } from "../../huddle/roll/shownDay";
import { closedInWords } from "../../session/huddle/closedInWords";
import { type RolledOver, rollOver } from "./rollOver";
import { type Today, readToday } from "./today";

/** What a flow is told. */
export interface RefreshedHuddle {
  /** Whether the Huddle shows today. */
  isToday: boolean;
  /** What was done, or why nothing was and what to do. No names, and nothing that people typed. */
  message: string;
}

/**
 * Makes the huddle workbook ready for the morning: shows today where its schedule is posted, which closes the day before. A second
 * run changes nothing.
 *
 * @param now the practice's own day and time, as 2026-08-04T06:30: flows run by the clock of London in winter
 */
export function main(workbook: ExcelScript.Workbook, now: string): RefreshedHuddle {
  const today = readToday(now, Date.now());
  if (typeof today === "string") return { isToday: false, message: today };
  const rolled = rollOver(workbook, ROLLED_LAYOUTS, today);
  if (typeof rolled === "string") return { isToday: false, message: describeNoTable(rolled) };
  const shown = dayShown(rolled.book.tables);
  return { isToday: shown === today.day, message: rolledInWords(rolled, shown, today) };
}

function rolledInWords({ closed, book }: RolledOver, shown: Day | undefined, { day }: Today): string {
  const visits = (book.tables.get("Slots") ?? []).length;
  return [...closed.map((row) => closedInWords(row)), shownNowInWords(shown, day, visits)].join(" ");
}

function shownNowInWords(shown: Day | undefined, day: Day, visits: number): string {
  if (shown === day) return `The Huddle shows ${formatDay(day)}: ${String(visits)} rows.`;
  const standing = shown === undefined ? "no day" : formatDay(shown);
  if (shown !== undefined && shown > day)
    return `The Huddle shows ${standing} already. ${formatDay(day)} stays closed.`;
  return `No schedule of ${formatDay(day)} is posted: the Huddle still shows ${standing}. Post it in Huddlebook, then run this again.`;
}

function describeNoTable(table: string): string {
  return `This workbook has no table ${table}. Choose the huddle workbook that Huddlebook made. Nothing was changed.`;
}
