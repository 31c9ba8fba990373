import { nameWords } from "./nameForms";

/** The people whom a report names, to tell from them what stands in its other columns. None of them leaves the reading. */
export class PeopleSeen {
  readonly #people: string[] = [];
  #words: ReadonlySet<string> | undefined;
  #keys: ReadonlySet<string> | undefined;

  /** Notes the cells of a row that name people. */
  add(people: readonly string[]): void {
    for (const person of people) this.#people.push(person);
  }

  /**
   * Says whether a cell names one of them: by the whole name or two words of it, with or without initials; or by a part of it where
   * that is a single word. Asked once all rows are in.
   */
  hasNamed(cell: string): boolean {
    const words = fullWords(cell);
    this.#words ??= wordsOfAll(this.#people);
    // Most cells have a word that is in nobody's name, and names are sorted for the others only.
    if (words.length === 0 || !words.every((word) => this.#words?.has(word))) return false;
    if (words.length === 1) return true;
    this.#keys ??= new Set(this.#people.flatMap(keysOf));
    return this.#keys.has(keyOf(words));
  }
}

/** The words of a cell without titles and initials; initials alone are its words. */
function fullWords(cell: string): readonly string[] {
  const words = nameWords(cell);
  const full = words.filter(({ length }) => length > 1);
  return full.length > 0 ? full : words;
}

/** A name, and each two words of a longer one. */
function keysOf(person: string): readonly string[] {
  const words = fullWords(person);
  if (words.length < 3 || words.length > MOST_WORDS) return [keyOf(words)];
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => keyOf([one, other])));
  return [keyOf(words), ...pairs];
}

/** What is the same in `Sample, Ann`, `Ann Sample` and `123-SAMPLE, ANN B. (Jr)`. */
function keyOf(words: readonly string[]): string {
  return words.toSorted().join(" ");
}

const MOST_WORDS = 6;
const BETWEEN_WORDS = /[\s\d,.;:\-/()&_|+]+/u;

/** The words of all names, in lower case. */
function wordsOfAll(people: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const person of people) for (const word of person.toLowerCase().split(BETWEEN_WORDS)) words.add(word);
  return words;
}
