import { parseAmount } from "../../import/text/amount";
import { Rows } from "../../import/reading/rows";

/**
 * Says whether a text without known headings holds figures all the same: a row as of a table, with an amount among three
 * cells or two amounts, or two rows with an amount beside a word. A single number beside its word, as on a cover page,
 * is none.
 */
export function holdsFigures(text: string): boolean {
  const rows = new Rows(text, "\t");
  let beside = 0;
  while (rows.next()) {
    const filled = rows.cells().filter((cell) => cell !== "");
    const amounts = filled.filter((cell) => parseAmount(cell) !== undefined).length;
    if (amounts > 1 || (amounts === 1 && filled.length > 2)) return true;
    if (amounts === 1 && filled.length === 2) beside += 1;
    if (beside > 1) return true;
  }
  return false;
}
