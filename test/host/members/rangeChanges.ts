import type { Argument, Arguments } from "../protocol/argument";
import { HostError, NotImplemented } from "../protocol/hostError";
import type { Area } from "../model/area";
import { CellRange } from "../model/cellRange";
import { type CellInput, clearContents, fillCells, writeCells } from "../model/edit";
import type { Sheet } from "../model/sheet";
import { shiftCells } from "../model/structure";
import { mergeCells, rowsOf, unmergeCells } from "../model/merge";
import { copyFormats } from "../model/copyFormats";
import { eachCell } from "./grids";
import { rangeFrom } from "./rangePlaces";

/** The methods of a range that change cells. */
export const RANGE_CHANGES: Readonly<Record<string, (range: CellRange, args: Arguments) => CellRange | null>> = {
  insert: ({ sheet, area }, args) => {
    const shift = args.at(0).oneOf(["Down", "Right"]);
    checkUnprotected(sheet);
    shiftCells(sheet, { kind: "insert", along: shift === "Down" ? "rows" : "columns", area });
    return new CellRange(sheet, area);
  },
  delete: ({ sheet, area }, args) => {
    const shift = args.at(0).oneOf(["Up", "Left"]);
    checkUnprotected(sheet);
    shiftCells(sheet, { kind: "delete", along: shift === "Up" ? "rows" : "columns", area });
    return null;
  },
  merge: ({ sheet, area }, args) => {
    checkUnprotected(sheet);
    const parts = args.at(0).flagOr(false) ? rowsOf(area) : [area];
    for (const part of parts) mergeCells(sheet, part);
    return null;
  },
  unmerge: ({ sheet, area }) => {
    checkUnprotected(sheet);
    unmergeCells(sheet, area);
    return null;
  },
  group: (range, args) => {
    group(range, args.at(0));
    return null;
  },
  copyFrom: (range, args) => {
    const type = args.at(1).isMissing ? "All" : args.at(1).text();
    // What else can be copied, and how, is not known here.
    if (type !== "Formats") throw new NotImplemented(`Range.copyFrom of ${type}`);
    checkUnprotected(range.sheet);
    copyFormats(rangeFrom(range.sheet, args.at(0)), range);
    return null;
  },
  clear: ({ sheet, area }, args) => {
    const what = args.at(0).isMissing ? "All" : args.at(0).oneOf(["All", "Contents", "Formats"]);
    checkUnlocked(sheet, area);
    if (what !== "Formats") clearContents(sheet, area);
    if (what !== "Contents") sheet.grid.clearFormats(area);
    if (what !== "Contents") sheet.carve("conditionalFormats", area);
    if (what === "All") sheet.carve("validations", area);
    return null;
  },
};

/** Excel knows eight levels, the ungrouped one among them. */
const DEEPEST = 7;

function group({ sheet, area }: CellRange, option: Argument): void {
  checkUnprotected(sheet);
  const isByRows = option.oneOf(["ByRows", "ByColumns"]) === "ByRows";
  if (isByRows ? area.isEntireColumns : area.isEntireRows) throw option.refused("the way in which the range runs");
  const bands = isByRows ? sheet.rows : sheet.columns;
  const [first, last] = isByRows ? [area.top, area.bottom] : [area.left, area.right];
  bands.change(first, last, ({ level }) => {
    if (level === DEEPEST) throw new HostError("InvalidOperation", "There are no more than eight levels.");
    return { level: level + 1 };
  });
}

/** Takes values and formulas as people type them. */
export function writeInput({ sheet, area }: CellRange, value: Argument): void {
  checkUnlocked(sheet, area);
  if (!Array.isArray(value.raw)) {
    const single = cellInput(value);
    if (single !== undefined) fillCells(sheet, area, single);
    return;
  }
  const inputs = new Map<string, CellInput>();
  eachCell(area, value, (row, column, cell) => {
    inputs.set(`${row - area.top} ${column - area.left}`, cellInput(cell));
  });
  writeCells(sheet, area, (row, column) => inputs.get(`${row} ${column}`));
}

/** Takes number formats, cell by cell or one for all. */
export function writeNumberFormat({ sheet, area }: CellRange, value: Argument): void {
  checkUnprotected(sheet);
  if (!Array.isArray(value.raw)) {
    const numberFormat = formatText(value);
    sheet.grid.changeFormat(area, (before) => ({ ...before, numberFormat }));
    return;
  }
  eachCell(area, value, (row, column, cell) => {
    sheet.grid.setFormat(row, column, { ...sheet.grid.format(row, column), numberFormat: formatText(cell) });
  });
}

/** @throws HostError where the sheet is protected and one of the cells is locked */
function checkUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.protection.isProtected) return;
  const isLocked = sheet.grid.formatsIn(area).some(({ isUnlocked }) => isUnlocked !== true);
  if (isLocked) throw accessDenied(sheet);
}

/** @throws HostError where the sheet is protected */
export function checkUnprotected(sheet: Sheet): void {
  if (sheet.protection.isProtected) throw accessDenied(sheet);
}

function accessDenied(sheet: Sheet): HostError {
  return new HostError("AccessDenied", `You cannot perform the requested operation. (${sheet.name} is protected)`, 403);
}

function formatText(value: Argument): string {
  return value.text() === "" ? "General" : value.text();
}

function cellInput(value: Argument): CellInput {
  if (value.isMissing) return undefined;
  const { raw } = value;
  if (typeof raw === "string" || typeof raw === "boolean") return raw;
  return value.number();
}
