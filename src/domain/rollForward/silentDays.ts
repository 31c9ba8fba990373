import type { Day } from "../calendar";
import type { Production } from "../collections";
import type { RollForwardFacts } from "./facts";
import { columnFigures } from "./figures";

const DAYS_A_WEEK = 7;

/**
 * Posted days on which nothing was billed and nothing paid, on a weekday that is busy most other times, the busiest weekday
 * first. Holidays are among them, so they are told only where a month does not tie.
 */
export function silentDays({ days, before }: RollForwardFacts): readonly Day[] {
  const known = [...before.days, ...days];
  return [...days]
    .filter(([, production]) => isSilent(production))
    .map(([date]) => ({ date, busy: shareBusy(known, date) }))
    .filter(({ busy }) => busy > 1 / 2)
    .sort((one, other) => other.busy - one.busy || one.date - other.date)
    .map(({ date }) => date);
}

function isSilent(production: Production): boolean {
  return columnFigures(production).every(({ amountIn }) => amountIn(production) === 0);
}

function isBusy({ billed }: Production): boolean {
  return billed !== 0;
}

/** The share of the other days of its weekday on which something was billed; 0 where there are none. */
function shareBusy(known: readonly (readonly [Day, Production])[], date: Day): number {
  const others = known.filter(([other]) => other !== date && (other - date) % DAYS_A_WEEK === 0);
  return others.filter(([, production]) => isBusy(production)).length / Math.max(1, others.length);
}
