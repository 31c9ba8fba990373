import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgedAmounts, AGING_CATEGORIES, agingCategory } from "../../src/domain/receivables/aging";
import {
  addDays,
  day,
  dayFromIso,
  isoFromDay,
  monthEndOf,
  startOfMonth,
  startOfWeek,
  weeksIn,
} from "../../src/domain/calendar";
import { centsToBenchmark } from "../../src/domain/benchmarks";
import { type Cents, cents, centsFromDollars, dollarsFromCents, sumCents } from "../../src/domain/money";
import { addReceivables, totalReceivables } from "../../src/domain/receivables/receivables";

const anyDay = fc.integer({ min: 100, max: 2_900_000 }).map(day);
const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map(cents);
const owed: fc.Arbitrary<Cents> = fc.integer({ min: 0, max: 99_999_999 }).map(cents);
const aged: fc.Arbitrary<AgedAmounts> = fc
  .tuple(owed, owed, owed, owed)
  .map(([days0to30, days31to60, days61to90, over90]) => ({ days0to30, days31to60, days61to90, over90 }));
const receivables = fc.record({ categories: aged, credits: owed.map((credit) => cents(0 - credit)) });

describe("money", () => {
  it("comes back from a cell as it went in", () => {
    fc.assert(fc.property(amount, (one) => centsFromDollars(dollarsFromCents(one)) === one));
  });

  it("adds up the same in any order", () => {
    fc.assert(fc.property(fc.array(amount), (all) => sumCents(all) === sumCents([...all].reverse())));
  });
});

describe("calendar", () => {
  it("reads back every date it writes", () => {
    fc.assert(fc.property(anyDay, (at) => dayFromIso(isoFromDay(at)) === at));
  });

  it("agrees with the system's own calendar", () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        expect(isoFromDay(at)).toBe(new Date((at - 25_569) * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it("puts each day into one week, of seven days, that begins on the right day", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("Monday", "Sunday"), (at, weekStart) => {
        const week = startOfWeek(at, weekStart);
        expect(at - week).toBeGreaterThanOrEqual(0);
        expect(at - week).toBeLessThanOrEqual(6);
        expect(new Date((week - 25_569) * 86_400_000).getUTCDay()).toBe(weekStart === "Monday" ? 1 : 0);
      }),
    );
  });

  it("lists weeks without a gap that hold every day of a range", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(800), (from, length) => {
        const range = { from, to: addDays(from, length) };
        const weeks = weeksIn(range, "Monday");
        expect(weeks[0]).toBe(startOfWeek(range.from, "Monday"));
        expect(weeks.at(-1)).toBe(startOfWeek(range.to, "Monday"));
        expect(weeks.every((week, index) => index === 0 || week - (weeks[index - 1] ?? 0) === 7)).toBe(true);
      }),
    );
  });

  it("ends each month the day before the next begins", () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        const next = addDays(monthEndOf(at), 1);
        expect(startOfMonth(next)).toBe(next);
        expect(startOfMonth(at)).toBe(startOfMonth(monthEndOf(at)));
      }),
    );
  });
});

describe("receivables", () => {
  it("put every age into one category", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (ageDays) => {
        const homes = AGING_CATEGORIES.filter(({ fromDays, toDays }) => ageDays >= fromDays && ageDays <= toDays);
        expect(homes.map(({ id }) => id)).toEqual([agingCategory(ageDays)]);
      }),
    );
  });

  it("lose and invent no cent when patient and insurance are added", () => {
    fc.assert(
      fc.property(receivables, receivables, (patient, insurance) => {
        expect(totalReceivables(addReceivables(patient, insurance))).toBe(
          totalReceivables(patient) + totalReceivables(insurance),
        );
      }),
    );
  });

  it("meet a benchmark once the dollars it asks for are collected, and not a dollar before", () => {
    const good = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(owed, owed, good, (category, others, share) => {
        const all = cents(category + others);
        const leaves = centsToBenchmark(category, all, { good: share, watch: share, betterWhen: "Lower" }) ?? cents(0);
        const shareAfter = (less: number) => (category - less) / Math.max(1, all - less);
        expect(category - leaves).toBeLessThanOrEqual(share * (all - leaves) + 1);
        if (leaves > 200) expect(shareAfter(leaves - 100)).toBeGreaterThan(share - 1e-9);
      }),
    );
  });
});
