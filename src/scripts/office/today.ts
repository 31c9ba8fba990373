import { type Day, dayFromIso, formatDay } from "../../domain/calendar";
import { isPracticeDay } from "../../domain/practiceDays";

/** When the script runs, by the practice's clock. */
export interface Today {
  readonly day: Day;
  /** As a cell holds it: the day, with the time as a fraction of one where it is said. */
  readonly moment: number;
}

const MINUTES_A_DAY = 1440;
const MILLISECONDS_A_DAY = 86_400_000;
/** December 30, 1899, from which cells count days, to January 1, 1970. */
const UNIX_EPOCH = 25_569;
/** No two clocks on earth are further apart. */
const HOURS_APART = 14;

/**
 * Reads the day that somebody or a flow gives: `2026-08-04`, with the time or without. The computer that runs a script has the
 * clock of London in winter, so that it cannot know the practice's day, but whether it can be that day somewhere.
 *
 * @param now milliseconds since January 1, 1970, anywhere
 * @returns words where the text is no day that it can be
 */
export function readToday(text: string, now: number): Today | string {
  const [, date = "", hours, minutes] = FORM.exec(text.trim()) ?? [];
  const day = dayFromIso(date);
  if (day === undefined || !isPracticeDay(day)) return describeNoDay(text);
  if (hours === undefined || minutes === undefined)
    return isNow(day, 1, now) ? { day, moment: day } : describeOtherDay(day);
  const moment = day + (Number(hours) * 60 + Number(minutes)) / MINUTES_A_DAY;
  return isNow(moment, 0, now) ? { day, moment } : describeOtherDay(day);
}

/** A zone at its end would say that it is another clock's. */
const FORM = /^(\d{4}-\d\d-\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[\d.]+)?)?$/;

/** Whether a moment, or some moment of so many days from it, is now on some clock of the earth. */
function isNow(moment: number, days: number, now: number): boolean {
  const there = now / MILLISECONDS_A_DAY + UNIX_EPOCH;
  const apart = HOURS_APART / 24;
  return moment <= there + apart && moment + days >= there - apart;
}

function describeNoDay(text: string): string {
  return (
    `"${text}" is not a day that this script reads. Give the practice's own day and time as 2026-08-04T06:30. ` +
    "In a flow, the step Convert time zone makes them. Nothing was changed."
  );
}

function describeOtherDay(day: Day): string {
  return (
    `${formatDay(day)} is not today. Give the practice's own day and time now, as the step Convert time zone makes ` +
    "them of the current time. Nothing was changed."
  );
}
