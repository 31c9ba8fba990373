import { countInDigits } from "../../domain/counted";
import { type Cents, formatCents } from "../../domain/money";

/** What each thing that nothing proves tells. */
interface Details {
  /** Software that prints a total printed none, so rows may be missing from the report's end. */
  "total-absent": object;
  /** A report that may end without a total does so, and nothing else tells that no row is missing. */
  "total-unprinted": object;
  /** A line with a person's name holds just what all lines above it add up to. */
  "line-like-total": { readonly row: number; readonly amount: Cents };
  /** Rows of a list that are the same in every column. */
  "rows-alike": { readonly row: number; readonly firstRow: number; readonly rows: number };
  /** A list of claims says of none how it stands. */
  "status-absent": object;
  /** Tables with a total each were added up, and no total of all of them is there. */
  "tables-added": { readonly tables: number };
}

/**
 * Something about a report's figures that nothing proves. They are posted where somebody compared them with the practice
 * software and said yes to the very sum.
 */
export type Unproven<Code extends keyof Details = keyof Details> = {
  [Each in Code]: { readonly code: Each } & Readonly<Details[Each]>;
}[Code];

const WORDS: { readonly [Code in keyof Details]: (unproven: Unproven<Code>) => string } = {
  "total-absent": () =>
    "The report ends without the total row that the practice software prints, so rows may be missing from its end. Export it again, whole.",
  "total-unprinted": () =>
    "The report prints no total, so nothing shows that no row is missing. Compare its sum with the practice software.",
  "line-like-total": ({ row, amount }) =>
    `Row ${row} holds ${formatCents(amount)}, just what the rows above it add up to, and a person's name. It was counted as a line of its own.`,
  "rows-alike": ({ row, firstRow, rows }) =>
    `Row ${row} is the same as row ${firstRow} in every column${rows > 1 ? `, and ${String(rows - 1)} more are like others` : ""}. Each was counted.`,
  "status-absent": () =>
    "The list has no column of statuses, so every claim without a day of payment was taken as open. Make sure that it lists open claims alone.",
  "tables-added": ({ tables }) =>
    `${countInDigits(tables, "table")} with a total each were added up, and the report prints no total of all of them.`,
};

/** Says what nothing proves, and what to do about it. */
export function describeUnproven<Code extends keyof Details>(unproven: Unproven<Code>): string {
  return WORDS[unproven.code](unproven);
}
