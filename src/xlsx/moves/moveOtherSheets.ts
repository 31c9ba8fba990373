import type { Package } from "../package/package";
import { moveFormulas } from "./moveFormulas";
import { movePivotSources } from "./movePivotSources";
import { moveShownCells } from "./moveShownCells";
import type { Moves } from "./moves";
import { movedFromAfar } from "./sheetAround";
import { SheetGrid } from "../grid/sheetGrid";
import { escaped } from "../markup/xmlText";

/** In bytes: a sheet larger than this is opened only where cells moved that its formulas may name. */
const LARGE_SHEET = 3_000_000;

/** Has what looks at cells from elsewhere follow them: formulas and rules of other sheets, shapes, pivot tables. */
export async function moveOtherSheets(parts: Package, edited: ReadonlySet<string>, moves: Moves): Promise<void> {
  const cellsMoved = moves.sheetsWithMovedCells.length > 0;
  for (const { name, path } of await parts.sheets()) {
    if (!parts.has(path)) continue;
    await moveShownCells(parts, path, name, moves);
    if (edited.has(path) || (!cellsMoved && parts.sizeOf(path) > LARGE_SHEET)) continue;
    await parts.change(path, (markup) => {
      if (!moves.sheets.some((sheet) => mentions(markup, sheet))) return markup;
      const grid = new SheetGrid(markup);
      grid.after = movedFromAfar(grid.after, name, moves);
      if (cellsMoved) moveFormulas(grid, name, moves);
      return grid.toString();
    });
  }
  await movePivotSources(parts, moves);
}

function mentions(markup: string, sheet: string): boolean {
  const spelled = escaped(sheet.replaceAll("'", "''"));
  return [`${spelled}!`, `${spelled}'!`, `${spelled}&apos;!`].some((name) => markup.includes(name));
}
