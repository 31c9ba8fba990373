import type { Argument, Arguments } from "../protocol/argument";
import { invalidArgument, itemNotFound } from "../protocol/hostError";
import { Area } from "../model/area";
import { CellRange } from "../model/cellRange";
import type { Sheet } from "../model/sheet";

type Place = (range: CellRange, args: Arguments) => CellRange | null;

/** The methods of a range that lead to other cells. */
export const RANGE_PLACES: Readonly<Record<string, Place>> = {
  getCell: ({ sheet, area }, args) =>
    cellsAt(sheet, area.top + args.at(0).whole(), area.left + args.at(1).whole(), 1, 1),
  getRow: ({ sheet, area }, args) => cellsAt(sheet, area.top + args.at(0).whole(), area.left, 1, area.columns),
  getColumn: ({ sheet, area }, args) => cellsAt(sheet, area.top, area.left + args.at(0).whole(), area.rows, 1),
  getResizedRange: ({ sheet, area }, args) => {
    const [rows, columns] = [args.at(0).whole(), args.at(1).whole()];
    return cellsAt(sheet, area.top, area.left, area.rows + rows, area.columns + columns);
  },
  getAbsoluteResizedRange: ({ sheet, area }, args) =>
    cellsAt(sheet, area.top, area.left, args.at(0).whole(), args.at(1).whole()),
  getOffsetRange: ({ sheet, area }, args) => {
    const [down, right] = [args.at(0).whole(), args.at(1).whole()];
    return cellsAt(sheet, area.top + down, area.left + right, area.rows, area.columns);
  },
  getRowsBelow: ({ sheet, area }, args) =>
    beyond(args.at(0), (count) => cellsAt(sheet, area.bottom + 1, area.left, count, area.columns)),
  getRowsAbove: ({ sheet, area }, args) =>
    beyond(args.at(0), (count) => cellsAt(sheet, area.top - count, area.left, count, area.columns)),
  getColumnsAfter: ({ sheet, area }, args) =>
    beyond(args.at(0), (count) => cellsAt(sheet, area.top, area.right + 1, area.rows, count)),
  getColumnsBefore: ({ sheet, area }, args) =>
    beyond(args.at(0), (count) => cellsAt(sheet, area.top, area.left - count, area.rows, count)),
  getEntireRow: ({ sheet, area }) => new CellRange(sheet, new Area(area.top, 0, area.bottom, Area.sheet.right)),
  getEntireColumn: ({ sheet, area }) => new CellRange(sheet, new Area(0, area.left, Area.sheet.bottom, area.right)),
  getLastCell: ({ sheet, area }) => new CellRange(sheet, Area.at(area.bottom, area.right)),
  getLastRow: ({ sheet, area }) => new CellRange(sheet, area.row(area.rows - 1)),
  getLastColumn: ({ sheet, area }) => new CellRange(sheet, area.column(area.columns - 1)),
  getBoundingRect: (range, args) => {
    const other = rangeFrom(range.sheet, args.at(0));
    if (other.sheet !== range.sheet) throw invalidArgument("the ranges are on two sheets");
    return new CellRange(range.sheet, Area.around([range.area, other.area]));
  },
  getIntersection: (range, args) => {
    const found = intersection(range, args.at(0));
    if (!found) throw itemNotFound("the ranges have no cell in common");
    return found;
  },
  getIntersectionOrNullObject: (range, args) => intersection(range, args.at(0)),
  getUsedRange: ({ sheet, area }, args) =>
    usedIn(sheet, area, args.at(0)) ?? new CellRange(sheet, Area.at(area.top, area.left)),
  getUsedRangeOrNullObject: ({ sheet, area }, args) => usedIn(sheet, area, args.at(0)),
};

/** Cells by the place of the first and their number. @throws HostError where the sheet does not go that far */
export function cellsAt(sheet: Sheet, top: number, left: number, rows: number, columns: number): CellRange {
  try {
    return new CellRange(sheet, Area.at(top, left, rows, columns));
  } catch {
    throw invalidArgument(`no ${rows} by ${columns} cells begin at row ${top}, column ${left}`);
  }
}

/** The range that an argument is, or that its text names. @throws HostError where it names none */
export function rangeFrom(home: Sheet, argument: Argument): CellRange {
  if (argument.isObject) return argument.target(CellRange);
  const found = home.workbook.rangeAt(argument.text(), home);
  if (!found) throw invalidArgument(`${argument.text()} names no cells`);
  return found;
}

/** The part of an area that is in use. An area without anything in it has none. */
export function usedIn(sheet: Sheet, area: Area, valuesOnly: Argument): CellRange | null {
  const used = sheet.grid.usedArea(valuesOnly.flagOr(false), area);
  return used ? new CellRange(sheet, used) : null;
}

function beyond(count: Argument, cells: (count: number) => CellRange): CellRange {
  const number = count.wholeOr(1);
  if (number <= 0) throw invalidArgument(`${number} rows or columns: this simulation takes positive numbers only`);
  return cells(number);
}

function intersection(range: CellRange, argument: Argument): CellRange | null {
  const other = rangeFrom(range.sheet, argument);
  const area = other.sheet === range.sheet ? range.area.intersection(other.area) : undefined;
  return area ? new CellRange(range.sheet, area) : null;
}
