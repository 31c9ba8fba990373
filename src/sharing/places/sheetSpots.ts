import { cellAddress } from "../../workbook/layout/cellAddress";
import { SheetGrid } from "../../xlsx/grid/sheetGrid";
import { textFromSpelling } from "../../xlsx/markup/xmlText";
import type { NumberShown } from "../../xlsx/read/cellFormats";
import { type StoredCell, sheetCells } from "../../xlsx/read/sheetCells";
import { ColumnLook, type LookedAtCell } from "../look/columnLook";
import type { Look } from "../look/look";
import type { PersonalKind } from "../kinds/personalKind";
import type { SpecialFormat } from "../look/specialFormats";
import type { Spot } from "./place";
import { type SharedText, pronounced } from "./sharedTextKinds";

/** What all sheets of a workbook are looked at with. */
export interface SheetContext {
  readonly look: Look;
  readonly shared: readonly SharedText[];
  /** The texts of the list that some cell shows. */
  readonly used: Set<number>;
  readonly formats: readonly NumberShown[];
  readonly specials: readonly SpecialFormat[];
  readonly countsFrom1904: boolean;
  /** Without what is renamed where it is cleared: sheets and headings that are called like somebody. */
  readonly formulaLook: (formula: string) => readonly PersonalKind[];
}

/** A sheet whose cells are looked at. */
export interface SheetToLook {
  readonly part: string;
  /** As it may be told. */
  readonly told: string;
  /** Cells that repeat a table's heading, by their addresses: the heading is told of where the table is. */
  readonly headings: ReadonlySet<string>;
}

/** A cell that is looked at, and where its value comes from. */
interface CellWithFormula extends LookedAtCell {
  readonly hasFormula: boolean;
}

/** What of people stands in a sheet's cells. @param markup the sheet's part @throws DamagedFile where its cells are out of order */
export function sheetSpots(markup: string, sheet: SheetToLook, context: SheetContext): readonly Spot[] {
  const spots: Spot[] = [];
  const formulas = new Map<string, boolean>();
  const columns = new ColumnLook(context.look, context.countsFrom1904, ({ row, column }, kinds) => {
    const address = cellAddress(column, row);
    const hasFormula = formulas.get(address);
    if (!sheet.headings.has(address) && hasFormula !== true)
      spots.push(spotOf(sheet, row, column, kinds, hasFormula === false));
  });
  let cells: CellWithFormula[] = [];
  const takeRow = (): void => {
    columns.row(cells);
    cells = [];
  };
  for (const stored of sheetCells(markup)) {
    if (stored.row !== cells[0]?.row && cells.length > 0) takeRow();
    const { row, column, formula } = stored;
    const formulaKinds = formula === undefined || formula.text === "" ? [] : context.formulaLook(formula.text);
    if (formula !== undefined) formulas.set(cellAddress(column, row), formulaKinds.length > 0);
    if (formulaKinds.length > 0) spots.push(formulaSpot(sheet, row, column, formulaKinds));
    const cell = lookedAt(stored, context);
    if (cell !== undefined) cells.push(cell);
  }
  takeRow();
  columns.end();
  return [...spots, ...pronouncedSpots(markup, sheet, context.look)];
}

/** How texts within cells are pronounced, which is no part of what they say. */
function pronouncedSpots(markup: string, sheet: SheetToLook, look: Look): readonly Spot[] {
  if (!markup.includes("rPh")) return [];
  return new SheetGrid(markup).rows.flatMap((row) =>
    row.cells.flatMap(({ column, markup: cell }) => {
      const kinds = look.inText(pronounced(cell));
      return kinds.length === 0 ? [] : [spotOf(sheet, row.number, column, kinds, false)];
    }),
  );
}

/** A cell's value; `undefined` where it holds none that could be anybody's. */
function lookedAt(cell: StoredCell, context: SheetContext): CellWithFormula | undefined {
  const { row, column, type, style, value, formula } = cell;
  if (value === "" || type === "b" || type === "e") return undefined;
  const place = { row, column, hasFormula: formula !== undefined };
  const special = context.specials[style];
  const shown = context.formats[style] ?? "other";
  if (type === "s") {
    const index = Number(value);
    context.used.add(index);
    const { text, kinds } = context.shared[index] ?? { text: "", kinds: [] };
    return { ...place, value: text, kinds, special: undefined, shown: "other" };
  }
  const number = type === "n" ? Number(value) : Number.NaN;
  if (!Number.isNaN(number)) return { ...place, value: number, kinds: [], special, shown };
  const text = textFromSpelling(value);
  return { ...place, value: text, kinds: context.look.inText(text), special: undefined, shown: "other" };
}

function spotOf(
  sheet: SheetToLook,
  row: number,
  column: number,
  kinds: readonly PersonalKind[],
  isResult: boolean,
): Spot {
  const { part, told } = sheet;
  return {
    kinds,
    place: { kind: isResult ? "formula-result" : "cell", part, sheet: told, row, column },
    clearing: { by: "cell", part, row, column, isResult },
  };
}

function formulaSpot({ part, told }: SheetToLook, row: number, column: number, kinds: readonly PersonalKind[]): Spot {
  return {
    kinds,
    place: { kind: "formula", part, sheet: told, row, column },
    clearing: { by: "cell", part, row, column, isResult: false },
  };
}
