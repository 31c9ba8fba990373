import type { CellValue } from "../../workbook/spec/cell";
import type { HeadingOf, NumberForm, TableName } from "../headings/headings";
import { type RowOf, valueIn } from "../headings/rows";
import { NO_FIGURE } from "./columns";

/** What Excel has in a cell instead of a value, as readers hand it on. */
const ERRORS: ReadonlySet<CellValue> = new Set([
  ...["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"],
]);

/** Says whether a cell holds one of Excel's errors. */
export function isError(value: CellValue): boolean {
  return ERRORS.has(value);
}

/**
 * What SUM makes of cells: words, yes and no, and blank cells are nothing. Not a number where one of them is an error,
 * as whatever is figured from it is.
 */
export function sumOf<Table extends TableName>(
  row: RowOf<Table>,
  ...headings: readonly NoInfer<HeadingOf<Table, NumberForm>>[]
): number {
  return sumOfCells(headings.map((heading) => valueIn<Table>(row, heading)));
}

/** What SUMIFS makes of a column in the rows that meet its conditions. Not a number where one of the cells is an error. */
export function sumOver<Table extends TableName>(
  rows: readonly RowOf<Table>[],
  heading: NoInfer<HeadingOf<Table, NumberForm>>,
): number {
  let sum = 0;
  for (const row of rows) sum += numberOf(valueIn<Table>(row, heading));
  return exactly(sum);
}

/** What SUM makes of cells, wherever they stand. */
export function sumOfCells(cells: readonly CellValue[]): number {
  return exactly(cells.reduce((sum: number, cell) => sum + numberOf(cell), 0));
}

/** A sum as a formula's result; no figure where it is an error. */
export function figure(sum: number): CellValue {
  return Number.isNaN(sum) ? NO_FIGURE : sum;
}

/** A part of a whole, figured in cents where both are, so that it does not depend on how near a double of dollars comes. */
export function shareOf(part: number, whole: number): number {
  return inCents(part) / inCents(whole);
}

/** Dollars in cents, and a fraction of a cent as it is. */
export function inCents(dollars: number): number {
  const near = Math.round(dollars * 100);
  return near / 100 === dollars ? near : dollars * 100;
}

/** What ROUND makes of a number: away from zero where it lies half way, by the digits that a sheet shows. */
export function rounded(number: number, digits = 2): number {
  const scale = 10 ** digits;
  const scaled = Math.abs(number) * scale;
  if (!(scaled < LARGEST_ROUNDED)) return number;
  return (Math.sign(number) * Math.round(Number(scaled.toPrecision(15)))) / scale + 0;
}

/** What a text made with & shows of a cell. */
export function textOf(value: CellValue): string {
  if (typeof value === "number") return generalText(value);
  return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

/** From here on a double has no digits left behind the point. */
const LARGEST_ROUNDED = 1e15;

function numberOf(value: CellValue): number {
  if (typeof value === "number") return value;
  return isError(value) ? Number.NaN : 0;
}

/** Doubles of dollars add up to a hair beside the cent that they mean. */
function exactly(sum: number): number {
  const near = Math.round(sum * 100) / 100;
  return Math.abs(sum - near) <= 1e-9 * Math.max(1, Math.abs(sum)) && Number.isFinite(near) ? near + 0 : sum;
}

/** A number as a sheet writes it without a format: 15 digits, and powers of ten from 1E+15 on. */
function generalText(number: number): string {
  const shown = Number(number.toPrecision(15));
  if (Math.abs(shown) < LARGEST_ROUNDED) return String(shown);
  const [mantissa = "", power = ""] = shown.toExponential().split("e+");
  return `${mantissa}E+${power.padStart(2, "0")}`;
}
