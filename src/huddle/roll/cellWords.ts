import { type Cents, centsFromDollars } from "../../domain/money";
import type { CellValue, Row } from "../../workbook/spec/cell";

/** What stands in a cell as text; empty for a blank one. */
export function wordsIn(value: CellValue): string {
  return value === undefined ? "" : String(value);
}

/** The amount in a row's cell; `undefined` for anything that is no number. */
export function amountIn(row: Row, heading: string): Cents | undefined {
  const value = row[heading];
  return typeof value === "number" ? centsFromDollars(value) : undefined;
}
