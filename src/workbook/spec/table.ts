import type { Book } from "./book";
import type { CellValue, Row } from "./cell";
import type { TextLook } from "./textLook";

/**
 * What kind of figure a column shows; a back end turns it into a number format and an alignment.
 * `share` is a fraction shown as a percentage, `ratio` a plain number with two decimals, `days` a whole number of
 * days, `month` a date shown as month and year, `moment` a date with its time, `time` a time of day as a fraction of it, `link` a
 * text that leads to another sheet.
 */
export type Form =
  "money" | "share" | "ratio" | "days" | "count" | "date" | "month" | "moment" | "time" | "text" | "link";

/** A column of a table that the workbook describes. */
export interface TableColumn {
  readonly table: string;
  readonly heading: string;
}

/** A cell of a table that the workbook describes. */
export interface TableCell extends TableColumn {
  /** The row's key, as text in the key column's cell. Absent for a table of one row, which has no key. */
  readonly rowKey?: string;
}

interface AnyColumn {
  /** Part of the workbook's public contract: people write their own formulas on it. */
  readonly heading: string;
  readonly form: Form;
  /**
   * The form of a row's cell, in a table whose rows show different kinds of figures. Goes by what names the row, so
   * that a cell keeps its form whatever it comes to. For rows that are there from the beginning: a row that a posting
   * puts in looks like its neighbor.
   */
  readonly formFor?: (row: Row) => Form;
  /** The definition, shown as a note on the heading. */
  readonly note: string;
  /** Width in characters, where the usual one for the form does not fit. */
  readonly width?: number;
  /** Kept for the program's own use, out of people's sight. */
  readonly isHidden?: true;
  /**
   * How many lines a row is tall at least for this column's text, where the text changes with what people choose: no
   * program fits a row to a formula that comes to something longer. Goes by the row's texts alone.
   */
  readonly linesKept?: (row: Row) => number;
  /** What the eye is to find first: larger and bold. */
  readonly isProminent?: true;
  /** Texts stay on one line, over the blank cells beside them, rather than making their row tall. */
  readonly isOneLine?: true;
  /** How the column's texts and figures look in a quiet table, where not like the others. */
  readonly look?: TextLook;
  /** The number format, where the usual one for the form does not fit. */
  readonly format?: string;
}

/** A column whose cells are written by postings. */
export interface ValueColumn extends AnyColumn {
  readonly kind: "value";
  /** Where people are to choose or to type: its cells are tinted, so that they are found. */
  readonly isInput?: true;
  /** The only texts that people may choose, where the column is theirs to fill in. */
  readonly choices?: readonly string[];
  /** The column whose cells, as they are at any moment, are all that people may choose. */
  readonly choicesFrom?: TableColumn;
  /** It came after the first version: where it is missing, nothing was lost, and it may be added blank. */
  readonly isLater?: true;
  /**
   * It came later, and formulas that were there before look at it. A workbook that has none of the columns marked so
   * goes on without them, and those formulas are what they were: `withoutOptional` of theirs.
   */
  readonly isOptional?: true;
  /**
   * The name of a page's cell where people choose, which the column's cells repeat by a formula. To whoever reads the
   * table it is a value like any other.
   */
  readonly repeats?: string;
  /** Long texts that few changes look at: read from an open workbook only where a change asks for them. */
  readonly isAside?: true;
}

/** A column that the workbook computes: a formula, and the function that gives the same result. */
export interface FormulaColumn extends AnyColumn {
  readonly kind: "formula";
  /**
   * Without the equals sign, the same for each row. Refers to its own row as `Weekly[[#This Row],[Billed]]`, the one
   * form that Excel, its files and LibreOffice all read.
   */
  readonly formula: string;
  /**
   * What earlier versions wrote for it, the newest first, which comes to the same wherever it is no error: a column
   * that has it keeps it, in new rows too.
   */
  readonly formerly?: readonly string[];
  /** What they are in a workbook without optional columns, where the formula looks at one. */
  readonly withoutOptional?: Pick<FormulaColumn, "formula" | "formerly">;
  /**
   * It is filled in before the columns left of it, so that their formulas may look at it. It looks at value columns alone.
   */
  readonly isFilledFirst?: true;
  /**
   * What the formula comes to. May look at any table described earlier in the workbook, at columns
   * further left of its own table, and at value columns.
   * An empty text stands for "no figure", as it does in the formula.
   * Where it is `NOT_AVAILABLE` the cell is left blank, without its formula, until a posting makes a figure possible:
   * a blank cell is the one gap that every program draws as a gap.
   */
  readonly result: (row: Row, book: Book) => CellValue;
}

