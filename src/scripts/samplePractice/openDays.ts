import { type SampleDay, dayOf, weekdayOf } from "./dates";

const HOLIDAYS: ReadonlySet<SampleDay> = new Set(
  [
    "2025-07-04",
    "2025-09-01",
    "2025-11-27",
    "2025-11-28",
    "2025-12-24",
    "2025-12-25",
    "2025-12-26",
    "2026-01-01",
    "2026-01-02",
    "2026-05-25",
    "2026-07-03",
    "2026-07-04",
  ].map(dayOf),
);

/** Days on which somebody sits at the front desk and opens the mail: weekdays that are no holidays. */
export function isDeskOpen(day: SampleDay): boolean {
  return !["Sat", "Sun"].includes(weekdayOf(day)) && !HOLIDAYS.has(day);
}

/** Days on which patients are seen: Monday to Thursday and every other Friday, holidays aside. */
export function isChairOpen(day: SampleDay): boolean {
  return isDeskOpen(day) && (weekdayOf(day) !== "Fri" || Math.floor(day / 7) % 2 === 0);
}

/** The day itself, or the next on which the practice is open in that way. */
export function nextOpen(day: SampleDay, isOpen: (day: SampleDay) => boolean): SampleDay {
  return isOpen(day) ? day : nextOpen(day + 1, isOpen);
}
