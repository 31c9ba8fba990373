import { type Day, addDays, monthAfter, monthEndOf } from "../../../src/domain/calendar";
import { NO_PRODUCTION, type Production } from "../../../src/domain/collections";
import { cents } from "../../../src/domain/money";
import type { Report } from "../../../src/tracker/posting/posting";
import { iso, receivablesOf, reportOf, sourceOf } from "./trackerTest";

/** A Monday. */
const FIRST_WEEK = iso("2025-01-06");
const FIRST_MONTH = iso("2024-01-01");

/** Weeks that bill so many dollars each, on so many of their days; the first is the one with this number. */
export function weeksBilling(dollars: readonly number[], firstWeek = 0, worked: readonly number[] = []): Report {
  const from = addDays(FIRST_WEEK, 7 * firstWeek);
  const days = new Map(
    dollars.flatMap((billed, week) =>
      Array.from({ length: worked[week] ?? 5 }, (_, at): readonly [Day, Production] => [
        addDays(from, 7 * week + at),
        { ...NO_PRODUCTION, billed: cents(Math.round((billed * 100) / (worked[week] ?? 5))) },
      ]),
    ),
  );
  const range = { from, to: addDays(from, 7 * dollars.length - 1) };
  return reportOf(
    { kind: "production-by-day", range, days },
    { source: sourceOf(JSON.stringify([firstWeek, dollars])) },
  );
}

/** Months at whose ends so many dollars are owed; the first is the one with this number. */
export function monthsOwing(dollars: readonly number[], firstMonth = 0): readonly Report[] {
  return dollars.map((owed, index) => {
    const asOf = monthEndOf(monthAfter(FIRST_MONTH, firstMonth + index));
    const total = receivablesOf([owed * 100, 0, 0, 0]);
    const figures = { kind: "receivables-total", groupedBy: "guarantor", total } as const;
    return reportOf(figures, { asOf, source: sourceOf(JSON.stringify([firstMonth + index, owed])) });
  });
}

/** The first day of the week with this number. */
export function weekStart(week: number): Day {
  return addDays(FIRST_WEEK, 7 * week);
}

/** The last day of the week with this number. */
export function weekEnd(week: number): Day {
  return addDays(FIRST_WEEK, 7 * week + 6);
}

/** The last day of the month with this number. */
export function monthEnd(month: number): Day {
  return monthEndOf(monthAfter(FIRST_MONTH, month));
}

/** Figures that rise without a step back. */
export function rising(count: number, from = 1_000, by = 50): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + by * at);
}

/** Figures that wobble about the same middle, no two of them the same. */
export function wobbling(count: number, low = 1_000, high = 1_100): readonly number[] {
  return Array.from({ length: count }, (_, at) => (at % 2 === 0 ? low : high) + at);
}
