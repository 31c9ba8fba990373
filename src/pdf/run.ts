/** Text on a page that is printed in one go, upright. Lengths are in points, a seventy-second of an inch. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its line stands, counted from the top of the page downwards. */
  readonly base: number;
  /** The size of its letters, as wide as an em of them. */
  readonly size: number;
}

const NUMBER = /^[-(]*(?:\$[-(]*)?(?:\d+(?:,\d{3})*)?(?:\d|\.\d+)(?:\)|-|%|CR|DR)?$/u;
const DATE = /^\d{1,4}([/-])\d{1,2}\1\d{1,4}$/u;
/** Signs that are half as wide as a digit in usual fonts. */
const NARROW = /[.,:' ]/u;

/** Whether all of a text is a number, in any form in which amounts, counts and percentages are printed. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Whether two words next to each other are surely of two columns: numbers or dates, and not both of them mere counts. */
export function areTwoCells(one: string, other: string): boolean {
  const isExact = (word: string): boolean => DATE.test(word) || (isNumber(word) && word.includes("."));
  const isCell = (word: string): boolean => DATE.test(word) || isNumber(word);
  return isCell(one) && isCell(other) && (isExact(one) || isExact(other));
}

/**
 * The cells of a text, where it has several: columns stand so close together in some reports that they are taken for words of one
 * text. Where each begins is figured from how wide its signs usually are.
 */
export function cellsApart(run: Run): readonly Run[] {
  const cells = cellsIn(run.text.split(" "));
  if (cells.length === 1) return [run];
  const unit = (run.right - run.left) / widthOf(run.text);
  let left = run.left;
  return cells.map((text) => {
    const right = left + widthOf(text) * unit;
    const cell = { ...run, text, left, right };
    left = right + widthOf(" ") * unit;
    return cell;
  });
}

function cellsIn(words: readonly string[]): readonly string[] {
  const cells: string[] = [];
  let before = "";
  for (const word of words) {
    if (cells.length === 0 || areTwoCells(before, word)) cells.push(word);
    else cells.push(`${cells.pop() ?? ""} ${word}`);
    before = word;
  }
  return cells;
}

/** In widths of a digit, about. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (NARROW.test(sign) ? 0.5 : 1), 0);
}
