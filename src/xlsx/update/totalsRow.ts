import type { CellValue } from "../../workbook/spec/cell";
import { contentOf, formulaCell, formulaText } from "../grid/cellMarkup";
import type { SharedTexts } from "../grid/sharedTexts";
import type { SheetGrid } from "../grid/sheetGrid";
import type { TableInFile } from "../read/tableInFile";

/** What the functions of a totals row come to, by the number that SUBTOTAL knows them by. */
const TOTALS: Readonly<Record<string, (values: readonly CellValue[]) => number | undefined>> = {
  101: (values) => averageOf(numbersIn(values)),
  102: (values) => numbersIn(values).length,
  103: (values) => values.filter((value) => value !== undefined).length,
  104: (values) => numbersIn(values).reduce((one, other) => Math.max(one, other), -Infinity),
  105: (values) => numbersIn(values).reduce((one, other) => Math.min(one, other), Infinity),
  109: (values) => sumOf(numbersIn(values)),
};

/** Brings the stored results of a table's totals up to date; one that cannot be computed here is left without. */
export function writeTotals(grid: SheetGrid, table: TableInFile, shared: SharedTexts): void {
  if (table.totalsRows !== 1) return;
  const row = grid.row(table.block.lastRow);
  table.columns.forEach((_column, index) => {
    const number = table.block.firstColumn + index;
    const markup = row?.cell(number);
    const { formula, value } = contentOf(markup, shared);
    if (row === undefined || markup === undefined || formula === undefined) return;
    const total = totalOf(grid, table, formulaText(formula), shared);
    if (total !== value) row.setCell(number, formulaCell(markup, grid.prefix, formula, total));
  });
}

function totalOf(grid: SheetGrid, table: TableInFile, formula: string, shared: SharedTexts): number | undefined {
  const [, which = "", name = "", heading = ""] = /^SUBTOTAL\((\d+),([^[\]]+)\[([^[\]]+)\]\)$/iu.exec(formula) ?? [];
  const column = table.columnNumber(heading.replaceAll(/'(.)/gu, "$1"));
  const compute = TOTALS[which];
  if (!compute || column === undefined || name.toLowerCase() !== table.name.toLowerCase()) return undefined;
  const { firstRow, lastRow } = table.data;
  const shown = grid.rowsWithin(firstRow, lastRow).filter(({ isHidden }) => !isHidden);
  const total = compute(shown.map((row) => contentOf(row.cell(column), shared).value));
  return total !== undefined && Number.isFinite(total) ? total : undefined;
}

function numbersIn(values: readonly CellValue[]): readonly number[] {
  return values.filter((value) => typeof value === "number");
}

/** Dollars and cents add up to a whole number of cents, which adding binary fractions would miss by a trifle. */
function sumOf(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, number) => sum + number, 0).toPrecision(15));
}

function averageOf(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : sumOf(numbers) / numbers.length;
}
