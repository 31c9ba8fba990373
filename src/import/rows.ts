import { isSpace, trimSpace } from "./space";

/** What separates the cells of a row. */
export type Delimiter = "\t" | "," | ";";

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
/** Past twelve digits of dollars a cell holds an account number, not money. */
const MOST_DIGITS = 12;
const MOST_COMMAS = 3;
const BYTE_ORDER_MARK = 0xfeff;
/** No character above a semicolon ends a cell. */
const HIGHEST_END = 59;

/**
 * Walks through a text row by row without making a string for any cell: a cell is where it starts and ends in the text.
 *
 * Rows end in CRLF, LF or CR; the end of the last row may be left out. A cell that starts with a quote ends at the
 * quote that stands before a delimiter or the row's end, so quotes inside need not be doubled. Over several lines it
 * goes on only where its quotes are properly doubled, and never with a tab inside a text of tabs: a name such as
 * `"Bud" Sample` must not swallow the rows below it.
 */
export class Rows {
  /** The number of the current row, from 1. */
  row = 0;
  /** How many cells the current row has, empty ones included. */
  count = 0;
  readonly text: string;
  readonly #delimiter: number;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #amounts = new Float64Array(64);
  #at: number;
  /** The comma between thousands; no character where commas separate the cells. */
  readonly #groupMark: number;

  constructor(text: string, delimiter: Delimiter) {
    this.text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#groupMark = delimiter === "," ? -1 : COMMA;
    this.#at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  }

  /** Goes to the next row. @returns false after the last */
  next(): boolean {
    if (this.#at >= this.text.length) return false;
    this.row += 1;
    this.count = 0;
    let end = this.#takeCell(this.#at);
    while (this.text.charCodeAt(end) === this.#delimiter) end = this.#takeCell(end + 1);
    this.#at = this.#pastLineEnd(end);
    return true;
  }

  /** The cell as an amount in cents, where it is one in the form that reports print most; otherwise NaN. */
  plainAmount(index: number): number {
    return index < this.count ? (this.#amounts[index] ?? NaN) : NaN;
  }

  /** Where the cell starts in the text, counted from 0 as columns are; 0 for a cell that the row lacks. */
  start(index: number): number {
    return index < this.count ? (this.#starts[index] ?? 0) : 0;
  }

  /** Where the cell ends in the text; 0 for a cell that the row lacks. */
  end(index: number): number {
    return index < this.count ? (this.#ends[index] ?? 0) : 0;
  }

  /** Says whether the cell is missing, empty or only spaces. */
  isBlank(index: number): boolean {
    const end = this.end(index);
    for (let at = this.start(index); at < end; at += 1) if (!isSpace(this.text.charCodeAt(at))) return false;
    return true;
  }

  /** The cell as a string, quotes and outer spaces taken off. */
  cell(index: number): string {
    const start = this.start(index);
    const cell = this.text.slice(start, this.end(index));
    return trimSpace(this.text.charCodeAt(start - 1) === QUOTE ? cell.replaceAll('""', '"') : cell);
  }

  /** Every cell of the row as a string. */
  cells(): readonly string[] {
    return Array.from({ length: this.count }, (_, index) => this.cell(index));
  }

  /** Notes the cell that starts here. @returns where it is over: at a delimiter, a line's end or the text's end */
  #takeCell(start: number): number {
    const { count } = this;
    if (count === this.#starts.length) this.#makeRoom();
    this.#starts[count] = start;
    this.#amounts[count] = NaN;
    this.count = count + 1;
    const amountEnd = this.#amountEnd(start, count);
    const end = amountEnd < 0 ? this.#wordsEnd(start, count) : amountEnd;
    this.#ends[count] = end;
    return this.text.charCodeAt(end) === QUOTE ? end + 1 : end;
  }

  /** The end of a cell that is no plain amount. A quoted one ends at its closing quote, and starts after the first. */
  #wordsEnd(start: number, index: number): number {
    if (this.text.charCodeAt(start) !== QUOTE) return this.#plainEnd(start);
    const closing = this.#closingQuote(start + 1);
    if (closing < 0) return this.#plainEnd(start);
    this.#starts[index] = start + 1;
    return closing;
  }

  #plainEnd(start: number): number {
    const { text } = this;
    const delimiter = this.#delimiter;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code <= HIGHEST_END && (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN)) break;
    }
    return at;
  }

  /**
   * Reads a cell such as `-1,234.56` on the way to its end, as most cells of most reports are of that form and every
   * character is then looked at once only. Notes the amount.
   *
   * @returns the cell's end; -1 where the cell is anything else
   */
  #amountEnd(start: number, index: number): number {
    const { text } = this;
    const groupMark = this.#groupMark;
    const isNegative = text.charCodeAt(start) === MINUS;
    const first = isNegative ? start + 1 : start;
    let at = first;
    let dollars = 0;
    let comma = -1;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= DIGIT_ZERO && code <= DIGIT_NINE) dollars = dollars * 10 + (code - DIGIT_ZERO);
      else if (code === groupMark && isGroupEnd(first, comma, at, 3)) comma = at;
      else break;
    }
    const fraction = this.#fraction(at);
    if (fraction < 0 || !isGroupEnd(first, comma, at, MOST_DIGITS)) return -1;
    const amount = dollars * 100 + fraction;
    this.#amounts[index] = isNegative ? -amount : amount;
    return at + 3;
  }

