import { type BelowPage, type TheirCell, belowPage, theirsBeside } from "../../workbook/older/theirLines";
import { type CellBlock, blockAddress } from "../../workbook/layout/cellAddress";
import type { PageSpec } from "../../workbook/spec/page";
import { contentOf, formulaCell, formulaElement, blankLike, typedCell } from "../grid/cellMarkup";
import { SheetGrid } from "../grid/sheetGrid";
import { attributeOf } from "../markup/markup";
import { XmlEdits } from "../markup/xmlEdits";
import { childOf, childrenOf } from "../markup/xmlTree";
import type { BookSheet, Package } from "../package/package";
import type { CellContext } from "../read/tableRowsInFile";

/**
 * Shows below a page what people wrote on the sheet that gave way to it, each cell as it looks there. The workbook has
 * the page already; `tables` say where tables stand on the sheet behind it.
 */
export async function showTheirs(
  parts: Package,
  page: PageSpec,
  on: { readonly page: BookSheet; readonly behind: BookSheet },
  tables: readonly CellBlock[],
  reading: CellContext,
): Promise<void> {
  const behind = new SheetGrid(await parts.text(on.behind.path));
  const below = belowPage(page, on.behind.name, theirCells(behind, tables, reading));
  if (!below) return;
  await parts.change(on.page.path, (markup) => {
    const grid = new SheetGrid(markup);
    writeBelow(grid, page, below, behind, reading);
    return withJoined(
      grid.toString(),
      below.lines.map(({ block }) => block),
      below.caption.block,
    );
  });
}

/** The filled cells of a sheet that are people's, row by row. */
function theirCells(grid: SheetGrid, tables: readonly CellBlock[], { shared }: CellContext): readonly TheirCell[] {
  const isTheirs = theirsBeside(tables);
  return grid.rows.flatMap((row) =>
    row.cells.flatMap(({ column, markup }) => {
      const { formula, value } = contentOf(markup, shared);
      const cell = { row: row.number, column };
      return (formula !== undefined || (value !== undefined && value !== "")) && isTheirs(cell) ? [cell] : [];
    }),
  );
}

function writeBelow(
  grid: SheetGrid,
  page: PageSpec,
  { caption, lines }: BelowPage,
  behind: SheetGrid,
  { shared }: CellContext,
): void {
  const { prefix } = grid;
  const like = grid.row(page.captionRow);
  const row = grid.madeRow(caption.block.firstRow);
  for (let column = caption.block.firstColumn; column <= caption.block.lastColumn; column++) {
    const blank = blankLike(like?.cell(column), prefix);
    row.setCell(column, column === 1 ? typedCell(blank, prefix, caption.text, shared) : blank);
  }
  for (const { cell, block, formula } of lines) {
    const markup = behind.row(cell.row)?.cell(cell.column);
    const line = grid.madeRow(block.firstRow);
    const blank = blankLike(markup, prefix);
    for (let column = block.firstColumn; column <= block.lastColumn; column++) line.setCell(column, blank);
    const shown = contentOf(markup, shared).value ?? "";
    line.setCell(block.firstColumn, formulaCell(blank, prefix, formulaElement(prefix, formula), shown));
  }
}

/** A sheet with blocks of cells joined, and its own word on how far its cells reach. */
function withJoined(markup: string, blocks: readonly CellBlock[], caption: CellBlock): string {
  const sheet = new XmlEdits(markup);
  const { root } = sheet;
  const joined = childOf(root, "mergeCells");
  if (!joined) throw new RangeError("a page joins none of its cells");
  const added = [caption, ...blocks].map((block) => `<${root.prefix}mergeCell ref="${blockAddress(block)}"/>`);
  sheet.append(joined, added.join(""));
  sheet.set(joined, { count: String(childrenOf(joined).length + added.length) });
  const lastRow = Math.max(...blocks.map((block) => block.lastRow));
  const dimension = childOf(root, "dimension");
  if (dimension && attributeOf(sheet.spelled(dimension), "ref") !== undefined) {
    sheet.set(dimension, { ref: blockAddress({ ...caption, firstRow: 1, lastRow }) });
  }
  return sheet.toString();
}
