import type { Rows } from "./rows";
import { Slots } from "./slots";

const LABEL = /^(?:(?:sub|grand|report|overall)?[ -]?totals?)[:.]?$/iu;
/** No label is longer; a longer cell may be a name, and is not looked at. */
const LONGEST_LABEL = 16;
/** By the code of a character: 1 where a label can begin with it. A table, since every line's name is asked. */
const FIRST_LETTERS = new Slots(128);
for (const letter of " TtSsGgRrOo") FIRST_LETTERS.set(letter.charCodeAt(0), 1);

/** Says whether a cell is nothing but the label of a total: `Total`, `Totals:`, `Grand Total`. `Totals, Bob` is a name. */
export function isTotalLabel(rows: Rows, index: number): boolean {
  const canBegin = FIRST_LETTERS.at(rows.firstByte(index)) === 1;
  return canBegin && rows.length(index) <= LONGEST_LABEL && LABEL.test(rows.cell(index));
}
