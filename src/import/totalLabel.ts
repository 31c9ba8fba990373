import type { Rows } from "./rows";

const LABEL = /^(?:(?:sub|grand|report|overall)?[ -]?totals?)[:.]?$/iu;
/** No label is longer; a longer cell may be a name, and is not looked at. */
const LONGEST_LABEL = 16;
const FIRST_LETTERS = new Set(Array.from(" TtSsGgRrOo", (letter) => letter.charCodeAt(0)));

/** Says whether a cell is nothing but the label of a total: `Total`, `Totals:`, `Grand Total`. `Totals, Bob` is a name. */
export function isTotalLabel(rows: Rows, index: number): boolean {
  const start = rows.start(index);
  if (!FIRST_LETTERS.has(rows.text.charCodeAt(start))) return false;
  return rows.end(index) - start <= LONGEST_LABEL && LABEL.test(rows.cell(index));
}
