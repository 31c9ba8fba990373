import { columnOfLetters } from "../../workbook/layout/cellAddress";
import { attributeAt } from "../../xlsx/markup/xmlAttributes";
import type { HeldUnit } from "./heldUnits";

/** Elements that stand on a cell, and the attribute that says which. */
const ON_CELLS: ReadonlyMap<string, string> = new Map([
  ["comment", "ref"],
  ["threadedComment", "ref"],
  ["hyperlink", "ref"],
  ["dataValidation", "sqref"],
  ["conditionalFormatting", "sqref"],
  ["cell", "r"],
]);
const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})/u;

/** The first cell that something of a part stands on; none where that is not said. */
export function placeOfCell(markup: string, { within }: HeldUnit): { readonly row?: number; readonly column?: number } {
  for (const { name, start } of within) {
    const attribute = ON_CELLS.get(name);
    const address = attribute === undefined ? undefined : attributeAt(markup, start, attribute);
    const [, letters, row] = CELL.exec(address ?? "") ?? [];
    if (letters !== undefined) return { row: Number(row), column: columnOfLetters(letters) };
  }
  return {};
}
