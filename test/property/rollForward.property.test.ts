import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGING_CATEGORIES, type AgedAmounts, agedAmounts, agingCategory } from "../../src/domain/receivables/aging";
import { agedLimits } from "../../src/domain/receivables/agedFromBefore";
import { type Day, addDays } from "../../src/domain/calendar";
import { NO_PRODUCTION, type Production, addProduction } from "../../src/domain/collections";
import { type Cents, cents, sumCents } from "../../src/domain/money";
import { expectedClosing } from "../../src/domain/rollForward/rollForward";
import { CANDIDATES } from "../../src/domain/rollForward/candidates";
import type { RollForwardFacts } from "../../src/domain/rollForward/facts";
import { explain } from "../../src/domain/rollForward/rankCandidates";
import { factsOf, iso } from "../unit/domain/rollForward/rollForwardTest";

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -90_000, max: 90_000 }),
  fc.constantFrom(9_000, 18_000, 36_000),
);
const money = amount.map(cents);
const production: fc.Arbitrary<Production> = fc.record({
  billed: money,
  writeoffs: money,
  adjustments: money,
  patientPayments: money,
  insurancePayments: money,
  unsplitPayments: money,
});
const daysFrom = (first: string): fc.Arbitrary<ReadonlyMap<Day, Production>> =>
  fc
    .array(fc.option(production, { nil: undefined, freq: 6 }), { maxLength: 30 })
    .map(
      (all) => new Map(all.flatMap((one, at) => (one === undefined ? [] : [[addDays(iso(first), at), one] as const]))),
    );
const receivables = fc
  .tuple(fc.array(fc.nat(900_000), { minLength: 4, maxLength: 4 }), fc.nat(60_000))
  .map(([[first = 0, second = 0, third = 0, fourth = 0], credits]) => ({
    categories: agedAmounts((id) =>
      cents({ days0to30: first, days31to60: second, days61to90: third, over90: fourth }[id]),
    ),
    credits: cents(0 - credits),
  }));

/** Months of every kind: whole or not, with and without all that may or may not be posted beside them. */
const facts: fc.Arbitrary<RollForwardFacts> = fc
  .record({
    difference: money,
    opening: receivables,
    closing: receivables,
    days: daysFrom("2026-07-01"),
    scheduled: fc.option(money, { nil: undefined }),
    weekStart: fc.constantFrom("Monday" as const, "Sunday" as const),
    lastDays: daysFrom("2026-06-01"),
    lastDifference: fc.option(money, { nil: undefined }),
    totals: fc.option(production, { nil: undefined }),
  })
  .map(({ lastDays, lastDifference, totals, closing, days, ...given }) =>
    factsOf(given.difference, {
      ...given,
      closing,
      closingParts: new Map([["Total" as const, closing.categories]]),
      days,
      production: [...days.values()].reduce(addProduction, NO_PRODUCTION),
      before: {
        monthEnd: iso("2026-06-30"),
        production: [...lastDays.values()].reduce(addProduction, NO_PRODUCTION),
        days: lastDays,
        difference: lastDifference,
        totals,
      },
    }),
  );

/** Facts whose difference is one of their own figures, so that matches to the cent come up. */
const matching = fc
  .tuple(facts, fc.nat(200), fc.constantFrom(1, -1, 2, -2))
  .map(([one, at, times]): RollForwardFacts => {
    const figures = [...one.days.values()].flatMap(({ billed, patientPayments }) => [billed, patientPayments]);
    const figure = figures[at % Math.max(1, figures.length)] ?? 0;
    return { ...one, difference: cents(figure * times) };
  });