  /** The two decimals that end a cell, from their point on; -1 for anything else. */
  #fraction(point: number): number {
    const { text } = this;
    if (text.charCodeAt(point) !== POINT || !this.#isCellEnd(point + 3)) return -1;
    const tens = text.charCodeAt(point + 1) - DIGIT_ZERO;
    const ones = text.charCodeAt(point + 2) - DIGIT_ZERO;
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
  }

  /** @returns -1 where no quote closes the cell, so that its first quote is only a character */
  #closingQuote(start: number): number {
    const { text } = this;
    let isOneLine = true;
    let isDoubled = true;
    for (let at = start; at < text.length && (isOneLine || isDoubled); at += 1) {
      const code = text.charCodeAt(at);
      if (isLineEnd(code)) isOneLine = false;
      if (code !== QUOTE) continue;
      if (this.#isCellEnd(at + 1)) return isOneLine || !this.#hasTab(start, at) ? at : -1;
      if (this.#isPair(at)) at += 1;
      else isDoubled = false;
    }
    return -1;
  }

  /** Texts of tabs come from writers that do not double quotes: there two before a cell's end are one, and the end. */
  #isPair(at: number): boolean {
    return this.text.charCodeAt(at + 1) === QUOTE && !(this.#delimiter === TAB && this.#isCellEnd(at + 2));
  }

  #isCellEnd(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at >= this.text.length || code === this.#delimiter || isLineEnd(code);
  }

  #hasTab(start: number, end: number): boolean {
    return this.#delimiter === TAB && this.text.slice(start, end).includes("\t");
  }

  #pastLineEnd(at: number): number {
    const { text } = this;
    return text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
  }

  #makeRoom(): void {
    const starts = new Int32Array(this.#starts.length * 2);
    const ends = new Int32Array(this.#ends.length * 2);
    starts.set(this.#starts);
    ends.set(this.#ends);
    const amounts = new Float64Array(this.#amounts.length * 2);
    amounts.set(this.#amounts);
    this.#amounts = amounts;
    this.#starts = starts;
    this.#ends = ends;
  }
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Says whether three digits stand between the last comma (-1 for none) and here, or no comma and a few digits. */
function isGroupEnd(first: number, comma: number, at: number, mostWithoutComma: number): boolean {
  if (comma < 0) return at > first && at - first <= mostWithoutComma;
  return at - comma === 4 && at - first <= MOST_DIGITS + MOST_COMMAS;
}
