import { LAST_COLUMN, type CellBlock } from "../workbook/layout/cellAddress";
import type { NumberShown } from "../xlsx/read/cellFormats";
import { DamagedFile, TooLarge } from "../xlsx/package/zipDirectory";
import type { StoredCell } from "../xlsx/read/sheetCells";

/** A sheet of a file that is no .xlsx, as a worksheet's part would spell it out. */
export interface OtherSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Row by row and from left to right. */
  readonly cells: readonly StoredCell[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merged: readonly CellBlock[];
}

/** What a cell holds: text as it is written, a number with how it is shown, or the word that stands for an error. */
export type OtherValue =
  | { readonly kind: "text" | "error"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly shown: NumberShown }
  | { readonly kind: "truth"; readonly isTrue: boolean }
  /** A formula without a result. */
  | { readonly kind: "nothing" };

/** How numbers are shown, by the number that a cell's style is. */
export const STYLES: readonly NumberShown[] = ["other", "date", "cents"];

const LAST_ROW = 1_048_576;
/** Of one file. Each takes some 150 bytes of memory until its row is text. */
const MOST_CELLS = 3_000_000;

/** Of one file: cells may say that they span a thousand columns each, in a few letters. */
const MOST_SPANNED = 5_000_000;

/** Counts cells over all sheets of a file, and what they span. @throws TooLarge where there are more than memory should hold */
export class CellCount {
  #cells = 0;
  #spanned = 0;

  add(): void {
    if (++this.#cells > MOST_CELLS) throw new TooLarge("the sheets hold more cells than memory should");
  }

  /** Counts columns that a cell spans, or that are gone through for it. */
  span(columns: number): void {
    this.#spanned += columns;
    if (this.#spanned > MOST_SPANNED) throw new TooLarge("the cells span more than memory should hold");
  }
}

/**
 * A cell as a worksheet's part would have it.
 *
 * @param row counted from 1, like the column
 * @param formula in Excel's own spelling, as far as anything adds it up; `undefined` where there is none
 * @throws DamagedFile where no sheet has such a cell
 */
export function otherCell(
  { row, column, isHidden }: { readonly row: number; readonly column: number; readonly isHidden: boolean },
  value: OtherValue,
  formula?: string,
): StoredCell {
  if (!(row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN)) {
    throw new DamagedFile("a cell stands where no sheet has one");
  }
  return {
    row,
    column,
    isHidden,
    ...spelled(value),
    formula: formula === undefined ? undefined : { text: formula, kind: "", sharedAs: undefined },
  };
}

function spelled(value: OtherValue): Pick<StoredCell, "type" | "style" | "value"> {
  switch (value.kind) {
    case "text":
      return { type: "text", style: 0, value: value.text };
    case "error":
      return { type: "e", style: 0, value: value.text };
    case "truth":
      return { type: "b", style: 0, value: value.isTrue ? "1" : "0" };
    case "nothing":
      return { type: "n", style: 0, value: "" };
    case "number":
      return { type: "n", style: STYLES.indexOf(value.shown), value: String(value.number) };
  }
}
