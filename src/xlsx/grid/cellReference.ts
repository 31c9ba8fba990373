import { type CellBlock, columnOfLetters } from "../../workbook/layout/cellAddress";

/** The block at an address such as `A3:C9`; `undefined` for what is no such address. */
export function blockAt(address: string): CellBlock | undefined {
  const [, first = "", firstRow = "", last = first, lastRow = firstRow] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u.exec(address) ?? [];
  if (first === "") return undefined;
  return {
    firstColumn: columnOfLetters(first),
    firstRow: Number(firstRow),
    lastColumn: columnOfLetters(last),
    lastRow: Number(lastRow),
  };
}

/** The blocks of a list of addresses with blanks between them; what is no address is left out. */
export function blocksAt(addresses: string): readonly CellBlock[] {
  return addresses.split(/\s+/u).flatMap((address) => blockAt(address) ?? []);
}

/** Whether two blocks have a cell in common. */
export function overlap(one: CellBlock, other: CellBlock): boolean {
  return shareColumns(one, other) && one.firstRow <= other.lastRow && other.firstRow <= one.lastRow;
}

/** Whether two blocks have a column in common. */
export function shareColumns(one: Columns, other: Columns): boolean {
  return one.firstColumn <= other.lastColumn && other.firstColumn <= one.lastColumn;
}

/** Whether a block's columns all lie among another's. */
export function columnsWithin(inner: Columns, outer: Columns): boolean {
  return inner.firstColumn >= outer.firstColumn && inner.lastColumn <= outer.lastColumn;
}

/** The columns that a block takes up. */
export type Columns = Pick<CellBlock, "firstColumn" | "lastColumn">;
