import type { Row } from "./cell";

/**
 * What a workbook's tables hold, by table name, rows in the table's order. Plain data: safe to keep and to compare.
 * Formula columns are absent until `evaluate` has filled them in.
 */
export type TableRows = ReadonlyMap<string, readonly Row[]>;

/** The tables as the functions behind formulas look at them. */
export interface Book {
  /** The rows of a table; none for a table without rows. */
  readonly rows: (table: string) => readonly Row[];
  /** Does some work, and says which tables it looked at. Absent where nobody asks which. */
  readonly watched?: <Done>(work: () => Done) => Watched<Done>;
}

/** What came of some work, and the names of the tables that it looked at. */
export interface Watched<Done> {
  readonly done: Done;
  readonly tables: Iterable<string>;
}

/** A book of rows alone. @param tables with whatever formulas are filled in */
export function bookOfRows(tables: TableRows): Book {
  return { rows: (table) => tables.get(table) ?? [] };
}

/**
 * Makes a look-up that is built once for a book and then shared by every row that asks, so that
 * no formula's cost grows with the rows of another table. Whoever asks looks at the tables that it was built from.
 *
 * The rows handed to `build` are live: columns filled in later show in them, but which rows there are is settled.
 */
export function oncePerBook<Lookup>(build: (book: Book) => Lookup): (book: Book) => Lookup {
  const built = new WeakMap<Book, Watched<Lookup>>();
  return (book) => {
    const known = built.get(book);
    if (known) {
      for (const table of known.tables) book.rows(table);
      return known.done;
    }
    const made = book.watched?.(() => build(book)) ?? { done: build(book), tables: [] };
    built.set(book, made);
    return made.done;
  };
}
