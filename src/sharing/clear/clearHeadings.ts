import { FORMULAS, HOLDING_FORMULAS } from "../../xlsx/adopt/giveWay";
import { typedCell } from "../../xlsx/grid/cellMarkup";
import { SharedTexts } from "../../xlsx/grid/sharedTexts";
import { SheetGrid } from "../../xlsx/grid/sheetGrid";
import { attributeOf, changedTags, changedTexts, withAttribute } from "../../xlsx/markup/markup";
import type { Package } from "../../xlsx/package/package";
import { TableInFile } from "../../xlsx/read/tableInFile";
import { headingInFormulas } from "../places/headingInFormulas";
import { clearCells } from "./clearCells";

const NO_TEXTS = new SharedTexts("");

/** Gives columns of tables that are called like somebody another heading, in the table, its cell and every formula alike. */
export async function clearHeadings(
  parts: Package,
  headings: readonly { readonly part: string; readonly heading: string }[],
): Promise<void> {
  for (const { part, heading } of headings) {
    for (const sheet of await parts.sheets()) {
      const table = (await TableInFile.of(parts, sheet)).find(({ path }) => path.toLowerCase() === part.toLowerCase());
      if (table !== undefined) await clearHeading(parts, table, heading);
    }
  }
}

async function clearHeading(parts: Package, table: TableInFile, heading: string): Promise<void> {
  const index = table.columns.findIndex((column) => column.heading === heading);
  if (index < 0) return;
  const taken = table.columns.map((column) => column.heading.toLowerCase());
  let free = `Column ${index + 1}`;
  while (taken.includes(free.toLowerCase())) free += " ";
  const [row, column] = [table.block.firstRow, table.block.firstColumn + index];
  if (table.headingRows > 0) {
    await clearCells(parts, [{ by: "cell", part: table.sheet.path, row, column, isResult: false }], []);
    const grid = new SheetGrid(await parts.text(table.sheet.path));
    const gridRow = grid.madeRow(row);
    gridRow.setCell(column, typedCell(gridRow.cell(column) ?? "<c/>", grid.prefix, free, NO_TEXTS));
    parts.setText(table.sheet.path, grid.toString());
  }
  let at = -1;
  await parts.change(table.path, (markup) =>
    changedTags(markup, ["tableColumn"], (tag) => {
      at += 1;
      return at === index && attributeOf(tag, "name") !== undefined ? withAttribute(tag, "name", free) : tag;
    }),
  );
  for (const path of await parts.partsOfType(HOLDING_FORMULAS)) {
    await parts.change(path, (markup) =>
      changedTexts(markup, FORMULAS, (text) => headingInFormulas(text, heading, free)),
    );
  }
}
