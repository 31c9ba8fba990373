import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Production, addProduction, collected } from "../../src/domain/collections";
import { cents } from "../../src/domain/money";
import { expectedClosing } from "../../src/domain/rollForward/rollForward";
import { monthOfDays } from "../fixtures/unsplitPayments";
import { iso, rowWith, trackerAfter } from "../unit/tracker/trackerTest";
import { partOf } from "./runs";

const amount = fc.integer({ min: -900_000, max: 900_000 }).map(cents);
const production: fc.Arbitrary<Production> = fc.record({
  billed: amount,
  writeoffs: amount,
  adjustments: amount,
  patientPayments: amount,
  insurancePayments: amount,
  unsplitPayments: amount,
});

/** The same where nobody says who paid. */
function unsplit(one: Production): Production {
  return { ...one, patientPayments: cents(0), insurancePayments: cents(0), unsplitPayments: collected(one) };
}

describe("payments, split or not", () => {
  it("are collected as the sum of patients', insurance's and those not split, over any days", () => {
    fc.assert(
      fc.property(production, production, (one, other) => {
        const sum = addProduction(one, other);
        expect(collected(sum)).toBe(sum.patientPayments + sum.insurancePayments + sum.unsplitPayments);
        expect(collected(sum)).toBe(collected(one) + collected(other));
      }),
    );
  });

  it("lead to the same closing", () => {
    fc.assert(
      fc.property(amount, production, (opening, one) => {
        expect(expectedClosing(opening, unsplit(one))).toBe(expectedClosing(opening, one));
      }),
    );
  });

  it("come to the same weeks and months in a tracker", () => {
    fc.assert(
      fc.property(production, fc.nat(28), (one, last) => {
        const turned = iso("2026-01-01") + last;
        const split = trackerAfter([monthOfDays("2026-01-01", () => one)]);
        const mixed = trackerAfter([monthOfDays("2026-01-01", (at) => (at < turned ? unsplit(one) : one))]);
        expect(mixed.get("Weekly")).toEqual(split.get("Weekly"));
        const months = [mixed, split].map((tables) => rowWith(tables, "Monthly", { Month: iso("2026-01-01") }));
        expect(months[0]).toEqual(months[1]);
        expect(months[0]?.["Collected"]).toBe((31 * collected(one)) / 100);
      }),
      partOf(20, "months of payments, split or not"),
    );
  });
});
