import { countInDigits } from "../../domain/counted";
import { type Cents, formatCents } from "../../domain/money";

/** Rows that somebody who taught a report said are none of it. */
export interface RowsSaidNone {
  readonly rows: number;
  readonly first: number;
  /** What stands in them, column by column. */
  readonly amounts: readonly { readonly heading: string; readonly sum: Cents }[];
}

/** Says which they are and what is passed over with them, for somebody to look over. */
export function rowsSaidNoneInWords({ rows, first, amounts }: RowsSaidNone): string {
  const held = amounts.map(({ heading, sum }) => `${formatCents(sum)} under “${heading}”`);
  const which =
    rows === 1 ? `Row ${String(first)} was` : `${countInDigits(rows, "row")}, the first row ${String(first)}, were`;
  return `${which} passed over as no row of the report, as was said when it was taught, with ${held.length === 0 ? "no amount" : held.join(", ")}.`;
}
