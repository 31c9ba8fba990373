import { parseAmount } from "../../import/text/amount";
import { Rows } from "../../import/reading/rows";

/** A single number among words, such as a count on a cover page, makes no table. */
const FEWEST_ROWS = 2;
const FEWEST_CELLS = 2;

/** Says whether a text without known headings holds a table of figures all the same: rows with an amount beside something. */
export function holdsFigures(text: string): boolean {
  const rows = new Rows(text, "\t");
  let found = 0;
  while (found < FEWEST_ROWS && rows.next()) {
    const filled = rows.cells().filter((cell) => cell !== "");
    if (filled.length >= FEWEST_CELLS && filled.some((cell) => parseAmount(cell) !== undefined)) found += 1;
  }
  return found >= FEWEST_ROWS;
}
