import { isSpace, trimSpace } from "./space";

/** What separates the cells of a row. */
export type Delimiter = "\t" | "," | ";";

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
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
  #at: number;

  constructor(text: string, delimiter: Delimiter) {
    this.text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  }

  /** Goes to the next row. @returns false after the last */
  next(): boolean {
    if (this.#at >= this.text.length) return false;
    this.row += 1;
    this.count = 0;
    let end = this.#takeCells(this.#at);
    while (this.text.charCodeAt(end) === this.#delimiter) end = this.#takeCells(end + 1);
    this.#at = this.#pastLineEnd(end);
    return true;
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

  /**
   * Notes the cells from here on, up to one that starts with a quote.
   * One loop over characters, with all it needs at hand: most of the time of reading a report is spent here.
   *
   * @returns where the last cell noted is over: at a delimiter, a line's end or the text's end
   */
  #takeCells(from: number): number {
    const { text } = this;
    const { length } = text;
    const delimiter = this.#delimiter;
    let start = from;
    let at = from;
    for (; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > HIGHEST_END) continue;
      if (code === delimiter) {
        this.#note(start, at);
        start = at + 1;
      } else if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
      else if (code === QUOTE && at === start) return this.#takeQuotedCell(start);
    }
    this.#note(start, at);
    return at;
  }

  #takeQuotedCell(start: number): number {
    const closing = this.#closingQuote(start + 1);
    const end = closing < 0 ? this.#plainEnd(start) : closing;
    this.#note(closing < 0 ? start : start + 1, end);
    return closing < 0 ? end : end + 1;
  }

  #note(start: number, end: number): void {
    const { count } = this;
    if (count === this.#starts.length) this.#makeRoom();
    this.#starts[count] = start;
    this.#ends[count] = end;
    this.count = count + 1;
  }

  #plainEnd(start: number): number {
    let at = start;
    while (!this.#isCellEnd(at)) at += 1;
    return at;
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
    this.#starts = starts;
    this.#ends = ends;
  }
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
