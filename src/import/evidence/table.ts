import { isKnownHeading } from "../layout/shownHeading";
import { type Head, headsOf } from "../reading/head";
import { isLabeledRow } from "../reading/labeledRows";
import { type LooksLike, looksLike } from "../reading/looksLike";
import { type Delimiter, Rows } from "../reading/rows";
import { hasCents, isDash, parseAmount } from "../text/amount";
import { parseDay } from "../text/date";
import { phraseOf } from "../layout/phrase";

/** A column of a table whose headings are of no report known by name. */
export interface TableColumn {
  readonly index: number;
  readonly heading: string;
  /** The heading's words, to be compared. */
  readonly phrase: readonly string[];
  readonly holds: LooksLike;
}

/** A table that a text may hold, by one reading of where its headings are. */
export interface Table {
  readonly delimiter: Delimiter;
  /** The row of its headings; of headings in two lines, the lower one. */
  readonly row: number;
  readonly headings: readonly string[];
  /** The lines above its headings. */
  readonly above: string;
  /** The line right above its headings has words of headings too, of which some may belong to them. */
  readonly isBelowHeadings: boolean;
  readonly columns: readonly TableColumn[];
  /** Its first rows. */
  readonly rows: readonly (readonly string[])[];
  /** Its first rows are all that it has. */
  readonly isSeenWhole: boolean;
}

/** Goes through the rows below a table's headings, to the end of the text: each is to be looked at before the next. */
function* rowsBelow(text: string, { delimiter, row }: Pick<Table, "delimiter" | "row">): Generator<Rows> {
  const rows = new Rows(text, delimiter);
  while (rows.next()) if (rows.row > row) yield rows;
}

/** Says whether a column can be one of amounts: an empty one may be too. */
export function canHoldAmounts({ holds }: TableColumn): boolean {
  return holds === "amount" || holds === "nothing";
}

/** The column of words that heads the only row of a table of totals; `undefined` for any other table. */
export function columnOfTotals({ columns, rows }: Table): TableColumn | undefined {
  const [first] = columns;
  const isOneRow = rows.filter((cells) => cells.some((cell) => cell !== "")).length === 1;
  return isOneRow && first?.heading === "" && first.holds === "text" ? first : undefined;
}

/** Fewer headings make no table. */
const FEWEST_HEADINGS = 3;
/** How many of a text's rows could be its headings. */
const MOST_ROWS_OF_HEADINGS = 4;
/** How many rows show what a table's columns hold, and which of its sums hold. */
const ROWS_LOOKED_AT = 200;
const MOST_COLUMNS = 100;
const TOTAL = /(?:^|[^\p{L}])(?:sub|grand)?[ -]?totals?(?![\p{L}])/iu;

/** Every table that a text may hold: its headings in one line, or in two of which the upper says what the lower's are about. */
export function tablesIn(text: string): readonly Table[] {
  return headsOf(text).flatMap((head) =>
    [couldBeHeadings, areTwoTotals].flatMap((are) =>
      head.rows
        .flatMap((cells, index) => (are(cells) ? [index] : []))
        .slice(0, MOST_ROWS_OF_HEADINGS)
        .flatMap((index) => tablesAt(text, head, index)),
    ),
  );
}

/** An amount of a cell: 0 for a blank one or a dash, `undefined` for one that is no amount. */
export function amountIn(cell: string | undefined): number | undefined {
  return cell === undefined || cell.trim() === "" || isDash(cell) ? 0 : parseAmount(cell);
}

/** The same for a cell of the row that is gone through; most are plain, and no string is made for them. */
export function amountAt(rows: Rows, index: number): number | undefined {
  const plain = rows.plainAmount(index);
  return Number.isNaN(plain) ? amountIn(rows.cell(index)) : plain;
}

/** The sum of some cells of a row, blank ones as nothing; `undefined` where one is no amount. */
export function sumIn(cells: readonly string[], columns: readonly TableColumn[]): number | undefined {
  return sumOf(
    columns.map(({ index }) => index),
    (index) => amountIn(cells[index]),
  );
}

