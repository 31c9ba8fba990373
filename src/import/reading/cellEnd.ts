import type { TextWindow } from "../text/textWindow";

/** The byte that ends most rows. */
export const LINE_FEED = 10;
/** The byte that ends a row too, alone or before a line feed. */
export const CARRIAGE_RETURN = 13;
/** The byte around cells that hold what would end them. */
export const QUOTE = 34;
const TAB = 9;

/** Says whether a cell is over at a byte. After the last line of the text stands a line feed too, so every cell has an end. */
export function isCellEnd(bytes: DataView, at: number, delimiter: number): boolean {
  const code = bytes.getUint8(at);
  return code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN;
}

/**
 * Where the quote stands that closes a cell: it is the first one before a delimiter or the row's end, so quotes inside
 * need not be doubled. Over several lines the cell goes on only where its quotes are properly doubled, and never with a
 * tab inside a text of tabs: a name such as `"Bud" Sample` must not swallow the rows below it.
 *
 * @param window the text; it grows where the cell goes on behind it
 * @param start the byte after the quote with which the cell starts
 * @param delimiter the byte between cells
 * @returns -1 where no quote closes the cell, so that its first quote is only a character
 */
export function closingQuote(window: TextWindow, start: number, delimiter: number): number {
  let isOneLine = true;
  let isDoubled = true;
  for (let at = start; (isOneLine || isDoubled) && isInText(window, at); at += 1) {
    const code = window.bytes.getUint8(at);
    if (isLineEnd(code)) isOneLine = false;
    if (code !== QUOTE) continue;
    if (isCellEnd(window.bytes, at + 1, delimiter)) {
      return isOneLine || !hasTab(window, start, at, delimiter) ? at : -1;
    }
    if (isPair(window, at, delimiter)) at += 1;
    else isDoubled = false;
  }
  return -1;
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

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
