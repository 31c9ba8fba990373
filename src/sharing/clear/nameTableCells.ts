import { typedCell } from "../../xlsx/grid/cellMarkup";
import { SharedTexts } from "../../xlsx/grid/sharedTexts";
import { SheetGrid } from "../../xlsx/grid/sheetGrid";
import { attributeOf, tagsIn } from "../../xlsx/markup/markup";
import { textFromSpelling } from "../../xlsx/markup/xmlText";
import type { Package } from "../../xlsx/package/package";
import { TableInFile } from "../../xlsx/read/tableInFile";
import { byPart } from "../places/byPart";

/** A cell that was emptied, by its sheet's part. */
interface EmptiedCell {
  readonly part: string;
  readonly row: number;
  readonly column: number;
}

/** A text that a table says of itself, and the cell that says it too. */
interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const NO_TEXTS = new SharedTexts("");

/** Has cells that were emptied say again what their table calls its columns and totals: Excel mends a table whose cells do not. */
export async function nameTableCells(parts: Package, emptied: readonly EmptiedCell[]): Promise<void> {
  const sheets = await parts.sheets();
  for (const [path, cells] of byPart(emptied)) {
    const sheet = sheets.find((one) => one.path === path);
    if (sheet === undefined) continue;
    const places = new Set(cells.map(({ row, column }) => `${row} ${column}`));
    const named: TableCell[] = [];
    for (const table of await TableInFile.of(parts, sheet)) named.push(...(await textsOf(parts, table)));
    const again = named.filter(({ row, column }) => places.has(`${row} ${column}`));
    if (again.length > 0) parts.setText(path, withTexts(await parts.text(path), again));
  }
}

async function textsOf(parts: Package, table: TableInFile): Promise<readonly TableCell[]> {
  const { firstRow, lastRow, firstColumn } = table.block;
  const columns = tagsIn(await parts.text(table.path), ["tableColumn"]);
  return columns.flatMap((tag, index) => [
    ...(table.headingRows > 0 ? cellSaying(firstRow, firstColumn + index, attributeOf(tag, "name")) : []),
    ...(table.totalsRows > 0 ? cellSaying(lastRow, firstColumn + index, attributeOf(tag, "totalsRowLabel")) : []),
  ]);
}

function cellSaying(row: number, column: number, spelled: string | undefined): readonly TableCell[] {
  return spelled === undefined ? [] : [{ row, column, text: textFromSpelling(spelled) }];
}

function withTexts(markup: string, cells: readonly TableCell[]): string {
  const grid = new SheetGrid(markup);
  for (const { row, column, text } of cells) {
    const gridRow = grid.madeRow(row);
    gridRow.setCell(column, typedCell(gridRow.cell(column) ?? "<c/>", grid.prefix, text, NO_TEXTS));
  }
  return grid.toString();
}
