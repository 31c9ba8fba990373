import type { Day } from "../calendar";
import { median } from "./median";

/** Weeks that are short of working days: a holiday week bills less without anything being the matter. */
export interface ShortWeeks {
  /** How many days the practice works in a week as a rule; 0 where no week is known. */
  readonly usualDays: number;
  /** The first days of the weeks with fewer, oldest first. */
  readonly weeks: readonly Day[];
}

/**
 * Finds the weeks in which a practice worked fewer days than it usually does.
 *
 * @param daysWorked by the week's first day; a week that is not known whole must be left out
 * @see docs/metrics.md#short-weeks
 */
export function shortWeeks(daysWorked: ReadonlyMap<Day, number>): ShortWeeks {
  // Rounded down: where 4 days and 5 days take turns, neither is short.
  const usualDays = Math.floor(median([...daysWorked.values()]) ?? 0);
  const weeks = [...daysWorked].filter(([, days]) => days < usualDays).map(([week]) => week);
  return { usualDays, weeks: weeks.sort((one, other) => one - other) };
}
