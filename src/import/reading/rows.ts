import type { Column } from "../layout/columns";
import type { Slots } from "./slots";
import { trimSpace } from "../text/space";
import { TextWindow } from "../text/textWindow";
import { CARRIAGE_RETURN, LINE_FEED, QUOTE, Quotes, isCellEnd } from "./cellEnd";

/** What separates the cells of a row. */
export type Delimiter = "\t" | "," | ";";

const SPACE = 32;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
/** The first byte that is no ASCII character. */
const FIRST_FOREIGN = 128;
/** The bytes of `0.00`, read as one number: most amounts of an aging report are zero. */
const ZERO_AMOUNT = 0x302e3030;
const LENGTH_OF_ZERO = 4;
/** Past twelve digits of dollars a cell holds an account number, not money. */
const MAX_DIGITS = 12;
const MAX_COMMAS = 3;
/** No byte above a semicolon ends a cell. */
const HIGHEST_END = 59;
/** The bit that makes an ASCII capital a small letter. */
const SMALL = 32;
/** Cells that there is room for at first. */
const ROOM = 64;
const BLANK_LINE: readonly string[] = [""];

/**
 * Walks through a text row by row without making a string for any cell: a cell is where it starts and ends among the
 * bytes of the text.
 *
 * Rows end in CRLF, LF or CR; the end of the last row may be left out. Where a cell ends, `cellEnd.ts` says.
 */
export class Rows {
  /** The number of the current row, from 1. */
  row = 0;
  /** How many cells the current row has, empty ones included. */
  count = 0;
  /** How many pieces of the text were gone into so far: a row that is longer than a piece is one. */
  pieces = 0;
  readonly #window: TextWindow;
  readonly #delimiter: number;
  readonly #quotes: Quotes;
  /** The comma between thousands; no character where commas separate the cells. */
  readonly #groupMark: number;
  #starts = new Int32Array(ROOM);
  #ends = new Int32Array(ROOM);
  #amounts = new Float64Array(ROOM);
  #at = 0;

  constructor(text: string, delimiter: Delimiter) {
    this.#window = new TextWindow(text);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quotes = new Quotes(this.#window, this.#delimiter);
    this.#groupMark = delimiter === "," ? -1 : COMMA;
  }

