import { parseAmount } from "../text/amount";
import type { RowProblem } from "../problems/rowProblem";

/** A row of labels and figures, and what is wrong with it as a record. */
interface LabeledRow {
  readonly row: number;
  readonly problems: readonly RowProblem[];
}

const LABEL = /\p{L}.*:$/u;
const COUNT_OR_SHARE = /^\d{1,9}(?:\.\d{1,4})?%?$/u;

/** Says whether a row holds nothing but labels with a colon, each with a figure behind it: `Net change: 4,979.91`. */
export function isLabeledRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const isInPlace = (cell: string, at: number): boolean => (at % 2 === 0 ? LABEL.test(cell) : isFigure(cell));
  return filled.length > 0 && filled.length % 2 === 0 && filled.every(isInPlace);
}

function isFigure(cell: string): boolean {
  return parseAmount(cell) !== undefined || COUNT_OR_SHARE.test(cell);
}

/** Rows of labels and figures, of which the rows below tell what they are: what a report says of itself at its end, if no record follows. */
export class LabeledRows {
  #rows: LabeledRow[] = [];

  add(row: LabeledRow): void {
    this.#rows.push(row);
  }

  /** Gives them back, and forgets them. */
  end(): readonly LabeledRow[] {
    const ended = this.#rows;
    this.#rows = [];
    return ended;
  }
}
