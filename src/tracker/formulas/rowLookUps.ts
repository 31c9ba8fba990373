import type { Balance } from "../../domain/receivables/receivables";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { Heading, HeadingOf, NumberForm, TableName } from "../headings/headings";
import { type RowOf, bookRows, numberIn, textIn, valueIn } from "../headings/rows";

/**
 * Finds a row of a table by what stands under one heading: of several the first, as MATCH does.
 *
 * @param table its name
 * @param heading of the key, such as `Month`
 */
export function rowsOf<Table extends TableName>(
  table: Table,
  heading: NoInfer<Heading<Table>>,
): (book: Book, key: CellValue) => RowOf<Table> | undefined {
  const rows = oncePerBook(
    (book): ReadonlyMap<CellValue, RowOf<Table>> =>
      new Map(
        bookRows(book, table)
          .toReversed()
          .map((row) => [valueIn<Table>(row, heading), row]),
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
export function allRowsOf<Table extends TableName>(
  table: Table,
  heading: NoInfer<Heading<Table>>,
): (book: Book, key: CellValue) => readonly RowOf<Table>[] {
  const groups = oncePerBook((book): ReadonlyMap<CellValue, readonly RowOf<Table>[]> => {
    const found = new Map<CellValue, RowOf<Table>[]>();
    for (const row of bookRows(book, table)) {
      const key = valueIn<Table>(row, heading);
      const group = found.get(key);
      if (group) group.push(row);
      else found.set(key, [row]);
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
export function rowsWithin<Table extends TableName>(
  table: Table,
  heading: NoInfer<HeadingOf<Table, NumberForm>>,
): (book: Book, from: number, to: number) => readonly RowOf<Table>[] {
  const sorted = oncePerBook((book) => {
    const rows = bookRows(book, table).filter((row) => numberIn<Table>(row, heading) !== undefined);
    const numberOf = (row: RowOf<Table>): number => numberIn<Table>(row, heading) ?? 0;
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

const receivables = oncePerBook((book): ReadonlyMap<string, readonly RowOf<"Receivables">[]> => {
  const found = new Map<string, RowOf<"Receivables">[]>();
  for (const row of bookRows(book, "Receivables")) {
    const place = placeOf(numberIn(row, "Month end"), textIn(row, "Balance"));
    const rows = found.get(place);
    if (rows) rows.push(row);
    else found.set(place, [row]);
  }
  return found;
});

/** The rows of Receivables of a day and a balance: one, unless somebody put in another. */
export function receivablesRows(
  book: Book,
  monthEnd: number | undefined,
  balance: string,
): readonly RowOf<"Receivables">[] {
  return monthEnd === undefined ? [] : (receivables(book).get(placeOf(monthEnd, balance)) ?? []);
}

/** The row of Receivables of a day and a balance, the last where there are several. */
export function receivablesRow(
  book: Book,
  monthEnd: number | undefined,
  balance: Balance,
): RowOf<"Receivables"> | undefined {
  return receivablesRows(book, monthEnd, balance).at(-1);
}

function placeOf(monthEnd: number | undefined, balance: string): string {
  return `${monthEnd ?? ""}|${balance}`;
}
