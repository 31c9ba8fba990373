import type { Balance } from "../domain/receivables";
import { type Book, oncePerBook } from "../workbook/book";
import { type CellValue, type Row, numberIn, textIn } from "../workbook/cell";

/**
 * Finds a row of a table by what stands under one heading: of several the first, as MATCH does.
 *
 * @param table its name
 * @param heading of the key, such as `Month`
 */
export function rowsOf(table: string, heading: string): (book: Book, key: CellValue) => Row | undefined {
  const rows = oncePerBook(
    (book): ReadonlyMap<CellValue, Row> =>
      new Map(
        book
          .rows(table)
          .toReversed()
          .map((row) => [row[heading], row]),
      ),
  );
  return (book, key) => rows(book).get(key);
}

/**
 * Finds all rows of a table by what stands under one heading, in the table's order.
 *
 * @param table its name
 * @param heading such as `As of`
 */
export function allRowsOf(table: string, heading: string): (book: Book, key: CellValue) => readonly Row[] {
  const groups = oncePerBook((book): ReadonlyMap<CellValue, readonly Row[]> => {
    const found = new Map<CellValue, Row[]>();
    for (const row of book.rows(table)) {
      const group = found.get(row[heading]);
      if (group) group.push(row);
      else found.set(row[heading], [row]);
    }
    return found;
  });
  return (book, key) => groups(book).get(key) ?? [];
}

const receivables = oncePerBook(
  (book): ReadonlyMap<string, Row> =>
    new Map(book.rows("Receivables").map((row) => [placeOf(numberIn(row, "Month end"), textIn(row, "Balance")), row])),
);

/** The row of Receivables of a day and a balance. */
export function receivablesRow(book: Book, monthEnd: number | undefined, balance: Balance): Row | undefined {
  return receivables(book).get(placeOf(monthEnd, balance));
}

function placeOf(monthEnd: number | undefined, balance: string): string {
  return `${monthEnd ?? ""}|${balance}`;
}
