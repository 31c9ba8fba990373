import { looksLikePerson } from "../text/personal";

/** What stands before or behind a person's name, and is no part of it. */
const TITLES = wordsOf("jr sr ii iii iv mr mrs ms miss md dds dmd phd rdh and or aka");
/** Words that stand between the words of a title, and in nobody's name. */
const CONNECTIVES = wordsOf(
  "of the for from with without by at on to no not per only via my our inside outside near over under after before between",
);
const ASCII = /^[ -~]*$/u;
const MOST_WORDS_OF_A_NAME = 5;
const PARENTHESIS = /[([{][^)\]}]*[)\]}]/gu;

/** The words of a cell in lower case, however they are joined or spelled. What stands in parentheses is left out. */
export function wordsIn(cell: string): readonly string[] {
  const spelled = ASCII.test(cell) ? cell : cell.normalize("NFKC");
  const apart = withoutParentheses(spelled).replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return apart.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}'’]*/gu) ?? [];
}

/** The words of a cell without titles. */
export function nameWords(cell: string): readonly string[] {
  return wordsIn(cell).filter((word) => !TITLES.has(word));
}

/** Says whether a cell has the form of a name: a few words, none of which joins others as `of` does. */
export function isLikeName(cell: string): boolean {
  const words = nameWords(cell);
  const hasWord = words.some(({ length }) => length > 1);
  if (hasWord && isLastFirst(cell)) return true;
  return (
    hasWord && words.length >= 2 && words.length <= MOST_WORDS_OF_A_NAME && !words.some((word) => CONNECTIVES.has(word))
  );
}

/** Says whether a cell is written as software writes a person, the last name first. */
export function isLastFirst(cell: string): boolean {
  return looksLikePerson(withoutParentheses(cell.normalize("NFKC"))) || /^\P{L}*\p{L}[^,;]*[,;]\s*\p{L}/u.test(cell);
}

/** Behind the last mark that closes a parenthesis none is looked for: there each opening one would be held against all that follows. */
function withoutParentheses(cell: string): string {
  const end = 1 + Math.max(...[")", "]", "}"].map((mark) => cell.lastIndexOf(mark)));
  return cell.slice(0, end).replace(PARENTHESIS, " ") + cell.slice(end);
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
