/** A block of cells, counted from 1, both ends included. */
export interface CellBlock {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** The most columns that a sheet has. */
export const LAST_COLUMN = 16_384;

/** A column's letters: `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column by its letters: 27 for `AA`. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column;
}

/** A cell's address: `B3`. */
export function cellAddress(column: number, row: number): string {
  return columnLetters(column) + String(row);
}

/** Whole columns' address: `A:C`. */
export function columnsAddress(first: number, last: number): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
}

/** Whole rows' address: `3:5`. */
export function rowsAddress(first: number, last: number): string {
  return `${first}:${last}`;
}

/** A block's address: `A3:C9`, or `A3` for a single cell. */
export function blockAddress(block: CellBlock): string {
  const first = cellAddress(block.firstColumn, block.firstRow);
  const last = cellAddress(block.lastColumn, block.lastRow);
  return first === last ? first : `${first}:${last}`;
}

/** A block as formulas name it from anywhere: `'Weekly'!$A$3:$A$9`. */
export function absoluteReference(sheet: string, block: CellBlock): string {
  const first = `$${columnLetters(block.firstColumn)}$${block.firstRow}`;
  const last = `$${columnLetters(block.lastColumn)}$${block.lastRow}`;
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}
