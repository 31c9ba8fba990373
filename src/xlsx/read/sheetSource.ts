import { type StoredCell, sheetCells } from "./sheetCells";
import { type SheetFrame, sheetFrame } from "./sheetFrame";

/** A sheet whose cells are to be read, whatever kind of file it stands in. */
export interface SheetSource {
  /** Its cells, row by row and from left to right. Where it holds formulas, they are gone through twice. */
  readonly cells: () => Iterable<StoredCell>;
  readonly frame: SheetFrame;
  readonly hasFormulas: boolean;
  /** How long it is, in characters of a worksheet's part: a long one's formulas may add up more. */
  readonly size: number;
}

/** The sheet that a worksheet's part spells out. */
export function sheetInPart(part: string): SheetSource {
  return {
    cells: () => sheetCells(part),
    frame: sheetFrame(part),
    hasFormulas: /<(?:\w+:)?f[\s>/]/u.test(part),
    size: part.length,
  };
}
