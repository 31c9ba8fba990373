import { nameKey, nameWords } from "./nameForms";

/** The people whom a report names, to tell from them what stands in its other columns. None of them leaves the reading. */
export class PeopleSeen {
  readonly #people: string[] = [];
  #words: ReadonlySet<string> | undefined;
  #keys: ReadonlySet<string> | undefined;

  /** Notes the cells of a row that name people. */
  add(people: readonly string[]): void {
    for (const person of people) this.#people.push(person);
  }

  /** Says whether a cell names one of them: by the whole name, or by a part of it where that is a single word. Asked once all rows are in. */
  hasNamed(cell: string): boolean {
    const words = nameWords(cell);
    this.#words ??= wordsOfAll(this.#people);
    // Most cells have a word that is in nobody's name, and names are sorted for the others only.
    if (words.length === 0 || !words.every((word) => this.#words?.has(word))) return false;
    if (words.length === 1) return true;
    this.#keys ??= new Set(this.#people.map(nameKey));
    return this.#keys.has(nameKey(cell));
  }
}

const BETWEEN_WORDS = /[\s\d,.;:\-/()&_|+]+/u;

/** The words of all names, in lower case. */
function wordsOfAll(people: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const person of people) for (const word of person.toLowerCase().split(BETWEEN_WORDS)) words.add(word);
  return words;
}
