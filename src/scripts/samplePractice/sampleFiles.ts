import { dayOf } from "./dates";
import { monthFiles } from "./exports/monthFiles";
import type { Ledger } from "./ledger";
import { simulate } from "./simulate";
import { type TrueFigures, trueFigures } from "./trueFigures";

/** The first days of the months that are exported. */
const MONTHS = ["2026-05-01", "2026-06-01", "2026-07-01"].map(dayOf);
const FIRST_DAY = dayOf("2025-06-01");
const LAST_DAY = dayOf("2026-07-31");
/** Of many seeds tried, one that plays three ordinary months. */
const SEED = 20_261_066;

/** The invented practice's books, always the same. */
export function sampleLedger(): Ledger {
  return simulate(SEED, FIRST_DAY, LAST_DAY);
}

/** What a tracker made from the samples must show. */
export function sampleFigures(ledger: Ledger): TrueFigures {
  return trueFigures(ledger, MONTHS);
}

/** Every file of `samples/` that is made: its path in there and its text. */
export function sampleFiles(ledger: Ledger): ReadonlyMap<string, string> {
  const figures = `${JSON.stringify(sampleFigures(ledger), null, 1)}\n`;
  return new Map([...MONTHS.flatMap((month) => [...monthFiles(ledger, month)]), ["figures.json", figures]]);
}
