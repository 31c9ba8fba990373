import type { TextWindow } from "../text/textWindow";

/** The byte that ends most rows. */
export const LINE_FEED = 10;
/** The byte that ends a row too, alone or before a line feed. */
export const CARRIAGE_RETURN = 13;
/** The byte around cells that hold what would end them. */
export const QUOTE = 34;
const TAB = 9;
const MOST_OPEN_QUOTES = 64;

/** Says whether a cell is over at a byte. After the last line of the text stands a line feed too, so every cell has an end. */
export function isCellEnd(bytes: DataView, at: number, delimiter: number): boolean {
  const code = bytes.getUint8(at);
  return code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Finds the ends of cells that begin with a quote, row by row. */
export class Quotes {
  readonly #window: TextWindow;
  readonly #delimiter: number;
  /** How many cells the widest row so far has. */
  #width = 0;
  /** How many cells of the row begin with a quote that nothing closes. */
  #open = 0;

  constructor(window: TextWindow, delimiter: number) {
    this.#window = window;
    this.#delimiter = delimiter;
  }

  /** Begins a row. @param cells how many the row above has */
  startRow(cells: number): void {
    if (cells > this.#width) this.#width = cells;
    this.#open = 0;
  }

  /**
   * Where the quote stands that closes a cell; -1 for none. Past so many quotes of a row that nothing closes, its quotes are
   * only characters, since each search goes through the row.
   *
   * @param start the byte after the cell's first quote
   * @param before how many cells of the row stand before it
   */
  closing(start: number, before: number): number {
    if (this.#open > MOST_OPEN_QUOTES) return -1;
    const cell = { start, before, delimiter: this.#delimiter, width: this.#width };
    const closing = closingQuote(this.#window, cell);
    if (closing < 0) this.#open += 1;
    return closing;
  }
}

/** Where a cell stands that begins with a quote. */
interface QuotedCell {
  /** The byte after its first quote. */
  readonly start: number;
  /** How many cells of its row stand before it. */
  readonly before: number;
  /** The byte between cells. */
  readonly delimiter: number;
  /** How many cells the widest row so far has. */
  readonly width: number;
}

/**
 * Where the quote stands that closes a cell: it is the first one before a delimiter or the row's end, so quotes inside
 * need not be doubled. Over several lines the cell goes on only where its quotes are properly doubled, never with a tab inside
 * a text of tabs, and never where each of the lines is a whole row by itself: a name such as `"Bud" Sample` must not swallow
 * the rows below it.
 *
 * @param window the text; it grows where the cell goes on behind it
 * @returns -1 where no quote closes the cell, so that its first quote is only a character
 */
function closingQuote(window: TextWindow, cell: QuotedCell): number {
  const { start, delimiter } = cell;
  let isOneLine = true;
  let isDoubled = true;
  for (let at = start; (isOneLine || isDoubled) && isInText(window, at); at += 1) {
    const code = window.bytes.getUint8(at);
    if (isLineEnd(code)) isOneLine = false;
    if (code !== QUOTE) continue;
    if (isCellEnd(window.bytes, at + 1, delimiter)) return isOneLine || isOneCell(window, cell, at) ? at : -1;
    if (isPair(window, at, delimiter)) at += 1;
    else isDoubled = false;
  }
  return -1;
}

/** Says whether what stands in quotes over several lines is one cell. */
function isOneCell(window: TextWindow, cell: QuotedCell, closing: number): boolean {
  return !hasTab(window, cell.start, closing, cell.delimiter) && !areWholeRows(window, cell, closing);
}

function isInText(window: TextWindow, at: number): boolean {
  return at < window.length || window.grow();
}

/** Texts of tabs come from writers that do not double quotes: there two before a cell's end are one, and the end. */
function isPair({ bytes }: TextWindow, at: number, delimiter: number): boolean {
  return bytes.getUint8(at + 1) === QUOTE && !(delimiter === TAB && isCellEnd(bytes, at + 2, delimiter));
}

function hasTab(window: TextWindow, start: number, end: number, delimiter: number): boolean {
  return delimiter === TAB && window.string(start, end).includes("\t");
}

/** Says whether each line from the cell's own to the one of its closing quote has as many cells as the widest row. */
function areWholeRows(
  { bytes, length }: TextWindow,
  { start, before, delimiter, width }: QuotedCell,
  closing: number,
): boolean {
  let cells = before + 1;
  for (let at = start; at < length; at += 1) {
    const code = bytes.getUint8(at);
    if (code === delimiter) cells += 1;
    if (!isLineEnd(code)) continue;
    if (cells !== width) return false;
    if (at > closing) return true;
    if (code === CARRIAGE_RETURN && bytes.getUint8(at + 1) === LINE_FEED) at += 1;
    cells = 1;
  }
  return cells === width;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
