import { type CellBlock, LAST_COLUMN, columnLetters, columnOfLetters } from "../../workbook/layout/cellAddress";

/** Cells that a formula names by their address. */
export interface FormulaReference extends CellBlock {
  /** `undefined` for cells of the formula's own sheet. */
  readonly sheet: string | undefined;
  /** Whether the first and the last row go along when the formula is copied to another row. */
  readonly isRelative: { readonly first: boolean; readonly last: boolean };
  readonly hasOneCell: boolean;
}

/** The rows that a reference is to name instead; `undefined` where they are gone. */
export type ChangedRows = { readonly firstRow: number; readonly lastRow: number } | undefined;

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const SHEET = String.raw`((?:\[[^[\]]*\])?(?:'(?:[^']|'')+'|${NAME}(?::${NAME})?)!)?`;
const CELLS = String.raw`(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?`;
const ROWS = String.raw`(\$?\d{1,7}):(\$?\d{1,7})`;
const OTHER = [
  String.raw`"(?:[^"]|"")*"`,
  String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`,
  String.raw`[\p{L}_\\$][\p{L}\p{N}_.\\?$]*`,
  String.raw`\d+(?:\.\d+)?(?:E[+-]?\d+)?`,
].join("|");
/** What every address holds, which is found much faster: most formulas name cells by their table and column alone. */
const MAY_BE_ADDRESS = /[A-Z]\$?\d|\d:\$?\d/u;
const TOKEN = new RegExp(`${SHEET}(?:${CELLS}|${ROWS})(?![\\p{L}\\p{N}_.(!\\[$])|${OTHER}`, "gu");

/** What a token's groups hold, in the order in which they stand in its pattern. */
type TokenGroups = [
  sheet: string | undefined,
  first: string | undefined,
  last: string | undefined,
  firstRow: string | undefined,
  lastRow: string | undefined,
];

/**
 * The formula with the rows of its references changed. References to other workbooks, to several sheets at
 * once, to columns and to tables are left as they are.
 *
 * @param formula without the sign that it is one
 * @param change gives the rows that a reference is to name instead
 * @param isJoined a block that comes down to one cell is spelled as one; it can then not be told from a single cell
 */
export function withRowsChanged(
  formula: string,
  change: (reference: FormulaReference) => ChangedRows,
  isJoined = false,
): string {
  if (!MAY_BE_ADDRESS.test(formula)) return formula;
  return formula.replace(TOKEN, (token: string, ...[sheet, first, last, firstRow, lastRow]: TokenGroups) => {
    const name = sheet === undefined ? undefined : sheetNameOf(sheet);
    if (/[[:]/u.test(name ?? "")) return token;
    if (first !== undefined) return changedCells({ sheet: sheet ?? "", name, first, last }, change, isJoined);
    if (firstRow !== undefined && lastRow !== undefined)
      return changedRows(sheet ?? "", name, firstRow, lastRow, change);
    return token;
  });
}

/** The formula as it reads when it is copied so many rows down and columns to the right. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token: string, ...[sheet = "", first, last]: TokenGroups) => {
    if (first === undefined) return token;
    const from = copiedAddress(first, rows, columns);
    return sheet + (last === undefined ? from : `${from}:${copiedAddress(last, rows, columns)}`);
  });
}

function sheetNameOf(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

interface SpelledCells {
  /** With its exclamation mark; empty for the formula's own. */
  readonly sheet: string;
  readonly name: string | undefined;
  readonly first: string;
  readonly last: string | undefined;
}

function changedCells(
  { sheet, name, first, last }: SpelledCells,
  change: (reference: FormulaReference) => ChangedRows,
  isJoined: boolean,
): string {
  const from = partsOf(first);
  const to = partsOf(last ?? first);
  const changed = change({
    sheet: name,
    firstColumn: Math.min(from.column, to.column),
    firstRow: Math.min(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    isRelative: { first: !from.isFixed, last: !to.isFixed },
    hasOneCell: last === undefined,
  });
  if (!changed) return `${sheet}#REF!`;
  const start = from.letters + String(changed.firstRow);
  if (last === undefined && changed.firstRow === changed.lastRow) return sheet + start;
  const wasOneCell = from.row === to.row && from.column === to.column;
  const becomesOneCell = isJoined && !wasOneCell && from.column === to.column && changed.firstRow === changed.lastRow;
  return sheet + (becomesOneCell ? start : `${start}:${to.letters}${changed.lastRow}`);
}

function changedRows(
  sheet: string,
  name: string | undefined,
  first: string,
  last: string,
  change: (reference: FormulaReference) => ChangedRows,
): string {
  const changed = change({
    sheet: name,
    firstColumn: 1,
    firstRow: Number(first.replace("$", "")),
    lastColumn: LAST_COLUMN,
    lastRow: Number(last.replace("$", "")),
    isRelative: { first: !first.startsWith("$"), last: !last.startsWith("$") },
    hasOneCell: false,
  });
  if (!changed) return `${sheet}#REF!`;
  const fixed = (address: string): string => (address.startsWith("$") ? "$" : "");
  return `${sheet}${fixed(first)}${changed.firstRow}:${fixed(last)}${changed.lastRow}`;
}

/** An address in two: its letters, with the dollar sign of its row, and its row. */
function partsOf(address: string): { letters: string; column: number; row: number; isFixed: boolean } {
  const [, letters = "", row = ""] = /^(\$?[A-Z]+\$?)(\d+)$/u.exec(address) ?? [];
  const column = columnOfLetters(letters.replaceAll("$", ""));
  return { letters, column, row: Number(row), isFixed: letters.endsWith("$") };
}

function copiedAddress(address: string, rows: number, columns: number): string {
  const { letters, column, row, isFixed } = partsOf(address);
  const moved = letters.startsWith("$") ? column : column + columns;
  const to = isFixed ? row : row + rows;
  if (moved < 1 || to < 1) return "#REF!";
  return `${letters.startsWith("$") ? "$" : ""}${columnLetters(moved)}${isFixed ? "$" : ""}${to}`;
}
