import type { Day } from "../../domain/calendar";
import { isDash, parseAmount } from "../text/amount";
import type { Column, Columns } from "../layout/columns";
import { type ReadDate, parseDay, parseMonth } from "../text/date";
import { quotable, quotableAmount } from "../text/personal";
import type { RowProblem, Spot } from "../problems/rowProblem";
import { isKnownHeading } from "../layout/shownHeading";
import type { Rows } from "./rows";
import { Slots } from "./slots";
import type { DateOrder, DateOrders } from "../text/dateOrder";
import { canMentionAverage, isTotalLabel, mentionsAverage, mentionsTotal } from "./totalLabel";

/**
 * Reads the current row as a record of a table: its amounts, days and words, each in the slot of its field.
 * The same slots are filled anew with each row, so that a report of a million rows takes no more memory than one of ten.
 */
export class RecordReader {
  /** Cents by slot; 0 for columns that the table lacks. */
  readonly amounts: Slots;
  /** Days by slot; `undefined` for none. */
  readonly days: (Day | undefined)[];
  readonly columns: Columns;
  /** All amounts of the current row are in the form that reports print most. */
  isPlain = true;
  /** What stands alone in a row above, where a record's own cell may be blank for it: a group's heading. */
  heading = "";
  /** What the current row takes from above, and where from. */
  carries: "row" | "heading" | undefined;
  #above = "";
  /** The slots of amounts that the row leaves blank or prints as a dash, and that were taken for nothing. */
  readonly taken: number[] = [];
  /** Whether its dates could have the day first as well. */
  readonly #orders: DateOrders;
  readonly #order: DateOrder;
  readonly #rows: Rows;
  /** Where a record says whose it is, or what. */
  readonly #labels: readonly Column[];

  /** Which stands first in the dates is said; `orders` notes what they tell of that themselves. */
  constructor(rows: Rows, columns: Columns, order: DateOrder, orders: DateOrders) {
    this.#rows = rows;
    this.#order = order;
    this.#orders = orders;
    this.columns = columns;
    this.#labels = [...columns.names, ...columns.texts];
    this.amounts = new Slots(columns.slots);
    this.days = new Array<Day | undefined>(columns.slots).fill(undefined);
  }

  /** The number of the current row. */
  get row(): number {
    return this.#rows.row;
  }

  /** Reads the current row. @returns false where it is no record, or one with a problem */
  read(): boolean {
    return !this.#isTooLong() && this.#readNames() && this.#readAmounts() && this.#readDates() && this.#noteAbove();
  }

