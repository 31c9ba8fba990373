import { isEveryday } from "./everydayWords";
import { type FoldedWord, foldedWords } from "./foldedWords";
import { PARTICLES, type PersonName, TITLES } from "./personName";

/** How much of a name a text holds: first and last, or a last name that is no other word. */
export type NameFound = "name" | "last-name";

/** How many words may stand between the first name and the last: a middle name, particles, whoever shares the last name. */
const MOST_BETWEEN = 4;
/** Between two words of one name stand marks and numbers at most, and no end of a sentence. */
const JOINS = /^[\s,._\-–—&+/|\\:;()[\]'"’0-9#*]{0,12}$/u;
const SENTENCE_ENDS = /[.!?:;]\s/u;
const SHORTEST_JOINED = 6;
const ASCII = /^[a-z]*$/u;
const JOINERS: ReadonlySet<string> = new Set(["and", "or", "y", "und", "et"]);

/** The names that are looked for. They are kept in memory alone, and none is ever given out. */
export class KnownNames {
  /** The first names that stand with a last name. */
  readonly #firsts = new Map<string, Set<string>>();
  readonly #firstNames = new Set<string>();
  /** First and last name written as one word. */
  readonly #joined = new Set<string>();
  /** Words that the exports hold elsewhere, such as a carrier's: alone they name nobody. */
  readonly #otherWords = new Set<string>();

  /** How many different last names are known. */
  get size(): number {
    return this.#firsts.size;
  }

  /** Notes somebody. */
  add({ first, last }: PersonName): void {
    for (const word of last) this.#addFirsts(word, first);
    for (const one of [first.join(""), first[0] ?? ""]) {
      this.#join(one, last.join(""));
      this.#join(last.join(""), one);
    }
  }

  /** Notes words that stand where nobody is named. */
  addOtherWords(words: readonly string[]): void {
    for (const word of words) this.#otherWords.add(word);
  }

  #addFirsts(last: string, first: readonly string[]): void {
    const known = this.#firsts.get(last) ?? new Set();
    this.#firsts.set(last, known);
    for (const word of first) {
      known.add(word).add(initialOf(word));
      this.#firstNames.add(word);
    }
  }

  #join(one: string, other: string): void {
    const joined = one + other;
    if (joined.length >= SHORTEST_JOINED || !ASCII.test(joined)) this.#joined.add(joined);
  }

  /**
   * What of a known name a text holds: both names in either order, also with an initial for the first, beside one another or with
   * what belongs to a name between them; or a last name alone that is no other word.
   *
   * @param text any text
   * @param alone whether a last name alone is looked for
   */
  foundIn(text: string, alone: boolean): NameFound | undefined {
    if (this.#firsts.size === 0) return undefined;
    const words = [...foldedWords(text)];
    if (words.some(({ word }) => this.#joined.has(word))) return "name";
    const lasts = words.flatMap(({ word }, at) => (this.#firsts.has(word) ? [at] : []));
    if (lasts.some((at) => this.#hasFirst(text, words, at))) return "name";
    return alone && lasts.some((at) => this.#isAlone(text, words, at)) ? "last-name" : undefined;
  }

  #hasFirst(text: string, words: readonly FoldedWord[], last: number): boolean {
    return [1, -1].some((step) => {
      for (let at = last + step, between = 0; between <= MOST_BETWEEN; at += step, between += 1) {
        const [word, before] = [words[at], words[at - step]];
        if (word === undefined || before === undefined || !areJoined(text, word, before)) return false;
        if (this.#areOne(text, words[last], word, between)) return true;
        if (!this.#mayStandBetween(word)) return false;
      }
      return false;
    });
  }

  #areOne(text: string, last: FoldedWord | undefined, word: FoldedWord, between: number): boolean {
    const firsts = last && this.#firsts.get(last.word);
    if (last === undefined || firsts === undefined || word.word === last.word) return false;
    if (firsts.has(word.word)) return areTogether(last, word, between);
    return between === 0 && isInitialOf(firsts, word) && last.isCapital && isMarked(text, last, word);
  }

  /** A particle, a title, another's name, or a middle name that no report has. */
  #mayStandBetween({ word, isCapital }: FoldedWord): boolean {
    if (word.length <= 2 || [PARTICLES, TITLES, JOINERS, this.#firstNames].some((words) => words.has(word)))
      return true;
    return this.#firsts.has(word) || (isCapital && !isEveryday(word));
  }

  /** Of a dentist of that name the title tells. */
  #isAlone(text: string, words: readonly FoldedWord[], at: number): boolean {
    const word = words[at];
    if (word === undefined || isEveryday(word.word) || this.#otherWords.has(word.word)) return false;
    if (words[at - 1]?.word === "dr") return false;
    return word.isCapital || words.length === 1 || text.trim().length === word.to - word.from;
  }
}

function areJoined(text: string, one: FoldedWord, other: FoldedWord): boolean {
  const [earlier, later] = one.from < other.from ? [one, other] : [other, one];
  const gap = text.slice(earlier.to, later.from);
  return JOINS.test(gap) && (earlier.word.length <= 2 || TITLES.has(earlier.word) || !SENTENCE_ENDS.test(gap));
}

/** Of a name of two words of every day capitals tell, and that both stand together. */
function areTogether(last: FoldedWord, first: FoldedWord, between: number): boolean {
  if (!isEveryday(last.word)) return true;
  return between <= 1 && (!isEveryday(first.word) || (last.isCapital && first.isCapital));
}

function isInitialOf(firsts: ReadonlySet<string>, { word, isCapital }: FoldedWord): boolean {
  return word.length === 1 && isCapital && firsts.has(initialOf(word));
}

/** How a first name's initial stands among the first names: no word has a point. */
function initialOf(word: string): string {
  return `${String.fromCodePoint(word.codePointAt(0) ?? 0)}.`;
}

/** Where the last name is another word too, a point or a comma shows that the letter is an initial. */
function isMarked(text: string, last: FoldedWord, initial: FoldedWord): boolean {
  if (!isEveryday(last.word)) return true;
  return initial.from < last.from ? text[initial.to] === "." : text.slice(last.to, initial.from).startsWith(",");
}
