import type { Rows } from "./rows";

const LABEL = /^(?:(?:sub|grand|report|overall)?[ -]?totals?)[:.]?$/iu;
/** No label is longer; a longer cell may be a name, and is not looked at. */
const LONGEST_LABEL = 16;
const LABELS_BEGIN = /^[ tsgro]/iu;
const ASCII = 128;
/** By character code: 1 where a label can begin so. A table, since every line's name is asked. */
const CAN_BEGIN = Uint8Array.from({ length: ASCII }, (_, code) =>
  LABELS_BEGIN.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Says whether a cell is nothing but the label of a total: `Total`, `Totals:`, `Grand Total`. `Totals, Bob` is a name. */
export function isTotalLabel(rows: Rows, index: number): boolean {
  const start = rows.start(index);
  if (CAN_BEGIN[rows.text.charCodeAt(start)] !== 1) return false;
  return rows.end(index) - start <= LONGEST_LABEL && LABEL.test(rows.cell(index));
}
