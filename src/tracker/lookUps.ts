import type { CellValue } from "../workbook/cell";
import type { TableSpec } from "../workbook/table";
import { NO_FIGURE } from "./columns";

/** More than any amount in dollars. A criterion that asks for less counts the cells that hold a number. */
const A_NUMBER = '"<1000000000000"';

/**
 * The formula's words for one cell of a table: an error where it has no such row or column. The cell must not be blank,
 * since a look-up shows a blank cell as 0.
 *
 * @param table that is looked in
 * @param key heading of the column that names the row, and the formula's words for what stands there
 * @param heading the formula's words for the column's heading
 */
export function cellFormula(
  table: TableSpec,
  key: readonly [heading: string, sought: string],
  heading: string,
): string {
  const [column, sought] = key;
  return `INDEX(${allOf(table)},MATCH(${sought},${table.name}[${column}],0),${placeOf(table, heading)})`;
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

/** The formula's words for a table's column by its heading, as those that add up by conditions take it. */
export function columnFormula(table: TableSpec, heading: string): string {
  return `INDEX(${allOf(table)},0,${placeOf(table, heading)})`;
}

/** From its first to its last column: the one way to name a whole table that every program reads. */
function allOf(table: TableSpec): string {
  return `${table.name}[${columnsOf(table)}]`;
}

function placeOf(table: TableSpec, heading: string): string {
  return `MATCH(${heading},${table.name}[[#Headers],${columnsOf(table)}],0)`;
}

function columnsOf({ columns }: TableSpec): string {
  return `[${columns[0]?.heading ?? ""}]:[${columns.at(-1)?.heading ?? ""}]`;
}

/** What a look-up comes to where the cell holds nothing. */
export function orNone(value: CellValue): CellValue {
  return value ?? NO_FIGURE;
}
