import { parseAmount } from "../text/amount";
import type { RowProblem } from "../problems/rowProblem";
import type { Block } from "./block";
import type { Rows } from "./rows";
import { MAX_PROBLEMS, type Tally } from "./tally";

const LETTER = /\p{L}/u;
const COUNT_OR_SHARE = /^\d{1,9}(?:\.\d{1,4})?%?$/u;

/** Says whether a row holds nothing but labels with a colon, each with a figure behind it: `Net change: 4,979.91`. */
export function isLabeledRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const isInPlace = (cell: string, at: number): boolean => (at % 2 === 0 ? isLabel(cell) : isFigure(cell));
  return filled.length > 0 && filled.length % 2 === 0 && filled.every(isInPlace);
}

function isLabel(cell: string): boolean {
  return cell.endsWith(":") && LETTER.test(cell);
}

function isFigure(cell: string): boolean {
  return parseAmount(cell) !== undefined || COUNT_OR_SHARE.test(cell);
}

/**
 * Rows of labels and figures, of which the rows below tell what they are: where no record follows, and the report printed its total,
 * they are what it says of itself at its end. Anything else could be a record.
 */
export class LabeledRows {
  readonly #rows: Rows;
  readonly #tally: Tally;
  /** What is wrong with each as a record. */
  #problems: (readonly RowProblem[])[] = [];

  constructor(rows: Rows, tally: Tally) {
    this.#rows = rows;
    this.#tally = tally;
  }

  /** Takes in the current row. @returns false where it is none */
  read({ reader }: Block): boolean {
    if (!isLabeledRow(this.#rows.cells())) return false;
    const problems = reader.problems();
    this.#problems.push(problems.length > 0 ? problems : [{ code: "row-incomplete", row: this.#rows.row }]);
    if (this.#problems.length > MAX_PROBLEMS) this.endAsRecords();
    return true;
  }

  /** A record follows. */
  endAsRecords(): void {
    for (const problems of this.#problems) this.#tally.problem(problems);
    this.#problems = [];
  }

  /** The report ends. */
  end(hasTotal: boolean): void {
    if (hasTotal) this.#tally.skip("closing", this.#problems.length);
    else this.endAsRecords();
    this.#problems = [];
  }
}
