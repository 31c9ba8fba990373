import { expect } from "vitest";
import { type Day, addDays, dayFromIso } from "../../../../src/domain/calendar";
import { NO_PRODUCTION, type Production, addProduction } from "../../../../src/domain/collections";
import { cents } from "../../../../src/domain/money";
import type { MonthBefore, RollForwardFacts } from "../../../../src/domain/rollForward/facts";
import { explain } from "../../../../src/domain/rollForward/rankCandidates";
import { receivablesOf } from "../../tracker/trackerTest";

/** A day that the test knows to exist. */
export function iso(text: string): Day {
  const known = dayFromIso(text);
  if (known === undefined) throw new RangeError(text);
  return known;
}

/** Amounts that no two days share, and that no halves, doubles or swapped digits of others come to. */
export function busyDay(date: Day): Production {
  const own = (date * 7_919) % 9_973;
  return {
    billed: cents(300_000 + own * 13),
    writeoffs: cents(-20_000 - own),
    adjustments: cents(-1_000 - own * 2),
    patientPayments: cents(90_000 + own * 5),
    insurancePayments: cents(110_000 + own * 7),
    unsplitPayments: cents(0),
  };
}

/** Every weekday of a span busy, every other day quiet. */
function monthOfDays(from: string, to: string): Map<Day, Production> {
  const days = new Map<Day, Production>();
  for (let date = iso(from); date <= iso(to); date = addDays(date, 1)) {
    // Serial 2 stood for a Monday.
    days.set(date, (((date - 2) % 7) + 7) % 7 < 5 ? busyDay(date) : NO_PRODUCTION);
  }
  return days;
}

/** The days added up. */
export function sumOfDays(days: ReadonlyMap<Day, Production>): Production {
  return [...days.values()].reduce(addProduction, NO_PRODUCTION);
}

export const JULY_8 = iso("2026-07-08");
/** The working days of a week that lies in July. */
export const WEEK = ["2026-07-06", "2026-07-07", "2026-07-08", "2026-07-09", "2026-07-10"] as const;
/** A difference that no figure of July comes to. */
export const SOMETHING_ELSE = 1_234_567;

export const JUNE_DAYS = monthOfDays("2026-06-01", "2026-06-30");
export const JULY_DAYS = monthOfDays("2026-07-01", "2026-07-31");

/** July of an ordinary practice that does not tie by so many cents. */
export function factsOf(difference: number, given: Partial<RollForwardFacts> = {}): RollForwardFacts {
  const days = given.days ?? JULY_DAYS;
  return {
    monthEnd: iso("2026-07-31"),
    difference: cents(difference),
    opening: receivablesOf([6_000_007, 2_000_011, 1_000_013, 1_000_019], -50_003),
    closing: receivablesOf([6_100_007, 2_100_011, 1_100_013, 1_100_019], -51_001),
    closingParts: new Map([["Total", receivablesOf([6_100_007, 2_100_011, 1_100_013, 1_100_019]).categories]]),
    production: sumOfDays(days),
    days,
    isFromMonthTotals: false,
    before: {
      monthEnd: iso("2026-06-30"),
      production: sumOfDays(JUNE_DAYS),
      days: JUNE_DAYS,
      difference: cents(0),
      totals: undefined,
    },
    scheduled: undefined,
    grouping: undefined,
    weekStart: "Monday",
    ...given,
  };
}

/** The first candidate for a difference of so many cents. */
export function firstOf(difference: number, given: Partial<RollForwardFacts> = {}) {
  return explain(factsOf(difference, given)).candidates[0];
}

/** The ids of all candidates, in their ranks. */
export function idsOf(difference: number, given: Partial<RollForwardFacts> = {}): readonly string[] {
  return explain(factsOf(difference, given)).candidates.map(({ id }) => id);
}

/** The ordinary month before, but for this. */
export function before(given: Partial<MonthBefore>): Pick<RollForwardFacts, "before"> {
  return { before: { ...factsOf(0).before, ...given } };
}

/** July with these days as they are posted, the others as they always are. */
export function julyWith(...changed: readonly (readonly [string, Production])[]): Pick<RollForwardFacts, "days"> {
  return { days: new Map([...JULY_DAYS, ...changed.map(([date, production]) => [iso(date), production] as const)]) };
}

/** Says that a text holds this one. */
export function saying(part: string): unknown {
  return expect.stringContaining(part);
}
