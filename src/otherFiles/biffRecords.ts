import { DamagedFile } from "../xlsx/package/zipDirectory";
import { CannotRead } from "./problems";

/** A cell that a record of an old Excel workbook holds; all counted from 0. */
export interface RecordedCell {
  /** Among the workbook's sheets, in the order in which they stand in the file. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** By the version of Excel, beginnings of a stretch of records that belong together. */
const BEGINNINGS = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x000a;
const PASSWORD = 0x002f;
const SHEET_AT = 0x0085;
const WORKSHEET = 0x0010;
/** Numbers, texts, truths, errors and formulas, one to a record, by every version's numbers. */
const CELLS = new Set([
  ...[0x0203, 0x027e, 0x00fd, 0x0204, 0x00d6, 0x0205, 0x0006, 0x0206, 0x0406],
  // Excel 2 has numbers of its own.
  ...[0x0002, 0x0003, 0x0004, 0x0005],
]);
const SEVERAL_CELLS = 0x00bd;

/**
 * The cells of an old workbook by its records alone, without what they hold: a reader that passes over what it cannot make out is
 * found out by them.
 *
 * @param stream the workbook within its file
 * @throws DamagedFile where the records are cut short or broken, CannotRead where they need a password
 */
export function recordedCells(stream: Uint8Array): readonly RecordedCell[] {
  const walk = new RecordWalk(stream);
  walk.toEnd();
  const starts = [...walk.sheetStarts].sort((one, other) => one - other);
  const sheets = new Map(starts.map((start, at) => [start, at]));
  if (starts.some((start) => !walk.beginnings.has(start))) throw new DamagedFile("a sheet is not where it should be");
  return walk.cells.flatMap(({ start, row, column }) => {
    const sheet = starts.length === 0 ? 0 : sheets.get(start);
    return sheet === undefined ? [] : [{ sheet, row, column }];
  });
}

class RecordWalk {
  readonly cells: { readonly start: number; readonly row: number; readonly column: number }[] = [];
  readonly sheetStarts = new Set<number>();
  readonly beginnings = new Set<number>();
  readonly #view: DataView;
  #depth = 0;
  #start = 0;
  #isWorksheet = false;

  constructor(stream: Uint8Array) {
    this.#view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  }

  toEnd(): void {
    const { byteLength } = this.#view;
    let at = 0;
    while (at + 4 <= byteLength) {
      const kind = this.#view.getUint16(at, true);
      if (this.#depth === 0 && !BEGINNINGS.has(kind)) break;
      const length = this.#view.getUint16(at + 2, true);
      if (at + 4 + length > byteLength) throw new DamagedFile("the workbook is cut short");
      this.#take(kind, at, length);
      at += 4 + length;
    }
    if (this.#depth > 0 || this.beginnings.size === 0) throw new DamagedFile("the workbook is cut short");
    this.#expectNothing(at);
  }

  /** Files are filled up with zeros. */
  #expectNothing(from: number): void {
    for (let at = from; at < this.#view.byteLength; at++) {
      if (this.#view.getUint8(at) !== 0) throw new DamagedFile("there is something behind the workbook's end");
    }
  }

  #take(kind: number, at: number, length: number): void {
    if (BEGINNINGS.has(kind)) this.#begin(at, length);
    else if (kind === END) this.#depth -= 1;
    else if (kind === PASSWORD) throw new CannotRead("encrypted");
    else if (kind === SHEET_AT && length >= 4) this.sheetStarts.add(this.#view.getUint32(at + 4, true));
    else if (this.#depth === 1 && this.#isWorksheet) this.#takeCell(kind, at + 4, length);
  }

  #begin(at: number, length: number): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.beginnings.add(at);
    this.#start = at;
    this.#isWorksheet = length >= 4 && this.#view.getUint16(at + 6, true) === WORKSHEET;
  }

  #takeCell(kind: number, at: number, length: number): void {
    if (!CELLS.has(kind) && kind !== SEVERAL_CELLS) return;
    if (length < 6) throw new DamagedFile("a cell is cut short");
    const row = this.#view.getUint16(at, true);
    const first = this.#view.getUint16(at + 2, true);
    const last = kind === SEVERAL_CELLS ? this.#view.getUint16(at + length - 2, true) : first;
    for (let column = first; column <= Math.min(last, 0xff); column++)
      this.cells.push({ start: this.#start, row, column });
  }
}
