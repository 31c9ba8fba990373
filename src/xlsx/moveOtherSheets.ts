import type { BookParts } from "./bookParts";
import { moveFormulas } from "./moveFormulas";
import type { Moves } from "./moves";
import { movedFromAfar } from "./sheetAround";
import { SheetGrid } from "./sheetGrid";
import { escaped } from "./xmlText";

/** In bytes: a sheet larger than this is opened only where cells moved that its formulas may name. */
const LARGE_SHEET = 3_000_000;

/** Has the formulas, rules and sparklines of all other sheets follow what moved. */
export async function moveOtherSheets(parts: BookParts, edited: ReadonlySet<string>, moves: Moves): Promise<void> {
  const cellsMoved = moves.sheetsWithMovedCells.length > 0;
  for (const { name, path } of await parts.sheets()) {
    if (edited.has(path) || !parts.has(path)) continue;
    if (!cellsMoved && parts.sizeOf(path) > LARGE_SHEET) continue;
    await parts.change(path, (markup) => {
      if (!moves.sheets.some((sheet) => mentions(markup, sheet))) return markup;
      const grid = new SheetGrid(markup);
      grid.after = movedFromAfar(grid.after, name, moves);
      if (cellsMoved) moveFormulas(grid, name, moves);
      return grid.toString();
    });
  }
}

function mentions(markup: string, sheet: string): boolean {
  const spelled = escaped(sheet.replaceAll("'", "''"));
  return [`${spelled}!`, `${spelled}'!`, `${spelled}&apos;!`].some((name) => markup.includes(name));
}
