/** A word of a text, as names are compared. */
export interface FoldedWord {
  /** In lower case, without accents and apostrophes: `ohara` for `O’Hara`. */
  readonly word: string;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  /** Whether its first letter is a capital; letters of scripts without capitals count as such. */
  readonly isCapital: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:['’ʼ`´][\p{L}\p{M}]+)*/gu;
const ASCII = /^[\0-\x7f]*$/u;
const APOSTROPHES = /['’ʼ`´]/gu;
const ACCENTS = /\p{M}/gu;
const SMALL = /^\p{Ll}/u;
/** Letters that no accent is taken off by decomposing them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ı", "i"],
]);
const OTHER_LETTERS = /[ßæœøđðþłı]/gu;

/** The words of a text in their order. Hyphens, underscores and spaces stand between words. */
export function* foldedWords(text: string): Generator<FoldedWord> {
  for (const match of text.matchAll(WORD)) {
    const [spelled] = match;
    const word = folded(spelled);
    const from = match.index;
    if (word !== "") yield { word, from, to: from + spelled.length, isCapital: !SMALL.test(spelled) };
  }
}

/** The words alone. */
export function wordsFolded(text: string): readonly string[] {
  return [...foldedWords(text)].map(({ word }) => word);
}

function folded(word: string): string {
  const plain = word.replace(APOSTROPHES, "");
  if (ASCII.test(plain)) return plain.toLowerCase();
  return plain
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .replace(OTHER_LETTERS, (letter) => LETTERS.get(letter) ?? letter);
}
