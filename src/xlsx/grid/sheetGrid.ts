import { attributeAt } from "../markup/xmlAttributes";
import { isBlankWithin } from "../markup/xmlMarks";
import { XmlScanner } from "../markup/xmlScanner";
import { DamagedFile } from "../package/zipDirectory";
import { GridRow } from "./gridRow";

/** A sheet's cells by rows, between what stands before and after them. What is not changed is written as it was. */
export class SheetGrid {
  /** How the sheet's elements begin: mostly empty, but some programs name their namespace. */
  readonly prefix: string;
  /** All before the first row, the opening tag of the cells' element included. */
  before: string;
  /** All from the closing tag of the cells' element on. */
  after: string;
  readonly #wasEmptyTag: boolean;
  #rows: GridRow[] = [];

  /** Takes a worksheet's part apart. @throws DamagedFile where it is none */
  constructor(markup: string) {
    const scanner = new XmlScanner(markup);
    if (!scanner.toOpening("sheetData")) throw new DamagedFile("a worksheet has no cells");
    const { prefix, end } = scanner;
    this.prefix = prefix;
    this.#wasEmptyTag = scanner.isEmpty;
    if (this.#wasEmptyTag) {
      this.before = `${markup.slice(0, end - 2)}>`;
      this.after = `</${prefix}sheetData>${markup.slice(end)}`;
    } else {
      this.before = markup.slice(0, end);
      this.#rows = rowsIn(scanner);
      this.after = markup.slice(this.#rows.at(-1)?.end ?? end);
    }
  }

  /** The rows that are there, from the top. */
  get rows(): readonly GridRow[] {
    return this.#rows;
  }

  /** The row of this number; `undefined` where the sheet keeps none. */
  row(number: number): GridRow | undefined {
    const row = this.#rows[this.#indexOf(number)];
    return row?.number === number ? row : undefined;
  }

  /** The row of this number, made where there is none. */
  madeRow(number: number): GridRow {
    const at = this.#indexOf(number);
    const known = this.#rows[at];
    if (known?.number === number) return known;
    const made = GridRow.blank(number, this.prefix);
    this.#rows.splice(at, 0, made);
    return made;
  }

  /** The rows of so many numbers from one on, made where there are none. */
  madeRows(first: number, count: number): readonly GridRow[] {
    const at = this.#indexOf(first);
    const known = this.#rows.slice(at, this.#indexOf(first + count));
    const made: GridRow[] = [];
    for (let number = first, next = 0; number < first + count; number++) {
      const row = known[next]?.number === number ? known[next++] : undefined;
      made.push(row ?? GridRow.blank(number, this.prefix));
    }
    this.#rows = [...this.#rows.slice(0, at), ...made, ...this.#rows.slice(at + known.length)];
    return made;
  }

  /** The rows from one number to another that are there. */
  rowsWithin(first: number, last: number): readonly GridRow[] {
    return this.#rows.slice(this.#indexOf(first), this.#indexOf(last + 1));
  }

  /** Moves whole rows down from a row on, so that so many blank ones come before it. */
  insertRows(at: number, count: number): void {
    for (let index = this.#indexOf(at); index < this.#rows.length; index++) this.#moveBy(index, count);
  }

  /** Takes whole rows out; those below move up. */
  removeRows(at: number, count: number): void {
    const first = this.#indexOf(at);
    this.#rows.splice(first, this.#indexOf(at + count) - first);
    for (let index = first; index < this.#rows.length; index++) this.#moveBy(index, -count);
  }

  /** Takes the rows from one on out that hold no cells and say nothing, as none would have been there. */
  dropBlankFrom(number: number): void {
    const at = this.#indexOf(number);
    const below = this.#rows.slice(at).filter((row) => !row.isBlank);
    if (at + below.length < this.#rows.length) this.#rows = [...this.#rows.slice(0, at), ...below];
  }

  /** The same of one row. */
  dropIfBlank(number: number): void {
    const at = this.#indexOf(number);
    const row = this.#rows[at];
    if (row?.number === number && row.isBlank) this.#rows.splice(at, 1);
  }

  /** The part as text. */
  toString(): string {
    if (this.#wasEmptyTag && this.#rows.length === 0) {
      return `${this.before.slice(0, -1)}/>${this.after.slice(this.after.indexOf(">") + 1)}`;
    }
    return this.before + this.#rowsAsText() + this.after;
  }

  #rowsAsText(): string {
    let number = 0;
    return this.#rows
      .map((row) => {
        const text = row.toText(number);
        ({ number } = row);
        return text;
      })
      .join("");
  }

  #moveBy(index: number, count: number): void {
    const row = this.#rows[index];
    row?.moveTo(row.number + count);
  }

  /** The index of the first row of this number or a greater one. */
  #indexOf(number: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle]?.number ?? Infinity) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The rows from the opening tag of the cells' element to its closing one. */
function rowsIn(scanner: XmlScanner): GridRow[] {
  const { markup } = scanner;
  const rows: GridRow[] = [];
  let number = 0;
  for (;;) {
    const begins = scanner.end;
    if (!scanner.next()) throw new DamagedFile("a worksheet's cells have no end");
    const { start, end: tagEnds } = scanner;
    // What is not understood must not be lost.
    if (!isBlankWithin(markup, begins, start)) throw new DamagedFile("a worksheet's cells cannot be read");
    if (scanner.isClosing && scanner.is("sheetData")) return rows;
    if (scanner.isClosing || !scanner.is("row")) throw new DamagedFile("a worksheet's cells cannot be read");
    number = numberAfter(number, attributeAt(markup, start, "r"));
    if (!scanner.toClosing()) throw new DamagedFile("a worksheet's row has no end");
    const closes = scanner.start > start ? scanner.start : tagEnds;
    rows.push(new GridRow(number, { markup, begins, start, tagEnds, closes, end: scanner.end }));
  }
}

function numberAfter(number: number, given: string | undefined): number {
  const next = given === undefined ? number + 1 : Number(given);
  if (!(next > number)) throw new DamagedFile("a worksheet's rows are out of order");
  return next;
}
