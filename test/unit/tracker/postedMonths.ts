import { cents } from "../../../src/domain/money";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import type { TableRows } from "../../../src/workbook/spec/book";
import { applyChange } from "../../../src/workbook/change/change";
import { evaluate } from "../../../src/workbook/evaluate/evaluate";
import { A_DAY, daysOf, iso, receivablesOf, reportOf, sourceOf, trackerAfter } from "./trackerTest";

/** Receivables of a day as Insurance Aging gives them; the insurance part is always the same. */
export function owedOn(asOf: string, patient: readonly [number, number, number, number], credits = 0) {
  const figures = {
    kind: "receivables",
    groupedBy: "guarantor",
    patient: receivablesOf(patient, credits),
    insurance: receivablesOf([300_000, 50_000, 25_000, 0]),
  } as const;
  return reportOf(figures, {
    asOf: iso(asOf),
    title: "Insurance Aging",
    source: sourceOf(asOf),
    reportTotal: cents(patient.reduce((sum, one) => sum + one, 375_000 + credits)),
    postedTotal: cents(patient.reduce((sum, one) => sum + one, 375_000 + credits)),
  });
}

export const JUNE = owedOn("2026-06-30", [600_000, 200_000, 100_000, 100_000], -5_000);
/** A day of `A_DAY` adds $80 to what is owed: 31 of them $2,480. */
export const JULY = owedOn("2026-07-31", [848_000, 200_000, 100_000, 100_000], -5_000);
export const DAYS = [
  reportOf(daysOf("2026-06-01", "2026-06-30", A_DAY), { source: sourceOf("June") }),
  reportOf(daysOf("2026-07-01", "2026-07-31", A_DAY), { source: sourceOf("July") }),
  reportOf(daysOf("2026-08-01", "2026-08-09", A_DAY), { source: sourceOf("August") }),
];
/** June and July posted whole, and nine days of August. */
export const POSTED = trackerAfter([JUNE, JULY, ...DAYS]);

/** The tables with months chosen on pages. @param choices a month's first day by the table of its chooser */
export function choosing(tables: TableRows, choices: Readonly<Record<string, string>>): TableRows {
  const change = Object.entries(choices).map(([table, month]) => ({
    table,
    upserts: [{ "Choose a month": iso(month) }],
    removals: [],
  }));
  return evaluate(TRACKER, applyChange(TRACKER, tables, change));
}
