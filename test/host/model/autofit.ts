import { Area } from "./area";
import { displayText } from "./displayText";
import type { Sheet } from "./sheet";

/** What one letter takes, roughly: this simulation has no fonts. */
const LETTER_WIDTH = 5.25;
const LINE_HEIGHT = 15;
const PADDING = 4;

/** Makes columns about as wide as what they show. Excel measures letters; here each counts alike. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const used = sheet.grid.usedArea(true, area);
  if (!used) return;
  for (let column = used.left; column <= used.right; column += 1) {
    const texts = [...sheet.grid.filled(new Area(used.top, column, used.bottom, column))].map(([row, , { value }]) =>
      displayText(value, sheet.grid.numberFormat(row, column)),
    );
    const longest = Math.max(0, ...texts.flatMap((text) => text.split("\n").map(({ length }) => length)));
    if (longest > 0)
      sheet.columns.change(column, column, () => ({ size: longest * LETTER_WIDTH + PADDING, isSet: true }));
  }
}

/** Makes rows about as high as the lines of their texts. */
export function autofitRows(sheet: Sheet, area: Area): void {
  const used = sheet.grid.usedArea(true, area);
  if (!used) return;
  for (let row = used.top; row <= used.bottom; row += 1) {
    const lines = [...sheet.grid.filled(new Area(row, used.left, row, used.right))].map(([, , { value }]) =>
      typeof value === "string" ? value.split("\n").length : 1,
    );
    sheet.rows.change(row, row, () => ({ size: Math.max(1, ...lines) * LINE_HEIGHT, isSet: true }));
  }
}
