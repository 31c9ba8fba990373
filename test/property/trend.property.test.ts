import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trend } from "../../src/domain/trend/trend";
import { randomSeries } from "./randomSeries";

describe("a trend", () => {
  const series = fc.array(fc.option(fc.integer({ min: -40, max: 40 }), { nil: undefined, freq: 12 }), {
    maxLength: 40,
  });
  /** Series that move, so that every call comes up. */
  const moving = fc
    .tuple(series, fc.integer({ min: -3, max: 3 }))
    .map(([figures, drift]) => figures.map((figure, at) => (figure === undefined ? undefined : figure + drift * at)));
  const turned = {
    Upward: "Decline",
    Decline: "Upward",
    Plateau: "Plateau",
    "Too few points": "Too few points",
  } as const;

  it("turns with the order of time", () => {
    fc.assert(
      fc.property(moving, (figures) => {
        const found = trend(figures);
        const back = trend([...figures].reverse());
        expect(back).toEqual({ ...found, call: turned[found.call], slope: negated(found.slope) });
      }),
    );
  });

  it("turns with the sign of the figures", () => {
    fc.assert(
      fc.property(moving, (figures) => {
        const found = trend(figures);
        const mirrored = trend(figures.map((figure) => (figure === undefined ? undefined : 0 - figure)));
        expect(mirrored).toEqual({ ...found, call: turned[found.call], slope: negated(found.slope) });
      }),
    );
  });

  it("stays when all figures are moved or counted in another unit; only the slope is scaled", () => {
    fc.assert(
      fc.property(
        moving,
        fc.integer({ min: -1_000, max: 1_000 }),
        fc.constantFrom(0.25, 2, 64),
        (figures, shift, unit) => {
          const found = trend(figures);
          const other = trend(figures.map((figure) => (figure === undefined ? undefined : (figure + shift) * unit)));
          expect({ ...other, slope: undefined }).toEqual({ ...found, slope: undefined });
          if (found.slope !== undefined) expect(other.slope).toBeCloseTo(found.slope * unit, 9);
        },
      ),
    );
  });

  it("goes by the order of the figures alone, so that one stretched out of shape is called the same", () => {
    fc.assert(
      fc.property(
        // An even number of points: their median lies between two of them, wherever these are moved to.
        fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 10, maxLength: 40 }),
        (figures) => {
          const even = figures.slice(figures.length % 2);
          const stretched = even.map((figure) => Math.exp(figure / 10));
          expect({ ...trend(stretched), slope: undefined }).toEqual({ ...trend(even), slope: undefined });
        },
      ),
    );
  });

  it("never goes against its slope", () => {
    fc.assert(
      fc.property(moving, (figures) => {
        const { call, slope = 0 } = trend(figures);
        if (call === "Upward") expect(slope).toBeGreaterThanOrEqual(0);
        if (call === "Decline") expect(slope).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("is seldom called where there is nothing but chance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const calls = Array.from({ length: 400 }, (_, at) => trend(randomSeries(seed + at, 24)).call);
        expect(calls.filter((call) => call !== "Plateau").length).toBeLessThan(40);
      }),
      { numRuns: 5 },
    );
  });
});

function negated(slope: number | undefined): number | undefined {
  return slope === undefined ? undefined : 0 - slope;
}
