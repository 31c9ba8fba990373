import type { Book, TableRows } from "../spec/book";
import type { Row } from "../spec/cell";

/** A book's tables by their names. Each is filled in when it is asked for. */
export class TablesOnAsking implements TableRows {
  readonly #names: readonly string[];
  readonly #book: Book;

  constructor(names: readonly string[], book: Book) {
    this.#names = names;
    this.#book = book;
  }

  get size(): number {
    return this.#names.length;
  }

  has(name: string): boolean {
    return this.#names.includes(name);
  }

  get(name: string): readonly Row[] | undefined {
    return this.has(name) ? this.#book.rows(name) : undefined;
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<readonly Row[]> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, readonly Row[]]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, readonly Row[]]> {
    return this.entries();
  }

  forEach(told: (rows: readonly Row[], name: string, tables: TableRows) => void): void {
    for (const [name, rows] of this) told(rows, name, this);
  }

  #all(): Map<string, readonly Row[]> {
    return new Map(this.#names.map((name) => [name, this.#book.rows(name)]));
  }
}
