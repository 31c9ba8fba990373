import type { Area } from "./area";
import { EMPTY } from "./cell";
import { filled, relativeTo } from "./references";
import type { Sheet } from "./sheet";
import type { TableColumn } from "./table";

/** A table's column into which something is about to be written, and what it was before. */
interface ColumnBefore {
  readonly column: TableColumn;
  readonly isEmpty: boolean;
  /** Whether all its cells had the column's formula. */
  readonly isUniform: boolean;
}

/** Looks at the columns into which formulas will be written. To be asked before that. */
export function columnsBefore(sheet: Sheet, written: Area, withFormulas: ReadonlySet<number>): readonly ColumnBefore[] {
  const columns = sheet.tables.flatMap((table) => (table.bodyArea.intersection(written) ? table.columns : []));
  return columns.flatMap((column) => {
    const body = bodyOf(column);
    if (!withFormulas.has(body.left)) return [];
    const isEmpty = sheet.grid.isEmpty(body);
    return [{ column, isEmpty, isUniform: !isEmpty && column.calculated !== undefined && formsIn(column).size === 1 }];
  });
}

/**
 * Does what Excel does of itself when a formula is written into a table: a column that was empty takes the lowest
 * formula that was written, in all its cells but those with values; a column of one formula takes a new one likewise.
 * Cells that were to stay empty are filled too.
 */
export function fillFormulas(before: readonly ColumnBefore[], written: Area): void {
  for (const { column, isEmpty, isUniform } of before) {
    const { workbook } = column.table.sheet;
    const formula = lowestFormula(column, written);
    if (!formula) continue;
    const isNew = isUniform && relative(column, column.calculated) !== relative(column, formula);
    if (workbook.autoCorrect.formulasFill && (isEmpty || isNew)) fillColumn(column, formula);
    if (formsIn(column).size === 1) column.calculated = formula;
  }
}

type FormulaAt = NonNullable<TableColumn["calculated"]>;

function bodyOf({ table, index }: TableColumn): Area {
  return table.bodyArea.column(index);
}

function relative(column: TableColumn, formula: FormulaAt | undefined): string {
  return formula ? relativeTo(formula.formula, formula.row, bodyOf(column).left) : "";
}

/** The column's formulas as they read from their cells, and an empty text where a cell has none. */
function formsIn(column: TableColumn): ReadonlySet<string> {
  const { grid } = column.table.sheet;
  const forms = [...bodyOf(column).cells()].map(([row, at]) => {
    const { formula } = grid.content(row, at);
    return formula === undefined ? "" : relativeTo(formula, row, at);
  });
  return new Set(forms);
}

function lowestFormula(column: TableColumn, written: Area): FormulaAt | undefined {
  const cut = bodyOf(column).intersection(written);
  if (!cut) return undefined;
  const found = [...column.table.sheet.grid.filled(cut)].filter(([, , { formula }]) => formula !== undefined).at(-1);
  const formula = found?.[2].formula;
  return found && formula !== undefined ? { formula, row: found[0] } : undefined;
}

function fillColumn(column: TableColumn, { formula, row: from }: FormulaAt): void {
  const { grid, workbook } = column.table.sheet;
  const body = bodyOf(column);
  for (const [row, at] of body.cells()) {
    const content = grid.content(row, at);
    if (content !== EMPTY && content.formula === undefined) continue;
    grid.setContent(row, at, { value: undefined, formula: filled(formula, row - from, 0), isComputed: false });
  }
  workbook.note(column.table.sheet, body);
}
