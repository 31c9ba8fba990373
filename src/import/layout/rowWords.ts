import { MONTH_WORDS, WORDS_AND_NAMES } from "./headingWords";
import { LONGEST_HEADING, isHeadingWord } from "./shownHeading";

/** What stands for the words of a cell that could be somebody's name. */
const OPEN = "…";
/** Words that tell no kind of row: people's names stand between them. */
const JOINING: ReadonlySet<string> = new Set(
  "a all and any as at both by dr for from if in no not of on or per the to until with without".split(" "),
);
const WORD = /[\p{L}\p{M}\p{Nd}'’]+|…/gu;

/**
 * The words of a cell that tell a kind of row and nobody: those that headings are made of, in lower case; any others are left
 * open, so that `Dr. Smith's Total:` is `dr … total`. `undefined` where no word is left that tells anything, or the cell is too long.
 */
export function rowWords(cell: string): string | undefined {
  if (cell.length > LONGEST_HEADING) return undefined;
  const words = (cell.normalize("NFC").match(WORD) ?? []).map((word) => namesNobody(word.toLowerCase()));
  const isAnyKnown = words.some((word) => word !== OPEN && !JOINING.has(word));
  return isAnyKnown ? words.filter((word, at) => word !== OPEN || words[at - 1] !== OPEN).join(" ") : undefined;
}

function namesNobody(word: string): string {
  return !/\p{Nd}/u.test(word) && isHeadingWord(word) && !WORDS_AND_NAMES.has(word) && !MONTH_WORDS.has(word)
    ? word
    : OPEN;
}
