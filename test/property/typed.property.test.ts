import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isoFromDay } from "../../src/domain/calendar";
import { type Production, NO_PRODUCTION, addProduction, collected } from "../../src/domain/collections";
import { type Cents, cents, plainDollars } from "../../src/domain/money";
import { type Receivables, addReceivables, totalReceivables } from "../../src/domain/receivables/receivables";
import { formText } from "../../src/import/typed/formText";
import { readTypedReports } from "../../src/import/typed/readTypedReports";
import type { Report } from "../../src/tracker/posting/posting";
import { daysOf, iso, receivablesOf, reportOf, sourceOf, trackerAfter } from "../unit/tracker/trackerTest";
import { partOf } from "./runs";

const TABLES = ["Receivables", "Daily", "Weekly", "Monthly", "RollForward", "ChartWeekly", "ChartReceivables"];
const AS_OF = "2026-08-31";
const WEEK = { from: "2026-08-03", to: "2026-08-09" };

const owed = fc.integer({ min: 0, max: 90_000_000 });
const receivables = fc
  .tuple(fc.tuple(owed, owed, owed, owed), fc.integer({ min: -500_000, max: 0 }))
  .map(([amounts, credits]) => receivablesOf(amounts, credits));
const amount = fc.integer({ min: -900_000, max: 9_000_000 }).map(cents);
const paid = fc.integer({ min: 0, max: 9_000_000 }).map(cents);
const production: fc.Arbitrary<Production> = fc.record({
  billed: amount,
  writeoffs: amount,
  adjustments: amount,
  patientPayments: paid,
  insurancePayments: paid,
  unsplitPayments: fc.constant(cents(0)),
});

function typedBalance(of: Receivables): readonly string[] {
  const { days0to30, days31to60, days61to90, over90 } = of.categories;
  return [days0to30, days31to60, days61to90, over90, of.credits, totalReceivables(of)].map(plainDollars);
}

function typedFigures(of: Production): readonly string[] {
  const { billed, writeoffs, adjustments, patientPayments, insurancePayments } = of;
  return [billed, writeoffs, adjustments, patientPayments, insurancePayments, collected(of)].map(plainDollars);
}

/** What a form of typed totals posts; a form that is refused, or asks, is a mistake in the test. */
function typedReports(text: string): readonly Report[] {
  return (readTypedReports(text) ?? []).map((report): Report => {
    const { figures, refusals, unproven, statedDay } = report;
    expect([...refusals, ...unproven]).toEqual([]);
    if (figures === undefined || figures.kind === "huddle-day") throw new Error("a typed report without figures");
    return reportOf(figures, { asOf: statedDay, source: sourceOf(figures.kind) });
  });
}

function expectSameCells(typed: readonly Report[], printed: readonly Report[]): void {
  const [one, other] = [trackerAfter(typed), trackerAfter(printed)];
  for (const table of TABLES) expect(one.get(table), table).toEqual(other.get(table));
}

describe("typed totals", () => {
  it("post the same cells as the aging report that they were typed from, whichever two of the three were typed", () => {
    fc.assert(
      fc.property(
        receivables,
        receivables,
        fc.constantFrom("Patient", "Insurance", "Total", undefined),
        (patient, insurance, left) => {
          const all = { Patient: patient, Insurance: insurance, Total: addReceivables(patient, insurance) };
          const typed = Object.entries(all).filter(([balance]) => balance !== left);
          const form = formText({
            asOf: AS_OF,
            receivables: Object.fromEntries(typed.map(([balance, of]) => [balance, typedBalance(of)])),
          });
          const printed = reportOf(
            { kind: "receivables", groupedBy: "guarantor", patient, insurance },
            { asOf: iso(AS_OF) },
          );
          expectSameCells(typedReports(form), [printed]);
        },
      ),
      partOf(20, "typed receivables"),
    );
  });

  it("post the same cells as the day sheets that they were typed from, where the week's total was typed too", () => {
    fc.assert(
      fc.property(fc.array(production, { minLength: 7, maxLength: 7 }), (days) => {
        const rows = days.map((one, index) => [isoFromDay(addDays(iso(WEEK.from), index)), "", ...typedFigures(one)]);
        const week = [WEEK.from, WEEK.to, ...typedFigures(days.reduce(addProduction, NO_PRODUCTION))];
        const printed = days.map((one, index) => {
          const at = isoFromDay(addDays(iso(WEEK.from), index));
          return reportOf(daysOf(at, at, one), { source: sourceOf(at) });
        });
        expectSameCells(typedReports(formText({ production: [...rows, week] })), printed);
      }),
      partOf(20, "typed weeks"),
    );
  });

  it("are refused with any one of the amounts changed, where each row's total was typed", () => {
    fc.assert(
      fc.property(
        receivables,
        receivables,
        fc.nat(9),
        fc.integer({ min: 1, max: 99_999 }),
        (patient, insurance, at, more) => {
          const rows = [typedBalance(patient), typedBalance(insurance)];
          const [balance, field] = [Math.floor(at / 5), at % 5];
          const changed = rows.map((cells, row) =>
            cells.map((cell, column) => (row === balance && column === field ? moreThan(cell, cents(more)) : cell)),
          );
          const [p = [], i = []] = changed;
          const reports = readTypedReports(formText({ asOf: AS_OF, receivables: { Patient: p, Insurance: i } })) ?? [];
          expect(reports.map(({ figures }) => figures)).toEqual([undefined]);
        },
      ),
      partOf(50, "mistyped receivables"),
    );
  });
});

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "12.50",
    "-3",
    "8/3/2026",
    "8/9/2026",
    "8/3/2126",
    "Patient",
    "Total",
    "n/a",
    '"',
    "999999999999.99",
  ),
  fc.string({ maxLength: 8 }),
);

describe("a form, whatever is typed into it", () => {
  it("is read without an error, each of its rows accounted for, and gives no figures beside a refusal", () => {
    const balance = fc.array(cell, { maxLength: 8 });
    const form = fc.record({
      asOf: cell,
      Patient: balance,
      Total: balance,
      production: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }),
    });
    fc.assert(
      fc.property(form, ({ asOf, Patient, Total, production }) => {
        for (const report of readTypedReports(formText({ asOf, receivables: { Patient, Total }, production })) ?? []) {
          const { rows, records, skipped, problemRows, refusals, figures } = report;
          expect(records + problemRows + skipped.reduce((sum, one) => sum + one.rows, 0)).toBe(rows);
          expect(figures === undefined).toBe(refusals.length > 0);
        }
      }),
      partOf(400, "forms with anything in them"),
    );
  });
});

function moreThan(cell: string, more: Cents): string {
  return plainDollars(cents(Math.round(Number(cell) * 100) + more));
}
