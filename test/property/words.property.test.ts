import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGING_CATEGORIES } from "../../src/domain/receivables/aging";
import { monthAfter, monthEndOf, startOfMonth } from "../../src/domain/calendar";
import { BALANCES } from "../../src/domain/receivables/receivables";
import { newTracker } from "../../src/tracker/newTracker";
import { postReports } from "../../src/tracker/posting/postReports";
import type { Report } from "../../src/tracker/posting/posting";
import { TRACKER } from "../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../src/workbook/spec/book";
import { type Row, numberIn, textIn } from "../../src/workbook/spec/cell";
import { evaluate } from "../../src/workbook/evaluate/evaluate";
import { SIGNATURE, iso, receivablesOf, reportOf, rowWith, sourceOf } from "../unit/tracker/trackerTest";
import { partOf } from "./runs";

const LAST = iso("2026-07-01");

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9_999_999 }));
const amounts = fc.tuple(amount, amount, amount, amount);
const owed = fc.record({ patient: amounts, insurance: amounts, credits: fc.integer({ min: -99_999, max: 0 }) });
/** The month itself, perhaps the month before, perhaps the same month of last year. */
const months = fc.record({ 0: owed, 1: fc.option(owed), 12: fc.option(owed) });
type Months = typeof months extends fc.Arbitrary<infer Value> ? Value : never;

function reportsOf(posted: Months): readonly Report[] {
  return Object.entries(posted).flatMap(([back, one]) => {
    if (one === null) return [];
    const asOf = monthEndOf(monthAfter(LAST, -Number(back)));
    const figures = {
      kind: "receivables",
      groupedBy: "guarantor",
      patient: receivablesOf(one.patient, one.credits),
      insurance: receivablesOf(one.insurance),
    } as const;
    return [reportOf(figures, { asOf, source: sourceOf(back) })];
  });
}

function post(reports: readonly Report[]): TableRows {
  const { tables } = postReports(newTracker(), reports, { restate: false, anyway: true }, SIGNATURE);
  return evaluate(TRACKER, tables);
}

const MONEY = ["This month", "Prior month", "Change", "Last year", "Change on last year", "Can have rolled in"];

/** Every figure that a row's cells show, without its sign. */
function figuresIn(row: Row, above: Row): ReadonlySet<string> {
  const dollars = [
    ...MONEY.map((heading) => numberIn(row, heading)),
    ...AGED.map((heading) => numberIn(above, heading)),
  ];
  const shares = ["Share", "Share prior month"].map((heading) => numberIn(row, heading));
  return new Set([
    ...dollars.flatMap((one) => (one === undefined ? [] : [`$${Math.abs(one).toLocaleString("en-US", CENTS)}`])),
    ...shares.flatMap((one) => (one === undefined ? [] : [`${(one * 100).toFixed(1)}%`])),
    `${Math.abs(numberIn(row, "Change in points") ?? 0).toFixed(1)} point`,
  ]);
}

const CENTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const AGED = ["Above aging 31 to 60", "Above aging 61 to 90", "Above aging over 90"];
const FIGURES = /\$[\d,]+\.\d\d|\d+\.\d%|\d+\.\d point/gu;

describe("the words beside the receivables", () => {
  it("hold no figure that does not stand in their row, or in RollForward where they say so", () => {
    fc.assert(
      fc.property(months, (posted) => {
        const tables = post(reportsOf(posted));
        const rollForward = rowWith(tables, "RollForward", { "Month end": monthEndOf(LAST) }) ?? {};
        for (const row of tables.get("Comparison") ?? []) {
          const words = textIn(row, "In words");
          const shown = figuresIn(row, words.includes("RollForward") ? rollForward : {});
          for (const [figure] of words.matchAll(FIGURES)) expect([...shown], words).toContain(figure);
          expect(words).toMatch(/\d/u);
        }
      }),
      partOf(60, "words of months"),
    );
  });

  it("never let more roll into a category than stands in it, or than stood in the younger ones", () => {
    fc.assert(
      fc.property(months, (posted) => {
        const tables = post(reportsOf(posted));
        AGING_CATEGORIES.slice(1).forEach(({ heading }, index) => {
          const row = rowWith(tables, "Comparison", { Balance: "Total", Category: heading }) ?? {};
          const most = numberIn(row, "Can have rolled in");
          if (most === undefined) return;
          const younger = AGING_CATEGORIES.slice(0, index + 1).map((one) =>
            numberIn(rowWith(tables, "Comparison", { Balance: "Total", Category: one.heading }) ?? {}, "Prior month"),
          );
          expect(most).toBeLessThanOrEqual(numberIn(row, "This month") ?? 0);
          expect(most).toBeLessThanOrEqual(younger.reduce<number>((sum, one) => sum + (one ?? 0), 0.005));
        });
      }),
      partOf(60, "words of months"),
    );
  });

  it("speak of a percentage of nothing never: what was nothing is new", () => {
    fc.assert(
      fc.property(months, (posted) => {
        const tables = post(reportsOf({ ...posted, 1: posted[1] ?? posted[0] }));
        for (const row of tables.get("Comparison") ?? []) {
          if (textIn(row, "Category") === "Credits") continue;
          const isNew = numberIn(row, "Prior month") === 0 && (numberIn(row, "This month") ?? 0) > 0;
          expect(textIn(row, "In words").startsWith("New: ")).toBe(isNew);
        }
      }),
      partOf(60, "words of months"),
    );
  });

  it("are the same in whichever order the months were posted, and there for each balance", () => {
    fc.assert(
      fc.property(months, (posted) => {
        const reports = reportsOf(posted);
        const oneByOne = reports
          .toReversed()
          .reduce<TableRows>(
            (tables, report) => postReports(tables, [report], { restate: false, anyway: true }, SIGNATURE).tables,
            newTracker(),
          );
        expect(withoutProof(evaluate(TRACKER, oneByOne))).toEqual(withoutProof(post(reports)));
        expect((post(reports).get("Words") ?? []).filter(isOfLastMonth)).toHaveLength(6 * BALANCES.length);
      }),
      partOf(25, "words of months"),
    );
  });
});

/** Which posting proves a figure goes by the order of the postings. */
function withoutProof(tables: TableRows): readonly Row[] {
  return (tables.get("Words") ?? []).map((row) => ({ ...row, "Proven by": "" }));
}

function isOfLastMonth(row: Row): boolean {
  return row["Month"] === startOfMonth(LAST) && row["Page"] === "Comparison";
}