  /** Goes to the next row. @returns false after the last */
  next(): boolean {
    const window = this.#window;
    if (this.#at >= window.length) {
      if (!window.slide()) return false;
      this.pieces += 1;
      this.#at = 0;
    }
    this.row += 1;
    this.#quotes.startRow(this.count);
    this.count = 0;
    let end = this.#at - 1;
    do end = this.#takeCell(end + 1);
    while (window.bytes.getUint8(end) === this.#delimiter);
    this.#at = this.#pastLineEnd(end);
    return true;
  }

  /** The cell as an amount in cents, where it is one in the form that reports print most; otherwise NaN. */
  plainAmount(index: number): number {
    return index < this.count ? (this.#amounts[index] ?? NaN) : NaN;
  }

  /**
   * Puts the amounts of some columns into their slots, as long as they are in the form that reports print most.
   *
   * @returns how many of the columns were read
   */
  readPlainAmounts(columns: readonly Column[], into: Slots): number {
    const amounts = this.#amounts;
    let read = 0;
    for (const { index, slot } of columns) {
      const amount = amounts[index] ?? NaN;
      if (index >= this.count || Number.isNaN(amount)) break;
      into.set(slot, amount);
      read += 1;
    }
    return read;
  }

  /** The first character's code in the cell, where it is an ASCII character; 0 for an empty cell. */
  firstByte(index: number): number {
    const start = this.#start(index);
    return this.length(index) > 0 ? this.#window.bytes.getUint8(start) : 0;
  }

  /** How many bytes the cell has, spaces included; 0 for a cell that the row lacks. */
  length(index: number): number {
    return index < this.count ? (this.#ends[index] ?? 0) - this.#start(index) : 0;
  }

  /** Says whether one of some pairs of ASCII letters stands in the cell, in either case. @param pairs as `pairTable` makes them */
  hasPair(index: number, pairs: Uint8Array): boolean {
    const { bytes } = this.#window;
    const start = this.#start(index);
    const end = start + this.length(index);
    let before = 0;
    for (let at = start; at < end; at += 1) {
      const letter = bytes.getUint8(at) | SMALL;
      if (pairs[before + letter] === 1) return true;
      before = letter << 8;
    }
    return false;
  }

  /** Says whether the cell is missing, empty or only spaces. */
  isBlank(index: number): boolean {
    const { bytes } = this.#window;
    const start = this.#start(index);
    for (let at = start; at < start + this.length(index); at += 1) {
      const byte = bytes.getUint8(at);
      if (byte >= FIRST_FOREIGN) return this.cell(index) === "";
      if (byte > SPACE) return false;
    }
    return true;
  }

  /** The cell as a string, quotes and outer spaces taken off; empty for a cell that the row lacks. */
  cell(index: number): string {
    const start = this.#start(index);
    const length = this.length(index);
    if (length === 0) return "";
    const cell = this.#window.string(start, start + length);
    const isQuoted = start > 0 && this.#window.bytes.getUint8(start - 1) === QUOTE;
    return trimSpace(isQuoted ? cell.replaceAll('""', '"') : cell);
  }

  /** Every cell of the row as a string. Blank lines are alike: a sheet may have a million above its only cell. */
  cells(): readonly string[] {
    if (this.count === 1 && this.length(0) === 0) return BLANK_LINE;
    return Array.from({ length: this.count }, (_, index) => this.cell(index));
  }

  #start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** Notes the cell that starts here. @returns where it is over: at a delimiter, a line's end or the text's end */
  #takeCell(start: number): number {
    const index = this.count;
    if (index === this.#starts.length) this.#makeRoom();
    this.#starts[index] = start;
    this.count = index + 1;
    if (this.#isZero(start)) return this.#note(index, start + LENGTH_OF_ZERO, 0);
    const amountEnd = this.#amountEnd(start, index, this.#groupMark, false);
    return amountEnd < 0 ? this.#takeWords(start, index) : amountEnd;
  }

  #note(index: number, end: number, amount: number): number {
    this.#ends[index] = end;
    this.#amounts[index] = amount;
    return end;
  }

  /** Takes a cell that is no plain amount, unless in quotes. A quoted one starts after its first quote, and ends at its closing quote. */
  #takeWords(start: number, index: number): number {
    if (this.#window.bytes.getUint8(start) !== QUOTE) return this.#note(index, this.#plainEnd(start), NaN);
    const amountEnd = this.#amountEnd(start + 1, index, COMMA, true);
    const closing = amountEnd < 0 ? this.#quotes.closing(start + 1, index) : amountEnd;
    if (closing < 0) return this.#note(index, this.#plainEnd(start), NaN);
    this.#starts[index] = start + 1;
    return (amountEnd < 0 ? this.#note(index, closing, NaN) : closing) + 1;
  }

  #plainEnd(start: number): number {
    const { bytes } = this.#window;
    let at = start;
    while (bytes.getUint8(at) > HIGHEST_END || !isCellEnd(bytes, at, this.#delimiter)) at += 1;
    return at;
  }

  #isZero(start: number): boolean {
    const { bytes } = this.#window;
    return bytes.getUint32(start) === ZERO_AMOUNT && isCellEnd(bytes, start + LENGTH_OF_ZERO, this.#delimiter);
  }

  /**
   * Reads a cell such as `-1,234.56` on the way to its end, as most cells of most reports are of that form and every
   * byte is then looked at once only. Notes the amount. In quotes a comma stands between thousands in any text.
   *
   * @returns the cell's end; -1 where the cell is anything else
   */
  #amountEnd(start: number, index: number, groupMark: number, isQuoted: boolean): number {
    const { bytes } = this.#window;
    const isNegative = bytes.getUint8(start) === MINUS;
    const first = isNegative ? start + 1 : start;
    let at = first;
    let dollars = 0;
    let comma = -1;
    for (; ; at += 1) {
      const code = bytes.getUint8(at);
      if (code >= DIGIT_ZERO && code <= DIGIT_NINE) dollars = dollars * 10 + (code - DIGIT_ZERO);
      else if (code === groupMark && isGroupEnd(first, comma, at, 3)) comma = at;
      else break;
    }
    const fraction = this.#fraction(at, isQuoted);
    if (fraction < 0 || !isGroupEnd(first, comma, at, MAX_DIGITS)) return -1;
    const amount = dollars * 100 + fraction;
    return this.#note(index, at + 3, isNegative ? -amount : amount);
  }

  /** The two decimals that end a cell, from their point on; -1 for anything else. */
  #fraction(point: number, isQuoted: boolean): number {
    const { bytes } = this.#window;
    if (bytes.getUint8(point) !== POINT) return -1;
    const tens = bytes.getUint8(point + 1) - DIGIT_ZERO;
    if (tens < 0 || tens > 9) return -1;
    const ones = bytes.getUint8(point + 2) - DIGIT_ZERO;
    return ones >= 0 && ones <= 9 && this.#isEnd(point + 3, isQuoted) ? tens * 10 + ones : -1;
  }

  #isEnd(at: number, isQuoted: boolean): boolean {
    const { bytes } = this.#window;
    if (!isQuoted) return isCellEnd(bytes, at, this.#delimiter);
    return bytes.getUint8(at) === QUOTE && isCellEnd(bytes, at + 1, this.#delimiter);
  }

  #pastLineEnd(at: number): number {
    const { bytes } = this.#window;
    return bytes.getUint8(at) === CARRIAGE_RETURN && bytes.getUint8(at + 1) === LINE_FEED ? at + 2 : at + 1;
  }

  #makeRoom(): void {
    const room = 2 * this.#starts.length;
    const [starts, ends, amounts] = [this.#starts, this.#ends, this.#amounts];
    this.#starts = new Int32Array(room);
    this.#starts.set(starts);
    this.#ends = new Int32Array(room);
    this.#ends.set(ends);
    this.#amounts = new Float64Array(room);
    this.#amounts.set(amounts);
  }
}

/** Pairs of small ASCII letters as a table to look for them in: 1 where a pair is one of them. */
export function pairTable(pairs: readonly string[]): Uint8Array {
  const table = new Uint8Array(256 * 256);
  for (const pair of pairs) table[(pair.charCodeAt(0) << 8) + pair.charCodeAt(1)] = 1;
  return table;
}

/** Says whether three digits stand between the last comma (-1 for none) and here, or no comma and a few digits. */
function isGroupEnd(first: number, comma: number, at: number, mostWithoutComma: number): boolean {
  if (comma < 0) return at > first && at - first <= mostWithoutComma;
  return at - comma === 4 && at - first <= MAX_DIGITS + MAX_COMMAS;
}
