import type { Balance } from "../../domain/receivables/receivables";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import { type CellValue, type Row, numberIn, textIn } from "../../workbook/spec/cell";

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
  return (book, key) => (key === undefined || key === "" ? undefined : rows(book).get(key));
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
  return (book, key) => (key === undefined || key === "" ? [] : (groups(book).get(key) ?? []));
}

/**
 * Finds the rows of a table whose number under one heading lies in a span, ends included, the smallest first.
 *
 * @param table its name
 * @param heading such as `Week of`
 */
export function rowsWithin(table: string, heading: string): (book: Book, from: number, to: number) => readonly Row[] {
  const sorted = oncePerBook((book) => {
    const rows = book.rows(table).filter((row) => numberIn(row, heading) !== undefined);
    const numberOf = (row: Row): number => numberIn(row, heading) ?? 0;
    const inOrder = rows.toSorted((one, other) => numberOf(one) - numberOf(other));
    return { rows: inOrder, numbers: Float64Array.from(inOrder, numberOf) };
  });
  return (book, from, to) => {
    const { rows, numbers } = sorted(book);
    const first = firstFrom(numbers, from);
    let end = first;
    while (end < numbers.length && (numbers[end] ?? 0) <= to) end += 1;
    return rows.slice(first, end);
  };
}

/** The index of the first number that is no smaller, among numbers in order. */
function firstFrom(numbers: Float64Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const receivables = oncePerBook((book): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of book.rows("Receivables")) {
    const place = placeOf(numberIn(row, "Month end"), textIn(row, "Balance"));
    const rows = found.get(place);
    if (rows) rows.push(row);
    else found.set(place, [row]);
  }
  return found;
});

/** The rows of Receivables of a day and a balance: one, unless somebody put in another. */
export function receivablesRows(book: Book, monthEnd: number | undefined, balance: string): readonly Row[] {
  return monthEnd === undefined ? [] : (receivables(book).get(placeOf(monthEnd, balance)) ?? []);
}

/** The row of Receivables of a day and a balance, the last where there are several. */
export function receivablesRow(book: Book, monthEnd: number | undefined, balance: Balance): Row | undefined {
  return receivablesRows(book, monthEnd, balance).at(-1);
}

function placeOf(monthEnd: number | undefined, balance: string): string {
  return `${monthEnd ?? ""}|${balance}`;
}