/** A column of a table. */
export type Column = ValueColumn | FormulaColumn;

/** The result of a formula that has nothing for a chart to draw: `#N/A`, for which a back end leaves the cell blank. */
export const NOT_AVAILABLE = "#N/A";

/** A column that tells rows apart, and how it puts them in order. */
export interface KeyColumn {
  readonly heading: string;
  /** The order of the texts that the column may hold; all others behind them, and without it all, in their natural order. */
  readonly order?: readonly string[];
}

/** What tells a table's rows apart, and puts them in order. */
export interface KeyedTable {
  /**
   * The columns whose values together name a row; rows are kept in their order. Empty for a table of one row, which is
   * there even where none of its cells is filled in.
   */
  readonly key: readonly KeyColumn[];
}

/** A native Excel table. Its name and headings are a public contract. */
export interface TableSpec extends KeyedTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** How many blank rows to type into are left at its end, at least, where rows are taken out. None where absent. */
  readonly blankRows?: number;
  /** It stands among others on a page: in small letters, with hairlines in place of stripes and without filter buttons. */
  readonly isQuiet?: true;
  /** How a quiet table's headings look, where not like the others. */
  readonly headingLook?: TextLook;
}

/** Whether a table is one row without a key, with nothing to sort or to filter. */
export function hasOneRow({ key }: TableSpec): boolean {
  return key.length === 0;
}

/** What a row's cell of a column shows. */
export function formOfCell({ form, formFor }: Column, row: Row): Form {
  return formFor ? formFor(row) : form;
}

/** The index of the row that a cell stands in; -1 where the table has no such row. */
export function rowIndexOf({ key: [first] }: TableSpec, rows: readonly Row[], { rowKey }: TableCell): number {
  if (rowKey === undefined || first === undefined) return rows.length > 0 ? 0 : -1;
  return rows.findIndex((row) => row[first.heading] === rowKey);
}

/** The text that names a row among its table's rows. */
export function keyOf({ key }: KeyedTable, row: Row): string {
  const [first, second] = key;
  // Most tables have one key column, of dates.
  if (first !== undefined && second === undefined) return `[${keyText(row[first.heading])}]`;
  return JSON.stringify(key.map(({ heading }) => row[heading] ?? null));
}

/** A cell as JSON spells it, much sooner where it holds a number. */
function keyText(value: CellValue): string {
  return Number.isFinite(value) ? String(value) : JSON.stringify(value ?? null);
}

/** Which of two rows comes first: negative for `one`, positive for `other`, 0 where their keys are the same. */
export function compareRows(table: KeyedTable, one: Row, other: Row): number {
  for (const { heading, order } of table.key) {
    const difference = compareCells(one[heading], other[heading], order);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What the order does not name stands behind all that it names. */
function rankIn(order: readonly string[], text: string): number {
  const rank = order.indexOf(text);
  return rank < 0 ? order.length : rank;
}

function sortOf(value: CellValue): number {
  if (value === undefined || value === "") return 0;
  return typeof value === "number" ? 1 : 2;
}

function compareCells(one: CellValue, other: CellValue, order: readonly string[] | undefined): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  // Among numbers a word has no place of its own: it stands behind them, and a blank cell before them.
  if (typeof one === "number" || typeof other === "number") return sortOf(one) - sortOf(other);
  const first = String(one ?? "");
  const second = String(other ?? "");
  const ranks = order === undefined ? 0 : rankIn(order, first) - rankIn(order, second);
  return ranks === 0 ? compareTexts(first, second) : ranks;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
