import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "../../src/domain/money";
import { newTracker } from "../../src/tracker/newTracker";
import { postReports } from "../../src/tracker/posting/postReports";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import { type Row, numberIn } from "../../src/workbook/spec/cell";
import { evaluate } from "../../src/workbook/evaluate/evaluate";
import { SIGNATURE, daysOf, iso, receivablesOf, reportOf, sourceOf } from "../unit/tracker/trackerTest";
import { partOf } from "./runs";

const signed = fc.integer({ min: -900_000, max: 900_000 });
/** In cents: what is owed at two month ends, credits included, and what a day of the month bills and brings in. */
const month = fc.record({
  opening: fc.tuple(fc.nat(900_000), fc.integer({ min: -900_000, max: 0 })),
  closing: fc.tuple(fc.nat(900_000), fc.integer({ min: -900_000, max: 0 })),
  billed: fc.nat(50_000),
  adjustments: signed,
  writeoffs: signed,
  paid: fc.integer({ min: -20_000, max: 50_000 }),
});

function walkOf({
  opening,
  closing,
  billed,
  adjustments,
  writeoffs,
  paid,
}: typeof month extends fc.Arbitrary<infer Value> ? Value : never): readonly Row[] {
  const owed = ([amount, credits]: readonly [number, number], asOf: string) =>
    reportOf(
      { kind: "receivables-total", groupedBy: "guarantor", total: receivablesOf([amount, 0, 0, 0], credits) },
      { asOf: iso(asOf), source: sourceOf(asOf) },
    );
  const day = {
    billed: cents(billed),
    adjustments: cents(adjustments),
    writeoffs: cents(writeoffs),
    patientPayments: cents(paid),
    insurancePayments: cents(0),
    unsplitPayments: cents(0),
  };
  const reports = [
    owed(opening, "2026-06-30"),
    reportOf(daysOf("2026-07-01", "2026-07-31", day), { source: sourceOf("July") }),
    owed(closing, "2026-07-31"),
  ];
  const { tables } = postReports(newTracker(), reports, { restate: false, anyway: true }, SIGNATURE);
  return evaluate(TRACKER, tables).get("RollForwardWalk") ?? [];
}

const at = (row: Row, heading: string): number => numberIn(row, heading) ?? Number.NaN;
const SEEN = ["Owed", "Adds", "Takes off", "Does not tie"];

describe("the waterfall of any month, also one in which less than nothing is owed", () => {
  it("draws each step from where it starts to where it ends, in one color", () => {
    fc.assert(
      fc.property(month, (posted) => {
        for (const row of walkOf(posted)) {
          const seen = SEEN.map((heading) => at(row, heading)).filter((size) => size !== 0);
          const sizes = [at(row, "Stands on"), ...seen, at(row, "Below zero")];
          const above = sizes.filter((size) => size > 0).reduce((sum, size) => sum + size, 0);
          const below = sizes.filter((size) => size < 0).reduce((sum, size) => sum + size, 0);
          const [start, end] = [at(row, "Starts at"), at(row, "Ends at")];
          expect(seen.length).toBeLessThanOrEqual(1);
          expect(above).toBeCloseTo(Math.max(0, start, end), 6);
          expect(below).toBeCloseTo(Math.min(0, start, end), 6);
        }
      }),
      partOf(100, "walks of what is owed"),
    );
  });

  it("ends each move where the next one starts, and at what is posted", () => {
    fc.assert(
      fc.property(month, (posted) => {
        const rows = walkOf(posted);
        const moves = rows.filter((row) => row["Kind"] === "Move");
        moves.slice(1).forEach((row, index) => {
          expect(at(row, "Starts at")).toBeCloseTo(at(moves[index] ?? {}, "Ends at"), 6);
        });
        expect(at(moves.at(-1) ?? {}, "Ends at")).toBeCloseTo(at(rows.at(-1) ?? {}, "Amount"), 6);
      }),
      partOf(100, "walks of what is owed"),
    );
  });
});
