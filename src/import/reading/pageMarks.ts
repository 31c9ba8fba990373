import type { Cents } from "../../domain/money";
import { isDash, parseAmount } from "../text/amount";
import type { TotalRow } from "./block";
import type { Columns } from "../layout/columns";
import type { ClosingLine, Layout } from "../layout/layout";
import type { Rows } from "./rows";
import { isOfPart, isTotalLabel, mentionsTotal } from "./totalLabel";

const PAGE = /^(?:page:? *\d+(?: *(?:of|\/) *\d+)?|-? ?\d+ of \d+ ?-?|printed(?: on)?:? [\d/:. apm-]+)$/iu;

const PASSING =
  /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?|\bpage:? *\d+(?: *(?:of|\/) *\d+)?/gu;
const SHARE = /^-?[\d,]{1,9}(?:\.\d{1,6})? ?%$/u;
/** Two lines that are the same so far are the same. */
const LONGEST_KEY = 200;

/** A row that could be a total: amounts, and beside them nothing, a word of totals, or other words. */
export interface TotalCandidate extends TotalRow {
  readonly label: "total" | "none" | "other";
  /** What it is called; empty for nothing. Compared only. */
  readonly name: string;
}

/** A closing line of text, and the amount that it ends in. */
export interface FoundClosingLine {
  readonly line: ClosingLine<string>;
  readonly row: number;
  readonly amount: Cents;
}

/** The only cell of the current row that is not blank; `undefined` where there are none or several. */
export function onlyCell(rows: Rows): string | undefined {
  let found: number | undefined;
  for (let index = 0; index < rows.count; index += 1) {
    if (rows.isBlank(index)) continue;
    if (found !== undefined) return undefined;
    found = index;
  }
  return found === undefined ? undefined : rows.cell(found);
}

/** A line above a report's headings as it is found again at the top of each page. */
export function furnitureKey(rows: Rows): string {
  const cells = rows.cells().filter((cell) => cell !== "");
  return titleKey(cells.join("\t").slice(0, LONGEST_KEY));
}

/** A title as it is compared: without case, its days, times and page numbers left open. Another number tells titles apart. */
export function titleKey(title: string): string {
  return title.toLowerCase().replace(PASSING, "#");
}

/** Says whether the current row holds percentages where records have amounts, and no amount. */
export function isRowOfShares(rows: Rows, { amounts }: Columns): boolean {
  const filled = amounts.map(({ index }) => rows.cell(index)).filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => SHARE.test(cell));
}

/** Says whether the current row has no cell that is not blank. */
export function isBlankRow(rows: Rows): boolean {
  for (let index = 0; index < rows.count; index += 1) if (!rows.isBlank(index)) return false;
  return true;
}

/** Says whether a line is a mark of printing: `Page 2 of 9`, `Printed on 9/1/2026`. */
export function isPageMark(line: string): boolean {
  return PAGE.test(line);
}

/**
 * Reads the current row as a total: its amounts, and the words beside them. Of a row that calls itself a total, amounts that
 * cannot be read count as blank, so that the others are still held against the rows.
 *
 * @returns `undefined` for no amount, and for a row without a total's label where an amount cannot be read
 */
export function totalCandidate(rows: Rows, columns: Columns): TotalCandidate | undefined {
  const isOfAmounts = new Set(columns.amounts.map(({ index }) => index));
  const cells = Array.from({ length: rows.count }, (_, index) => index).filter((index) => !rows.isBlank(index));
  const words = cells.filter((index) => !isOfAmounts.has(index));
  const isLabeled = words.some((index) => isTotalLabel(rows, index) || mentionsTotal(rows, index));
  const filled = columns.amounts.filter(({ index }) => !rows.isBlank(index) && !isDash(rows.cell(index)));
  const amounts = amountsIn(rows, columns);
  const read = filled.filter(({ slot }) => amounts[slot] !== undefined);
  if (read.length === 0 || (!isLabeled && read.length < filled.length)) return undefined;
  const unlabeled = words.length === 0 ? "none" : "other";
  const isPart = words.some((index) => isOfPart(rows.cell(index)));
  const name = words[0] === undefined ? "" : rows.cell(words[0]);
  return { row: rows.row, amounts, label: isLabeled ? "total" : unlabeled, name, isOfPart: isPart };
}

/** The amounts of the current row by slot; `undefined` for a cell that is blank, or no amount. */
export function amountsIn(rows: Rows, columns: Columns): readonly (number | undefined)[] {
  const amounts = new Array<number | undefined>(columns.slots).fill(undefined);
  for (const { slot, index } of columns.amounts) amounts[slot] = parseAmount(rows.cell(index));
  return amounts;
}

/** Reads a line as one of the lines of text that close the report, with the amount that it ends in. */
export function closingLine(text: string, row: number, { closingLines = [] }: Layout): FoundClosingLine | undefined {
  const line = closingLines.find(({ startsWith }) => text.toLowerCase().startsWith(startsWith.toLowerCase()));
  const amount = parseAmount(text.slice(text.lastIndexOf(" ") + 1));
  return line === undefined || amount === undefined ? undefined : { line, row, amount };
}
