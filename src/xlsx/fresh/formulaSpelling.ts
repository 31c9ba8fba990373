import { type CellBlock, cellAddress } from "../../workbook/layout/cellAddress";
import { contentOf, dynamicMark, formulaElement, formulaText } from "../grid/cellMarkup";
import { attributeOf, openingTag, withAttribute } from "../markup/markup";
import type { SharedTexts } from "../grid/sharedTexts";
import type { SheetGrid } from "../grid/sheetGrid";

/** A formula's element, and the mark of its cell where it is a dynamic one. */
export interface SpelledFormula {
  readonly element: string;
  readonly mark: string | undefined;
}

/** The rows of one column of a sheet. */
export interface ColumnCells {
  readonly grid: SheetGrid;
  readonly data: CellBlock;
  readonly column: number;
  readonly shared: SharedTexts;
}

/**
 * A formula for a cell that has none yet, spelled as the column's other cells spell it. Excel keeps a dynamic formula as
 * an array formula of one cell with a mark; spelled otherwise it is another formula, which may come to something else.
 */
export function formulaLikeOthers(cells: ColumnCells, row: number, formula: string): SpelledFormula {
  const { grid, column, shared } = cells;
  const element = formulaElement(grid.prefix, formula);
  const other = cellOfFormula(cells, formula);
  const like = openingTag(contentOf(other, shared).formula ?? "");
  if (other === undefined || attributeOf(like, "t") !== "array") return { element, mark: undefined };
  const tag = withAttribute(like, "ref", cellAddress(column, row));
  return { element: tag + element.slice(openingTag(element).length), mark: dynamicMark(other, like) };
}

/** Programs write formulas with blanks and capitals of their own. */
export function isSameFormula(one: string, other: string): boolean {
  return one === other || plainFormula(one) === plainFormula(other);
}

/** A formula without what programs spell each in their own way. */
export function plainFormula(formula: string): string {
  return formula.replaceAll(/\s+/gu, "").toLowerCase();
}

/** The first cell of the column that has this formula. */
function cellOfFormula({ grid, data, column, shared }: ColumnCells, formula: string): string | undefined {
  for (const row of grid.rowsWithin(data.firstRow, data.lastRow)) {
    const markup = row.cell(column);
    const { formula: found } = contentOf(markup, shared);
    if (found !== undefined && isSameFormula(formulaText(found), formula)) return markup;
  }
  return undefined;
}
