import { type DateRange, addDays, day, weeksIn } from "../calendar";
import type { RollForwardFacts } from "./facts";
import { monthSpan } from "./figures";

/** The weeks of the month, each cut to the days that lie in it. */
export function weekSpans({ monthEnd, weekStart }: RollForwardFacts): readonly DateRange[] {
  const month = monthSpan({ monthEnd });
  return weeksIn(month, weekStart).map((week) => ({
    from: day(Math.max(week, month.from)),
    to: day(Math.min(addDays(week, 6), month.to)),
  }));
}
