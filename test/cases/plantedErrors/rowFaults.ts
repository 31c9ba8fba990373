import { formatDay } from "../../../src/domain/calendar";
import { type SampleDay, daysOf, mondayOf, shortDate } from "../../../src/scripts/samplePractice/dates";
import type { Random } from "../../../src/scripts/samplePractice/random";
import type { DayAmounts, DayLine } from "./dayLines";
import type { Case, Fault, Planted } from "./faults";
import { JULY, agingOf, productionOf } from "./months";
import { serialOf } from "./posting";

/** Faults in the rows of July's monthly production report, its totals made to follow. */
export const ROW_FAULTS: readonly Fault[] = [
  { title: "A day left out of the production report", plant: dayLeftOut },
  { title: "A week left out of the production report", plant: weekLeftOut },
  { title: "Two digits of an amount swapped", plant: digitsSwapped },
  { title: "A day's figure with the wrong sign", plant: daySignWrong },
  { title: "Writeoffs of the month with the wrong sign", plant: writeoffSignWrong },
  { title: "Net billed given as billed", plant: netAsBilled },
  { title: "Writeoffs left out of the production report", plant: writeoffsLeftOut },
  { title: "Scheduled work counted as billed", plant: scheduledAsBilled },
];

/** July with its production rows changed. */
function july(
  { ledger }: Case,
  change: (lines: readonly DayLine[]) => readonly DayLine[],
  ...named: readonly string[]
): Planted {
  return { july: { month: JULY, files: [agingOf(ledger, JULY), productionOf(ledger, JULY, change)] }, named };
}

function dayLeftOut(one: Case): Planted {
  const day = pickFrom(one.random, busyDays(one));
  const date = shortDate(day);
  return july(one, (lines) => lines.filter((line) => line.date !== date), "1 day", formatDay(serialOf(day)));
}

function weekLeftOut(one: Case): Planted {
  const monday = wholeWeek(one.random);
  const dates = daysOf({ from: monday, to: monday + 6 }).map(shortDate);
  return july(one, (lines) => lines.filter(({ date }) => !dates.includes(date)), "7 days", formatDay(serialOf(monday)));
}

function digitsSwapped(one: Case): Planted {
  const { random } = one;
  const amount = random.pick(["production", "patient", "insurance"] as const);
  const swaps = busyDays(one).flatMap((day) =>
    swapsOf(amountOn(one, day, amount)).map((swapped) => ({ date: shortDate(day), swapped })),
  );
  const { date, swapped } = pickFrom(random, swaps);
  return july(one, (lines) => lines.map((line) => (line.date === date ? withAmounts(line, { [amount]: swapped }) : line)), "two digits swapped");
}

/** What an amount becomes when two neighboring digits change places; nothing that begins with a 0. */
function swapsOf(amount: number): readonly number[] {
  const all: number[] = [];
  for (let low = 1; low * 10 <= amount; low *= 10) {
    const [digit, next] = [Math.floor(amount / low / 10) % 10, Math.floor(amount / low) % 10];
    const isFirst = low * 100 > amount;
    if (digit !== next && !(isFirst && next === 0)) all.push(amount + (next - digit) * 9 * low);
  }
  return all;
}

function daySignWrong(one: Case): Planted {
  const amount = one.random.pick(["production", "patient", "insurance"] as const);
  const day = pickFrom(one.random, busyDays(one).filter((busy) => amountOn(one, busy, amount) > 0));
  const date = shortDate(day);
  return july(
    one,
    (lines) =>
      lines.map((line) => (line.date === date ? withAmounts(line, { [amount]: -line.amounts[amount] }) : line)),
    "wrong sign",
    formatDay(serialOf(day)),
  );
}

function writeoffSignWrong(one: Case): Planted {
  return july(
    one,
    (lines) => lines.map((line) => withAmounts(line, { writeoffs: -line.amounts.writeoffs })),
    "Writeoffs of the whole month having the wrong sign",
  );
}

function netAsBilled(one: Case): Planted {
  return july(
    one,
    (lines) =>
      lines.map((line) => {
        const { production, adjustments, writeoffs } = line.amounts;
        return withAmounts(line, { production: production + adjustments + writeoffs });
      }),
    "gross on one side and net on the other",
  );
}

function writeoffsLeftOut(one: Case): Planted {
  return july(one, (lines) => lines.map((line) => withAmounts(line, { writeoffs: 0 })), "Writeoffs left out");
}

function scheduledAsBilled(one: Case): Planted {
  const from = JULY.to - one.random.between(2, 6);
  const late = daysOf({ from, to: JULY.to }).map(shortDate);
  const fees = late.map(() => one.random.between(2, 60) * 11_800);
  return july(
    one,
    (lines) =>
      lines.map((line) => {
        const fee = fees[late.indexOf(line.date)] ?? 0;
        return withAmounts(line, { production: line.amounts.production + fee, scheduled: fee });
      }),
    "scheduled work counted as billed",
  );
}

function withAmounts(line: DayLine, amounts: Partial<DayAmounts>): DayLine {
  return { ...line, amounts: { ...line.amounts, ...amounts } };
}

/** Days of July on which work was done, its first and its last aside: without those a report covers other days. */
export function busyDays({ ledger }: Case): readonly SampleDay[] {
  const busy = new Set(ledger.entries.filter(({ kind }) => kind === "procedure").map(({ day }) => day));
  return daysOf({ from: JULY.from + 1, to: JULY.to - 1 }).filter((day) => busy.has(day));
}

/** The Monday of a week that lies in July with all its days. */
export function wholeWeek(random: Random): SampleDay {
  const first = mondayOf(JULY.from + 6);
  return first + 7 * random.between(0, Math.floor((JULY.to - first + 1) / 7) - 1);
}

/** One of some, each as likely as the next. */
export function pickFrom<Choice>(random: Random, choices: readonly Choice[]): Choice {
  const [first, ...rest] = choices;
  if (first === undefined) throw new RangeError("nothing to plant the fault in");
  return random.pick([first, ...rest]);
}

function amountOn({ ledger }: Case, day: SampleDay, amount: "production" | "patient" | "insurance"): number {
  const kind = { production: "procedure", patient: "patient payment", insurance: "insurance payment" }[amount];
  return ledger.entries.reduce((sum, entry) => sum + (entry.day === day && entry.kind === kind ? entry.amount : 0), 0);
}
