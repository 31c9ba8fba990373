import { type SampleDay, dayOf, daysOf, firstOfMonth } from "./dates";
import { monthFiles } from "./exports/monthFiles";
import type { Ledger } from "./ledger";
import { simulate } from "./simulate";
import { type TrueFigures, trueFigures } from "./trueFigures";

/** So many months are exported where nothing is said: the last ones. */
const MONTHS_EXPORTED = 3;
const FIRST_DAY = dayOf("2025-06-01");
const LAST_DAY = dayOf("2026-07-31");
/** Of many seeds tried, one that plays three ordinary months. */
const SEED = 20_261_066;

/** The invented practice's books, always the same. */
export function sampleLedger(): Ledger {
  return simulate(SEED, FIRST_DAY, LAST_DAY);
}

/** What a tracker made from the samples must show. */
export function sampleFigures(ledger: Ledger, months: number = MONTHS_EXPORTED): TrueFigures {
  return trueFigures(ledger, lastMonths(months));
}

/**
 * Every file of `samples/` that is made: its path in there and its text.
 *
 * @param months how many of the last months are exported, of the fourteen that the practice has been open
 */
export function sampleFiles(ledger: Ledger, months: number = MONTHS_EXPORTED): ReadonlyMap<string, string> {
  const figures = `${JSON.stringify(sampleFigures(ledger, months), null, 1)}\n`;
  return new Map([...lastMonths(months).flatMap((month) => [...monthFiles(ledger, month)]), ["figures.json", figures]]);
}

/** The first days of the last months, oldest first. @throws RangeError where the practice was not open for so many */
function lastMonths(count: number): readonly SampleDay[] {
  const all = daysOf({ from: FIRST_DAY, to: LAST_DAY }).filter((day) => firstOfMonth(day) === day);
  if (!(Number.isInteger(count) && count > 0 && count <= all.length)) {
    throw new RangeError(`The practice has books of ${String(all.length)} months: ask for 1 to ${String(all.length)}.`);
  }
  return all.slice(-count);
}
