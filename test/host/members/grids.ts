import type { Argument } from "../protocol/argument";
import { HostError, NotImplemented, invalidArgument } from "../protocol/hostError";
import type { Json } from "../protocol/json";
import { Area } from "../model/area";
import { addressOf } from "../model/address";
import { CellError, type CellContent, type CellValue } from "../model/cell";
import type { CellRange } from "../model/cellRange";
import type { Sheet } from "../model/sheet";

/** More cells than this Excel does not give at once. */
const MAX_CELLS = 5_000_000;

/** One value for each cell, in rows. */
export function gridOf(range: CellRange, value: (content: CellContent, row: number, column: number) => Json): Json {
  const { area, sheet } = range;
  if (area.rows * area.columns > MAX_CELLS) {
    throw new HostError("RangeExceedsLimit", "The range has more cells than can be read at once.");
  }
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => {
      const [row, column] = [area.top + down, area.left + right];
      return value(sheet.grid.content(row, column), row, column);
    }),
  );
}

/** What each cell comes to, formulas computed. @throws HostError where nobody said how formulas are computed */
export function resultsOf(range: CellRange, show: (value: CellValue, row: number, column: number) => Json): Json {
  range.sheet.workbook.calculateIfAutomatic();
  return gridOf(range, (content, row, column) => show(resultOf(range.sheet, content, row, column), row, column));
}

/** What a cell comes to. */
function resultOf(sheet: Sheet, content: CellContent, row: number, column: number): CellValue {
  if (content.formula === undefined || content.isComputed === true) return content.value;
  throw new NotImplemented(
    `the result of ${content.formula} in ${sheet.name}!${addressOf(Area.at(row, column))}: ` +
      (sheet.workbook.isCalculated ? "calculate gave none" : "openExcel was given no calculate"),
  );
}

/** A value as it goes to an add-in: errors as their text, an empty cell as empty text. */
export function jsonValue(value: CellValue): Json {
  if (value instanceof CellError) return value.text;
  return value ?? "";
}

/** What Excel calls a value's type. */
export function valueType(value: CellValue): string {
  if (value === undefined) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Calls back for each cell that a list of rows has a value for; a single value goes to all of them. */
export function eachCell(
  area: Area,
  value: Argument,
  write: (row: number, column: number, value: Argument) => void,
): void {
  if (!Array.isArray(value.raw)) {
    for (const [row, column] of area.cells()) write(row, column, value);
    return;
  }
  const rows = value.list().map((row) => row.list());
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) throw wrongSize(area);
  for (const [down, row] of rows.entries()) {
    for (const [right, cell] of row.entries()) {
      if (!cell.isMissing) write(area.top + down, area.left + right, cell);
    }
  }
}

/** The refusal of rows that do not fit their cells. */
export function wrongSize(area: Area): HostError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range, " +
      `${area.rows} by ${area.columns}.`,
  );
}