  /** What keeps the current row from being a record, cell by cell. */
  problems(): readonly RowProblem[] {
    const { row, count } = this.#rows;
    if (this.#isTooLong()) return [{ code: "row-too-long", row, cells: count, headings: this.columns.width }];
    const { names, texts, amounts, dates } = this.columns;
    return [
      ...names.flatMap((column) => this.#nameProblem(column)),
      ...texts.flatMap((column) => this.#textProblem(column)),
      ...amounts.flatMap((column) => this.#amountProblem(column)),
      ...dates.flatMap((column) => this.#dateProblem(column)),
    ];
  }

  /** Says whether the current row has none of the dates that a record may have. */
  get lacksDates(): boolean {
    return this.columns.dates.every(({ slot }) => this.days[slot] === undefined);
  }

  /** The amounts by slot; `undefined` for columns that the table lacks. */
  printed(): (number | undefined)[] {
    const amounts = new Array<number | undefined>(this.columns.slots).fill(undefined);
    for (const { slot } of this.columns.amounts) amounts[slot] = this.amounts.at(slot);
    return amounts;
  }

  /** The words in a column of this row; empty for a column that the table lacks. */
  text(slot: number): string {
    const column = this.columns.texts.find((text) => text.slot === slot);
    if (column === undefined) return "";
    const words =
      column === this.columns.carried && this.carries !== undefined ? this.#above : this.#rows.cell(column.index);
    return withoutLoneQuotes(words);
  }

  /** Says whether the cell of a column is blank in this row, as it is where the table lacks the column. */
  isBlank(slot: number): boolean {
    const column = this.#columnAt(slot);
    return column === undefined || this.#rows.isBlank(column.index);
  }

  /** Says whether the table has a column. */
  has(slot: number): boolean {
    return this.#columnAt(slot) !== undefined;
  }

  /** A day that stands among words, in the order that the report's dates have. */
  dayIn(words: string): ReadDate {
    return parseDay(words, this.#order);
  }

  /** Says whether a word of totals stands in this row where a record says whose it is. */
  mentionsTotal(): boolean {
    for (const { index } of this.#labels) if (mentionsTotal(this.#rows, index)) return true;
    return false;
  }

  /** Says whether another cell of this row calls it a total, in words of reports alone: `Total Aging` beside an office's name. */
  isCalledTotal(): boolean {
    return this.#rows.cells().some((cell, index) => mentionsTotal(this.#rows, index) && isKnownHeading(cell));
  }

  /** What this row says whose it is; empty where it has no such column. */
  label(): string {
    const [column] = this.#labels;
    return column === undefined ? "" : this.#rows.cell(column.index);
  }

  /** Says whether a word of averages stands there. */
  mentionsAverage(): boolean {
    const [column] = this.#labels;
    return column !== undefined && canMentionAverage(this.#rows, column.index) && mentionsAverage(this.label());
  }

  /** The cells of this row that name people. They tell words from names, and are never kept. */
  people(): readonly string[] {
    return this.columns.people.map((index) => this.#rows.cell(index));
  }

  /** Says whether another cell of this row holds the very words of a column. */
  isRepeated(slot: number): boolean {
    const rows = this.#rows;
    const index = this.columns.texts.find((text) => text.slot === slot)?.index ?? -1;
    const words = this.text(slot);
    return rows.cells().some((cell, at) => at !== index && withoutLoneQuotes(cell) === words);
  }

  /** What this row has beside its amounts, to tell whether another begins like it. */
  besideAmounts(): string {
    const ofAmounts = new Set(this.columns.amounts.map(({ index }) => index));
    return this.#rows
      .cells()
      .filter((_, index) => !ofAmounts.has(index))
      .join("\t");
  }

  /** Where a column's cell of this row is, by the column's slot. */
  spot(slot: number): Spot {
    return { row: this.row, column: this.#columnAt(slot)?.heading ?? "" };
  }

  /** The problem that a cell of this row, needed for the figures, is empty. */
  missing(slot: number): RowProblem {
    return { code: "cell-missing", at: this.spot(slot) };
  }

  #columnAt(slot: number): Column | undefined {
    const { amounts, dates, texts, names } = this.columns;
    return [...amounts, ...dates, ...texts, ...names].find((one) => one.slot === slot);
  }

  #isTooLong(): boolean {
    const { width } = this.columns;
    if (this.#rows.count <= width) return false;
    for (let index = width; index < this.#rows.count; index += 1) if (!this.#rows.isBlank(index)) return true;
    return false;
  }

  /** A blank cell of the carried column takes what stands above it, in a row that has a date. Nothing is taken from a total. */
  #noteAbove(): boolean {
    const { carried, dates } = this.columns;
    if (carried === undefined) return true;
    const isDated = dates.some(({ slot }) => this.days[slot] !== undefined);
    if (this.carries !== undefined && !isDated) return false;
    if (this.carries === undefined && !this.mentionsTotal()) this.#above = this.#rows.cell(carried.index);
    if (this.carries === "heading") this.#above = this.heading;
    this.heading = "";
    return true;
  }

  /** Says whether a cell that has to be filled is filled, or is filled from above. */
  #isFilled(column: Column): boolean {
    if (!mustBeFilled(column.field) || !this.#rows.isBlank(column.index)) return true;
    if (column !== this.columns.carried || this.heading + this.#above === "") return false;
    this.carries = this.heading === "" ? "row" : "heading";
    return true;
  }

  #readNames(): boolean {
    const rows = this.#rows;
    this.carries = undefined;
    const { names, texts } = this.columns;
    return (
      names.every(({ index }) => !rows.isBlank(index) && !isTotalLabel(rows, index)) &&
      texts.every((column) => !isTotalLabel(rows, column.index) && this.#isFilled(column))
    );
  }

  #readAmounts(): boolean {
    const { amounts } = this.columns;
    if (this.taken.length > 0) this.taken.length = 0;
    const read = this.#rows.readPlainAmounts(amounts, this.amounts);
    this.isPlain = read === amounts.length;
    return this.isPlain || this.#readOtherAmounts(amounts.slice(read));
  }

  #readOtherAmounts(columns: readonly Column[]): boolean {
    for (const column of columns) {
      const amount = this.#amount(column);
      const isNothing = amount === undefined && this.#isNothing(column);
      if (amount === undefined && !isNothing) return false;
      if (isNothing) this.taken.push(column.slot);
      this.amounts.set(column.slot, amount ?? 0);
    }
    return true;
  }

  #readDates(): boolean {
    for (const column of this.columns.dates) {
      const date = this.#date(column);
      if (typeof date === "number") this.days[column.slot] = date;
      else if (date === "none" && !mustBeFilled(column.field)) this.days[column.slot] = undefined;
      else return false;
    }
    return true;
  }

  #amount({ index, field }: Column): number | undefined {
    const rows = this.#rows;
    const plain = rows.plainAmount(index);
    const amount = Number.isNaN(plain) ? parseAmount(rows.cell(index)) : plain;
    return amount ?? (!mustBeFilled(field) && rows.isBlank(index) ? 0 : undefined);
  }

  #isNothing({ index }: Column): boolean {
    return this.#rows.isBlank(index) || isDash(this.#rows.cell(index));
  }

  #date({ index, field, heading }: Column): ReadDate {
    const cell = this.#rows.cell(index);
    if (field.form === "month") return parseMonth(cell);
    const read = parseDay(cell, this.#order);
    if (typeof read === "number") this.#orders.see(cell, read, heading);
    return read;
  }

  #nameProblem({ index, heading }: Column): readonly RowProblem[] {
    return this.#rows.isBlank(index) ? [{ code: "name-missing", at: { row: this.row, column: heading } }] : [];
  }

  #textProblem({ index, heading, field }: Column): readonly RowProblem[] {
    const isMissing = mustBeFilled(field) && this.#rows.isBlank(index);
    return isMissing ? [{ code: "cell-missing", at: { row: this.row, column: heading } }] : [];
  }

  #amountProblem(column: Column): readonly RowProblem[] {
    if (this.#amount(column) !== undefined) return [];
    const at = { row: this.row, column: column.heading };
    if (this.#rows.isBlank(column.index)) return [{ code: "cell-missing", at }];
    return [{ code: "amount-unreadable", at, found: quotableAmount(this.#rows.cell(column.index)) }];
  }

  #dateProblem(column: Column): readonly RowProblem[] {
    const date = this.#date(column);
    if (typeof date === "number" || (date === "none" && !mustBeFilled(column.field))) return [];
    const at = { row: this.row, column: column.heading };
    if (date === "none") return [{ code: "cell-missing", at }];
    const found = quotable(this.#rows.cell(column.index));
    if (date === "day-first") return [{ code: "day-before-month", at, found }];
    return [{ code: column.field.form === "month" ? "month-unreadable" : "date-unreadable", at, found }];
  }
}

/** A quote that opens or closes a cell, and that none beside it closes or opens, is a slip of software and no part of its words. */
function withoutLoneQuotes(words: string): string {
  const at = words.indexOf('"');
  const isAlone = at >= 0 && at === words.lastIndexOf('"');
  return isAlone ? words.replace(/^"|"$/u, "") : words;
}

function mustBeFilled({ isOptional, mayBeBlank }: Column["field"]): boolean {
  return isOptional !== true && mayBeBlank !== true;
}
