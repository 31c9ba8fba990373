import { type Day, monthAfter, isoFromDay, monthEndOf } from "../../src/domain/calendar";
import { cents } from "../../src/domain/money";
import type { Report } from "../../src/tracker/posting/posting";
import { A_DAY, daysOf, iso, receivablesOf, reportOf, sourceOf } from "../unit/tracker/trackerTest";

const FIRST_MONTH = iso("2024-01-01");

/** The reports of a month: what was billed by day, and what is owed at its end. @param more dollars billed each day */
export function reportsOfMonth(month: number, more = 0): readonly Report[] {
  const from = monthAfter(FIRST_MONTH, month);
  const to = monthEndOf(from);
  const billed = { ...A_DAY, billed: cents(100_000 + month * 700 + more * 100) };
  const patient = receivablesOf([12_000 + month * 10, 4_000, 2_000, 1_500 + month], -250);
  const insurance = receivablesOf([9_000, 3_000 + month * 5, 800, 400]);
  return [
    reportOf(daysOf(isoFromDay(from), isoFromDay(to), billed), sourced("Production", month, more)),
    reportOf(
      { kind: "receivables", groupedBy: "guarantor", patient, insurance },
      { asOf: to, ...sourced("Aging", month, more) },
    ),
  ];
}

/** The first day of a month, counted from 0. */
export function firstOf(month: number): Day {
  return monthAfter(FIRST_MONTH, month);
}

function sourced(title: string, month: number, more: number): Partial<Report> {
  return { title, source: sourceOf(`${title} ${String(month)} ${String(more)}.csv`) };
}
