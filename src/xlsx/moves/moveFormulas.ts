import { formulaText } from "../grid/cellMarkup";
import { contentOfFormula, formulaIn, withFormula } from "../grid/formulaMarkup";
import { copiedFormula } from "./formulaReferences";
import type { GridRow } from "../grid/gridRow";
import type { GridCell } from "../grid/rowCells";
import { attributeOf } from "../markup/markup";
import type { Move } from "./move";
import type { Moves } from "./moves";
import type { SheetGrid } from "../grid/sheetGrid";

/** A formula that others share. */
interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface FormulaAt extends SharedFormula {
  readonly gridRow: GridRow;
  readonly markup: string;
  /** The number by which formulas share one; `undefined` for one that shares nothing. */
  readonly group: string | undefined;
}

/**
 * Has the formulas of a sheet's cells follow the cells that they name. Formulas that share one and would no longer
 * read alike are written out, each for itself.
 */
export function moveFormulas(grid: SheetGrid, sheet: string, moves: Moves): void {
  const found = formulasIn(grid, moves.on(sheet), stayingAsTheyAre(sheet, moves));
  const apart = new Set<string>();
  const written = found.map((one) => {
    const text = moves.formula(one.formula, sheet, "nothing");
    if (one.group !== undefined && (text !== one.formula || one.row !== one.gridRow.number)) apart.add(one.group);
    return { ...one, text };
  });
  for (const { gridRow, column, markup, group, text } of written) {
    const isApart = group !== undefined && apart.has(group);
    const { formula } = contentOfFormula(markup);
    const changed = withFormula(markup, text, isApart, (ref) => moves.addresses(ref, sheet, "nothing"));
    if (changed !== markup && (formula !== undefined || isApart)) gridRow.setCell(column, changed);
  }
}

/** Which formulas, by their elements, name nothing that moved: the same one mostly stands in each row of a column. */
function stayingAsTheyAre(sheet: string, moves: Moves): (element: string) => boolean {
  const known = new Map<string, boolean>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const text = formulaText(element);
    const stays = element.startsWith("<f>") && moves.formula(text, sheet, "nothing") === text;
    known.set(element, stays);
    return stays;
  };
}

function formulasIn(grid: SheetGrid, own: readonly Move[], stays: (element: string) => boolean): readonly FormulaAt[] {
  const shared = new Map<string, SharedFormula>();
  const wasAt = rowsBefore(own);
  return grid.rows
    .filter((row) => row.mentions("<f") || row.mentions(":f"))
    .flatMap((gridRow) =>
      gridRow.cells.flatMap((cell) => {
        const element = formulaIn(cell.markup);
        return element === undefined || stays(element) ? [] : formulaAt(gridRow, cell, wasAt, shared);
      }),
    );
}

function formulaAt(
  gridRow: GridRow,
  { column, markup }: GridCell,
  wasAt: (row: number, column: number) => number,
  shared: Map<string, SharedFormula>,
): readonly FormulaAt[] {
  const { tag, formula } = contentOfFormula(markup);
  if (tag === undefined) return [];
  const group = attributeOf(tag, "t") === "shared" ? attributeOf(tag, "si") : undefined;
  const row = group === undefined ? gridRow.number : wasAt(gridRow.number, column);
  if (group !== undefined && formula !== undefined) shared.set(group, { formula, row, column });
  const master = group === undefined ? undefined : shared.get(group);
  const text = formula ?? (master && copiedFormula(master.formula, row - master.row, column - master.column));
  return text === undefined ? [] : [{ formula: text, row, column, gridRow, markup, group }];
}

/** Where a cell stood before the sheet's moves. */
function rowsBefore(own: readonly Move[]): (row: number, column: number) => number {
  const back = [...own].reverse().filter(({ isQuiet }) => !isQuiet);
  return (row, column) =>
    back.reduce((at, move) => {
      const { columns, count } = move;
      if (column < columns.firstColumn || column > columns.lastColumn || at < move.at) return at;
      return count > 0 ? Math.max(move.at, at - count) : at - count;
    }, row);
}
