import { trimSpace } from "./space";

/** A time of day as read. */
export interface ReadTime {
  /** Whole minutes after midnight, 0 to 1439. Seconds are dropped. */
  readonly minuteOfDay: number;
  /** What stands before the time in its cell, for `parseDay`; empty for a time alone. */
  readonly date: string;
  /** It has no AM or PM, and so could be of either half of the day: of the hours 1 to 12. */
  readonly isUnmarked: boolean;
}

const HOURS_OF_A_HALF = 12;
const CLOCK =
  /^(?:(?<date>.*\S)(?:\s+|T))?(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?\s*(?:(?<half>[ap])\.?m?\.?)?$/iu;
const HOUR_ALONE = /^(?:(?<date>.*\S)\s+)?(?<hour>\d{1,2})\s*(?<half>[ap])\.?m?\.?$/iu;
const LONGEST = 40;

/**
 * Reads a time of day: `8:30`, `08:30:00`, `8:30 AM`, `8:30a`, `2 pm`, each with or without a date before it.
 *
 * @returns `undefined` for anything else, a blank cell included
 */
export function parseTime(text: string): ReadTime | undefined {
  if (text.length > LONGEST) return undefined;
  const cell = trimSpace(text);
  const parts = (CLOCK.exec(cell) ?? HOUR_ALONE.exec(cell))?.groups;
  return parts === undefined ? undefined : timeOf(parts);
}

function timeOf({ date = "", hour = "", minute = "0", half }: Partial<Record<string, string>>): ReadTime | undefined {
  const hours = hourOfDay(Number(hour), half);
  if (hours === undefined) return undefined;
  const isUnmarked = half === undefined && hours >= 1 && hours <= HOURS_OF_A_HALF;
  return { minuteOfDay: hours * 60 + Number(minute), date, isUnmarked };
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > HOURS_OF_A_HALF) return undefined;
  return (hour % HOURS_OF_A_HALF) + (half.toLowerCase() === "p" ? HOURS_OF_A_HALF : 0);
}
