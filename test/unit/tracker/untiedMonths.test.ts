import { describe, expect, it } from "vitest";
import { monthAfter, monthEndOf, startOfMonth } from "../../../src/domain/calendar";
import { cents } from "../../../src/domain/money";
import { madePosting } from "../../../src/session/posting/postTask";
import { newTracker } from "../../../src/tracker/newTracker";
import { postReports } from "../../../src/tracker/posting/postReports";
import type { Report } from "../../../src/tracker/posting/posting";
import type { TableRows } from "../../../src/workbook/spec/book";
import { CHOICES, SIGNATURE, iso, receivablesOf, reportOf, sourceOf } from "./trackerTest";

const FIRST = iso("2025-01-01");
const BILLED = 100_000;

/** A month in which so much was billed and nothing paid, and what was owed at its end. */
function month(index: number, owed: number): readonly Report[] {
  const from = monthAfter(FIRST, index);
  const production = {
    billed: cents(BILLED),
    writeoffs: cents(0),
    adjustments: cents(0),
    patientPayments: cents(0),
    insurancePayments: cents(0),
    unsplitPayments: cents(0),
  };
  const days = reportOf(
    { kind: "production-by-month", months: new Map([[startOfMonth(from), production]]) },
    { source: sourceOf(`produced in month ${String(index)}`) },
  );
  const total = receivablesOf([owed, 0, 0, 0]);
  const aging = reportOf(
    { kind: "receivables-total", groupedBy: "guarantor", total },
    { asOf: monthEndOf(from), source: sourceOf(`owed in month ${String(index)}`) },
  );
  return [aging, days];
}

/** What is told of a posting, and the tables after it. */
function told(before: TableRows, reports: readonly Report[]) {
  const posted = postReports(before, reports, { ...CHOICES, anyway: true }, SIGNATURE);
  return { untied: madePosting(before, posted).receipt.untied, tables: posted.tables };
}

/** Months that tie one after another, but for one which is off by $31.15. */
function monthsWith(off: number, count: number): readonly Report[] {
  return Array.from({ length: count }, (_, index) =>
    month(index, 500_000 + index * BILLED + (index >= off ? 3_115 : 0)),
  ).flat();
}

describe("the months that do not tie", () => {
  it("are all told of a call, not the newest alone", () => {
    expect(told(newTracker(), monthsWith(3, 10)).untied).toEqual([
      "Apr 2025 does not tie: $31.15 more is owed than the month’s figures lead to. Roll-forward says what that is consistent with.",
    ]);
  });

  it("are told again with each posting for as long as they are among the last 13", () => {
    const { tables } = told(newTracker(), monthsWith(3, 15));
    expect(told(tables, month(15, 500_000 + 15 * BILLED + 3_115)).untied).toHaveLength(1);
    const later = told(newTracker(), monthsWith(3, 17)).tables;
    expect(told(later, month(17, 500_000 + 17 * BILLED + 3_115)).untied).toEqual([]);
  });

  it("are told of a call however far they lie back", () => {
    expect(told(newTracker(), monthsWith(3, 30)).untied).toHaveLength(1);
  });

  it("are told in one sentence where they are more than three, each with its difference", () => {
    const untied = (count: number) =>
      told(
        newTracker(),
        Array.from({ length: count + 1 }, (_, index) =>
          month(index, 500_000 + index * BILLED + (index % 2 === 1 ? 3_115 : 0)),
        ).flat(),
      ).untied;
    expect(untied(3)).toHaveLength(3);
    expect(untied(4)).toEqual([
      "4 months do not tie, by what is owed beside what the month’s figures lead to: Feb 2025 $31.15 more, " +
        "Mar 2025 $31.15 less, Apr 2025 $31.15 more, May 2025 $31.15 less. Roll-forward says what that is consistent with.",
    ]);
  });

  it("stand on Summary beside a month that ties", () => {
    const { tables } = told(newTracker(), monthsWith(3, 10));
    const matters = (tables.get("Words") ?? []).filter(
      (row) => row["Page"] === "Matters" && row["Month"] === monthAfter(FIRST, 9),
    );
    expect(matters.slice(0, 2).map((row) => [row["About"], row["Says"]])).toEqual([
      ["Ties", expect.stringMatching(/^Yes, to the cent/u)],
      ["Other months", "In Apr 2025 $31.15 more is owed than the month's figures lead to."],
    ]);
  });

  it("are none where every month ties", () => {
    expect(told(newTracker(), monthsWith(99, 14)).untied).toEqual([]);
  });
});