/** The sum of amounts, by where they stand; `undefined` where one is no amount. */
export function sumOf(indexes: readonly number[], amountOf: (index: number) => number | undefined): number | undefined {
  let sum = 0;
  for (const index of indexes) {
    const amount = amountOf(index);
    if (amount === undefined) return undefined;
    sum += amount;
  }
  return sum;
}

function couldBeHeadings(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < FEWEST_HEADINGS || filled.length > MOST_COLUMNS) return false;
  return filled.filter(isHeading).length * 2 > filled.length;
}

/** The headings of a table of totals may be two: what was billed and what was collected. */
function areTwoTotals([first, ...others]: readonly string[]): boolean {
  return first === "" && others.length === FEWEST_HEADINGS - 1 && others.every(isHeading);
}

/** A range of days is a heading though a spreadsheet made it a date; no other date or amount is one. */
function isHeading(cell: string): boolean {
  // Most cells that are looked at are amounts.
  if (hasCents(cell)) return false;
  return phraseOf(cell).join(" ") === "1 30" || (isKnownHeading(cell) && typeof parseDay(cell) !== "number");
}

function tablesAt(text: string, head: Head, index: number): readonly Table[] {
  const headings = head.rows[index] ?? [];
  const rows = firstRowsBelow(text, head.delimiter, index + 1);
  const others = rows.filter((cells) => !isLabeledRow(cells) && !areSame(cells, headings));
  const named = others.filter((cells) => !isTotal(cells));
  const records = named.length > 0 ? named : others;
  const holds = headings.map((_, at) => looksLike(records.map((cells) => cells[at] ?? "")));
  const above = head.rows
    .slice(0, index)
    .map((cells) => cells.join(" "))
    .join(" ");
  const isBelowHeadings = areUpperHeadings(head.rows[index - 1] ?? []);
  const isSeenWhole = rows.length < ROWS_LOOKED_AT;
  const tableOf = (names: readonly string[]): Table => {
    const columns = names.map((heading, at): TableColumn => {
      return { index: at, heading, phrase: phraseOf(heading), holds: holds[at] ?? "nothing" };
    });
    const { delimiter } = head;
    return { delimiter, row: index + 1, headings: names, above, isBelowHeadings, columns, rows, isSeenWhole };
  };
  const joined = withHeadingsAbove(head.rows[index - 1] ?? [], headings);
  return [tableOf(headings), ...joined.map(tableOf)];
}

/** Whether a row is called a total, or a share of one, and is of no day: of a short report it would be half of what a column holds. */
function isTotal(cells: readonly string[]): boolean {
  return cells.some((cell) => TOTAL.test(cell)) && !cells.some((cell) => typeof parseDay(cell) === "number");
}

/** Whether a row repeats the headings, as the next page does. */
function areSame(cells: readonly string[], headings: readonly string[]): boolean {
  return headings.every((heading, index) => heading === (cells[index] ?? ""));
}

function firstRowsBelow(text: string, delimiter: Delimiter, row: number): readonly (readonly string[])[] {
  const below: (readonly string[])[] = [];
  for (const rows of rowsBelow(text, { delimiter, row })) {
    if (below.push(rows.cells()) === ROWS_LOOKED_AT) break;
  }
  return below;
}

/**
 * The headings with what stands above them: what is written once for several columns, or over each of them. Written over thousands of
 * blank ones it is of none.
 */
function withHeadingsAbove(above: readonly string[], headings: readonly string[]): readonly (readonly string[])[] {
  const words = above.filter((cell) => cell !== "");
  if (words.length === 0 || !words.every(isHeading)) return [];
  let last = "";
  const carried = headings.map((heading, index) => {
    last = (above[index] ?? "") || last;
    return joined(last, heading);
  });
  const each = headings.map((heading, index) => joined(above[index] ?? "", heading));
  return [carried, each].filter((names) => names.filter((name) => name !== "").length <= MOST_COLUMNS);
}

/** A title is alone in its line, in the first column. */
function areUpperHeadings(above: readonly string[]): boolean {
  return above.some((cell, index) => index > 0 && cell !== "" && isHeading(cell));
}

function joined(above: string, heading: string): string {
  return [above, heading].filter((part) => part !== "").join(" ");
}
