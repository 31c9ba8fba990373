import { wordsFolded } from "./foldedWords";

/** A person's name in the words by which it is known again, folded. */
export interface PersonName {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** What stands before or behind a name and is no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  "jr sr ii iii iv mr mrs ms miss mx dr md dds dmd phd rdh".split(" "),
);
/** Words that last names begin with, and that alone tell nobody. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de la las los van der den von vom zu di da do dos das del della du le st saint bin ibn al el ap af ten ter y e".split(
    " ",
  ),
);
const NUMBER_AHEAD = /^\s*#?\d+\s*[-–:.]?\s*/u;
const PARENTHESIS = /\([^()]*\)/gu;
const MOST_WORDS = 8;

/** Reads a name as reports print it: `Last, First M`, `First Last`, `123 - Last, First (Jr)`. `undefined` where it is none. */
export function personName(printed: string): PersonName | undefined {
  const name = printed.slice(0, 200).replace(NUMBER_AHEAD, "").replace(PARENTHESIS, " ");
  const comma = name.indexOf(",");
  return comma < 0 ? firstLast(name) : nameOf(name.slice(comma + 1), name.slice(0, comma));
}

/** A name whose parts stand in columns of their own. */
export function nameOf(first: string, last: string): PersonName | undefined {
  const [firstWords, lastWords] = [wordsOf(first), mainWords(wordsOf(last))];
  const isName = firstWords.length > 0 && lastWords.length > 0 && firstWords.length + lastWords.length <= MOST_WORDS;
  return isName ? { first: mainFirst(firstWords), last: lastWords } : undefined;
}

/** The last word is the last name, with what belongs to it. */
function firstLast(name: string): PersonName | undefined {
  const words = wordsOf(name);
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  return { first: mainFirst(words.slice(0, -1)), last: words.slice(-1) };
}

/** Initials stand for nobody where there is a first name. */
function mainFirst(words: readonly string[]): readonly string[] {
  const names = words.filter((word) => Array.from(word).length > 1 && !PARTICLES.has(word));
  return names.length > 0 ? names : words.slice(0, 1);
}

function mainWords(words: readonly string[]): readonly string[] {
  const names = words.filter((word) => !PARTICLES.has(word));
  return names.length > 0 ? names : words;
}

function wordsOf(text: string): readonly string[] {
  const words = wordsFolded(text);
  const names = words.filter((word) => !TITLES.has(word));
  return names.length > 0 ? names : words;
}