describe("the candidates for a difference", () => {
  it("never claim more than the difference, nor the other way", () => {
    fc.assert(
      fc.property(fc.oneof(facts, matching), (one) => {
        for (const { amount: claimed } of explain(one).candidates) {
          if (claimed === undefined) continue;
          expect(Math.abs(claimed)).toBeLessThanOrEqual(Math.abs(one.difference));
          expect(claimed * one.difference).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("and what remains unexplained make the difference with the first of them", () => {
    fc.assert(
      fc.property(fc.oneof(facts, matching), (one) => {
        const { candidates, unexplained } = explain(one);
        expect((candidates[0]?.amount ?? 0) + unexplained).toBe(one.difference);
      }),
    );
  });

  it("are none where there is no difference", () => {
    fc.assert(
      fc.property(facts, (one) => {
        expect(explain({ ...one, difference: cents(0) }).candidates).toEqual([]);
      }),
    );
  });

  it("stand in the same ranks each time, those to the cent before the others", () => {
    fc.assert(
      fc.property(matching, (one) => {
        const { candidates } = explain(one);
        expect(explain(one).candidates).toEqual(candidates);
        const firstInexact = candidates.findIndex(({ match }) => !("tried" in match));
        const lastExact = candidates.findLastIndex(({ match }) => "tried" in match);
        expect(firstInexact === -1 || lastExact < firstInexact).toBe(true);
      }),
    );
  });

  it("do not change one another: taking a kind away leaves the others in their order", () => {
    fc.assert(
      fc.property(matching, fc.constantFrom(...CANDIDATES), (one, gone) => {
        const all = explain(one).candidates.filter(({ id }) => id !== gone.id);
        const others = CANDIDATES.filter(({ id }) => id !== gone.id);
        expect(explain(one, others).candidates.slice(0, all.length)).toEqual(all);
      }),
    );
  });
});

describe("the expected closing", () => {
  it("of a month cut in two anywhere is that of the whole", () => {
    fc.assert(
      fc.property(money, production, production, (opening, one, other) => {
        expect(expectedClosing(expectedClosing(opening, one), other)).toBe(
          expectedClosing(opening, addProduction(one, other)),
        );
      }),
    );
  });

  it("moves as many times as far where all amounts are so many times as large", () => {
    fc.assert(
      fc.property(money, production, fc.integer({ min: 1, max: 9 }), (opening, one, times) => {
        const scaled = Array.from({ length: times }, () => one).reduce(addProduction, NO_PRODUCTION);
        const expected = times * (expectedClosing(opening, one) - opening);
        expect(expectedClosing(opening, scaled) - opening).toBe(expected);
      }),
    );
  });
});

describe("what can have aged into a category", () => {
  const charge = fc.record({
    age: fc.nat(150),
    billed: fc.nat(50_000),
    paid: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it("is never less than what time alone brings there, whatever is paid meanwhile", () => {
    fc.assert(
      fc.property(
        fc.array(charge, { maxLength: 40 }),
        fc.integer({ min: 28, max: 31 }),
        fc.boolean(),
        (charges, days, isPosted) => {
          const billedAt = (youngest: number, oldest: number): Cents | undefined =>
            isPosted
              ? sumCents(
                  charges.filter(({ age }) => age >= youngest && age <= oldest).map(({ billed }) => cents(billed)),
                )
              : undefined;
          const then = owedAt(charges.map(({ age, billed }) => ({ age, owed: billed })));
          const limits = agedLimits(then, days, billedAt);
          const now = owedAt(
            charges.map(({ age, billed, paid }) => ({ age: age + days, owed: Math.floor(billed * paid) })),
          );
          for (const { category, most } of limits) expect(now[category]).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it("is reached where nothing is paid and every edge day is known", () => {
    fc.assert(
      fc.property(fc.array(charge, { maxLength: 40 }), fc.constantFrom(30, 31), (charges, days) => {
        const billedAt = (youngest: number, oldest: number): Cents =>
          sumCents(charges.filter(({ age }) => age >= youngest && age <= oldest).map(({ billed }) => cents(billed)));
        const then = owedAt(charges.map(({ age, billed }) => ({ age, owed: billed })));
        const now = owedAt(charges.map(({ age, billed }) => ({ age: age + days, owed: billed })));
        const limits = agedLimits(then, days, billedAt);
        const over90 = limits.find(({ category }) => category === "over90");
        expect(over90?.most).toBe(now.over90);
      }),
    );
  });
});

function owedAt(charges: readonly { readonly age: number; readonly owed: number }[]): AgedAmounts {
  return agedAmounts((id) =>
    sumCents(charges.filter(({ age }) => agingCategory(age) === id).map(({ owed }) => cents(owed))),
  );
}

it("every category has a place in the limits, save the youngest", () => {
  const limits = agedLimits(owedAt([]), 30, () => undefined).map(({ category }) => category);
  expect(limits).toEqual(AGING_CATEGORIES.slice(1).map(({ id }) => id));
});
