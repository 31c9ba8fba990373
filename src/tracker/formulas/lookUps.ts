import type { CellValue } from "../../workbook/spec/cell";
import { type Heading, type TableName, columnOf } from "../headings/headings";
import { type RowOf, valueIn } from "../headings/rows";
import { NO_FIGURE } from "./columns";
import { figure, sumOfCells } from "./sheetNumbers";

/** Stands for a column that there is not. */
const NOTHING = '""';
/** More than any amount in dollars. A criterion that asks for less counts the cells that hold a number. */
const TOO_LARGE = 1_000_000_000_000;
const A_NUMBER = `"<${TOO_LARGE}"`;

/** A criterion that every number meets, and no word, blank cell or error. */
export const ANY_NUMBER = '"<1E+99"';

/**
 * The formula's words for one cell of a table: an error where it has no such row. The cell must not be blank, since a
 * look-up shows a blank cell as 0.
 *
 * @param column the formula's words for the column: `Monthly[Billed]`, or which of several
 * @param key the formula's words for the column that names the row, and for what stands there
 */
export function cellFormula(column: string, key: readonly [names: string, sought: string]): string {
  const [names, sought] = key;
  return `INDEX(${column},MATCH(${sought},${names},0))`;
}

/**
 * The formula's words for one of several columns, by a number that counts from 1. Columns are named one by one, so that
 * people may move and rename them.
 */
export function oneOfColumns<Table extends TableName>(
  number: string,
  table: Table,
  headings: readonly (NoInfer<Heading<Table>> | undefined)[],
): string {
  const columns = headings.map((heading) => (heading === undefined ? NOTHING : columnOf(table, heading)));
  return `CHOOSE(${number},${columns.join(",")})`;
}

/** The number by which CHOOSE finds a column: what is left of the point, and 1 for yes. 0 where there is none. */
export function placeOf(value: CellValue): number {
  if (typeof value === "number") return Math.trunc(value);
  return value === true ? 1 : 0;
}

/**
 * The formula's words for the one number among a table's rows that meet conditions; no figure where there is none.
 *
 * @param column the formula's words for the column: `Claims[Open]`, or what finds it
 * @param conditions as SUMIFS takes them, without the comma before them
 */
export function theNumberFormula(column: string, conditions: string): string {
  return `IFERROR(IF(COUNTIFS(${conditions},${column},${A_NUMBER})=1,SUMIFS(${column},${conditions}),""),"")`;
}

/** The same as a result. @param rows those that meet the conditions */
export function theNumber<Table extends TableName>(
  rows: readonly RowOf<Table>[],
  heading: NoInfer<Heading<Table>> | undefined,
): CellValue {
  if (heading === undefined) return NO_FIGURE;
  const cells = rows.map((row) => valueIn<Table>(row, heading));
  const known = cells.filter((cell) => typeof cell === "number" && cell < TOO_LARGE);
  return known.length === 1 ? figure(sumOfCells(cells)) : NO_FIGURE;
}

/** What a look-up comes to where the cell holds nothing. */
export function orNone(value: CellValue): CellValue {
  return value ?? NO_FIGURE;
}
