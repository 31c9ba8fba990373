import { expect } from "vitest";
import { sampleFigures, sampleLedger } from "../../src/scripts/samplePractice/sampleFiles";
import type { StoredRow } from "../storedTables";

const figures = sampleFigures(sampleLedger());
const AGES = ["0 to 30", "31 to 60", "61 to 90", "Over 90", "Credits", "Total"];

/** Expects the tables to hold these months of the invented practice and no other, to the cent. */
export function expectPosted(tables: ReadonlyMap<string, readonly StoredRow[]>, months: readonly string[]): void {
  const inMonths = ([day]: readonly [string, unknown]): boolean => months.some((month) => day.startsWith(month));
  const receivables = Object.entries(figures.receivables)
    .filter(inMonths)
    .flatMap(([day, balances]) =>
      Object.entries(balances).map(([balance, ages]) => [`${day} ${balance}`, ages] as const),
    );
  expect(
    shaped(tables, "Receivables", (row) => [`${dayIn(row, "Month end")} ${String(row["Balance"])}`, AGES]),
  ).toEqual(Object.fromEntries(receivables));
  const days = Object.entries(figures.days).filter(inMonths);
  expect(days.length).toBeGreaterThanOrEqual(months.length * 28);
  expect(shaped(tables, "Daily", (row) => [dayIn(row, "Date"), ["Billed", "Writeoffs", "Adjustments"]])).toEqual(
    Object.fromEntries(
      days.map(([day, { billed, writeoffs, adjustments }]) => [
        day,
        { Billed: billed, Writeoffs: writeoffs, Adjustments: adjustments },
      ]),
    ),
  );
  const sums = Object.entries(figures.months).filter(inMonths);
  // Of other months, only new patients and treatment are known.
  const billed = (tables.get("Monthly") ?? []).filter((row) => typeof row["Billed"] === "number");
  expect(
    shaped(new Map([["Monthly", billed]]), "Monthly", (row) => [
      dayIn(row, "Month").slice(0, 7),
      ["Billed", "Collected"],
    ]),
  ).toEqual(
    Object.fromEntries(
      sums.map(([month, { billed, patientPayments, insurancePayments }]) => [
        month,
        { Billed: billed, Collected: patientPayments + insurancePayments },
      ]),
    ),
  );
}

/** A table's rows by a key, with some of their amounts in cents. */
function shaped(
  tables: ReadonlyMap<string, readonly StoredRow[]>,
  table: string,
  of: (row: StoredRow) => readonly [key: string, headings: readonly string[]],
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  // Excel leaves a table that loses all its rows an empty one.
  const filled = (tables.get(table) ?? []).filter((row) =>
    Object.values(row).some((value) => typeof value === "number"),
  );
  return Object.fromEntries(
    filled.map((row) => {
      const [key, headings] = of(row);
      return [key, Object.fromEntries(headings.map((heading) => [heading, centsIn(row, heading)]))];
    }),
  );
}

/** An empty cell comes to no number, which is equal to nothing that is expected. */
function centsIn(row: StoredRow, heading: string): number {
  const value = row[heading];
  const cents = typeof value === "number" ? value * 100 : Number.NaN;
  return Math.abs(cents - Math.round(cents)) < 1e-6 ? Math.round(cents) + 0 : cents;
}

function dayIn(row: StoredRow, heading: string): string {
  return new Date((Number(row[heading]) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
