import { parseAmount } from "../../src/import/text/amount";
import type { Page, Row } from "./page";

/**
 * Whether two changes of amounts came to nothing together, as where 2,600 became 6,200 and 1,800 the same below zero: other amounts, and each
 * column's sum as before. Every total follows, so that no total could tell.
 */
export function cancelOut(before: Page, after: Page): boolean {
  const [one, other] = [cents(before), cents(after)];
  return one.length === other.length && !isSame(sorted(one), sorted(other)) && isSame(sumsOf(one), sumsOf(other));
}

/** The amounts of each record, in cents. */
function cents({ records, amounts }: Page): readonly (readonly number[])[] {
  return records.map((row: Row) => amounts.map((column) => parseAmount(row[column] ?? "") ?? 0));
}

function sumsOf(rows: readonly (readonly number[])[]): readonly number[] {
  const columns = rows[0]?.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)) ?? [];
  return columns.sort((one, other) => one - other);
}

function sorted(rows: readonly (readonly number[])[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row.toSorted((one, other) => one - other))).sort();
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
