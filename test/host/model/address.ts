import { Area, SHEET_COLUMNS, SHEET_ROWS } from "./area";

/** A column's letters; the first is 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** A column's number from its letters. */
function columnNumber(letters: string): number {
  return (
    Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64).reduce((sum, one) => sum * 26 + one, 0) - 1
  );
}

/** A rectangle in Excel's words, such as `B2:C5`, `A:A` or `3:4`; with dollars where they are asked for. */
export function addressOf(area: Area, dollar: "" | "$" = ""): string {
  const { top, left, bottom, right, isEntireColumns, isEntireRows } = area;
  const letters = (column: number) => `${dollar}${columnLetters(column)}`;
  const number = (row: number) => `${dollar}${row + 1}`;
  if (isEntireColumns && !isEntireRows) return `${letters(left)}:${letters(right)}`;
  if (isEntireRows) return `${number(top)}:${number(bottom)}`;
  const [first, last] = [letters(left) + number(top), letters(right) + number(bottom)];
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as formulas write it: in quotes where it is no plain word. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[A-Za-z_][\w.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/u.test(name) && !/^R\d*C\d*$/iu.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** What stands before the exclamation mark, without its quotes. */
export function unquotedSheetName(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** An address split at its sheet's name. */
export function splitAddress(address: string): { readonly sheet?: string; readonly cells: string } {
  const [, sheet, cells] = /^((?:'(?:[^']|'')+'|[^'!]+))!(.+)$/u.exec(address) ?? [];
  return sheet === undefined || cells === undefined ? { cells: address } : { sheet: unquotedSheetName(sheet), cells };
}

/** The rectangle that an address without a sheet names; `undefined` where it is no address. */
export function areaAt(address: string): Area | undefined {
  const text = address.replaceAll("$", "");
  return cellsAt(text) ?? columnsAt(text) ?? rowsAt(text);
}

function cellsAt(text: string): Area | undefined {
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/u.exec(text);
  if (!cells) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = cells;
  return between(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right));
}

function columnsAt(text: string): Area | undefined {
  const [, first, last] = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/u.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  return between(0, columnNumber(first), SHEET_ROWS - 1, columnNumber(last));
}

function rowsAt(text: string): Area | undefined {
  const [, top, bottom] = /^(\d{1,7}):(\d{1,7})$/u.exec(text) ?? [];
  if (top === undefined || bottom === undefined) return undefined;
  return between(Number(top) - 1, 0, Number(bottom) - 1, SHEET_COLUMNS - 1);
}

function between(row: number, column: number, otherRow: number, otherColumn: number): Area | undefined {
  const [top, bottom] = row < otherRow ? [row, otherRow] : [otherRow, row];
  const [left, right] = column < otherColumn ? [column, otherColumn] : [otherColumn, column];
  const isOnSheet = top >= 0 && left >= 0 && bottom < SHEET_ROWS && right < SHEET_COLUMNS;
  return isOnSheet ? new Area(top, left, bottom, right) : undefined;
}
