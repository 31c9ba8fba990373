import { GridRow } from "./gridRow";
import { DamagedFile } from "../package/zipDirectory";

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
    const found = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/u.exec(markup);
    if (!found) throw new DamagedFile("a worksheet has no cells");
    const [tag, prefix = "", slash] = found;
    const start = found.index + tag.length;
    this.prefix = prefix;
    this.#wasEmptyTag = slash === "/";
    const closing = `</${prefix}sheetData>`;
    const end = this.#wasEmptyTag ? start : markup.indexOf(closing, start);
    if (end < 0) throw new DamagedFile("a worksheet's cells have no end");
    this.before = markup.slice(0, start).replace(/\/>$/u, ">");
    const { rows, end: lastEnd } = rowsIn(markup, prefix, start, end);
    this.#rows = rows;
    this.after = this.#wasEmptyTag ? closing + markup.slice(end) : markup.slice(lastEnd);
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
    const made = new GridRow(number, this.prefix, ` r="${number}"`, "");
    this.#rows.splice(at, 0, made);
    return made;
  }

  /** The rows from one number to another that are there. */
  rowsWithin(first: number, last: number): readonly GridRow[] {
    return this.#rows.slice(this.#indexOf(first), this.#indexOf(last + 1));
  }

  /** Moves whole rows down from a row on, so that so many blank ones come before it. */
  insertRows(at: number, count: number): void {
    for (const row of this.#rows.slice(this.#indexOf(at))) row.moveTo(row.number + count);
  }

  /** Takes whole rows out; those below move up. */
  removeRows(at: number, count: number): void {
    this.#rows.splice(this.#indexOf(at), this.#indexOf(at + count) - this.#indexOf(at));
    for (const row of this.#rows.slice(this.#indexOf(at))) row.moveTo(row.number - count);
  }

  /** Takes a row out that holds no cells and says nothing, as none would have been there. */
  dropIfBlank(number: number): void {
    const at = this.#indexOf(number);
    const row = this.#rows[at];
    if (row?.number === number && row.cells.length === 0 && !row.hasLook) this.#rows.splice(at, 1);
  }

  /** The part as text. */
  toString(): string {
    if (this.#wasEmptyTag && this.#rows.length === 0) {
      return this.before.replace(/>$/u, "/>") + this.after.slice(this.after.indexOf(">") + 1);
    }
    return this.before + this.#rows.join("") + this.after;
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

function rowsIn(markup: string, prefix: string, begins: number, end: number): { rows: GridRow[]; end: number } {
  const rows: GridRow[] = [];
  const closing = `</${prefix}row>`;
  const opening = new RegExp(`\\s*<${prefix}row((?:\\s[^>]*?)?)(/?)>`, "uy");
  let number = 0;
  let at = begins;
  for (let match = matchAt(opening, markup, at); match; match = matchAt(opening, markup, at)) {
    const [tag, attributes = "", slash] = match;
    number = numberAfter(number, attributes);
    const inner = at + tag.length;
    const innerEnd = slash === "/" ? inner : markup.indexOf(closing, inner);
    if (innerEnd < 0 || innerEnd > end) throw new DamagedFile("a worksheet's row has no end");
    const start = at;
    at = slash === "/" ? inner : innerEnd + closing.length;
    const lead = tag.slice(0, tag.indexOf("<"));
    const spelled = markup.slice(start, at);
    rows.push(new GridRow(number, prefix, attributes, markup.slice(inner, innerEnd), lead, spelled));
  }
  // What is not understood must not be lost.
  if (markup.slice(at, end).trim() !== "") throw new DamagedFile("a worksheet's cells cannot be read");
  return { rows, end: at };
}

function matchAt(pattern: RegExp, markup: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(markup);
}

function numberAfter(number: number, attributes: string): number {
  const [, given] = /\sr\s*=\s*"(\d+)"/u.exec(attributes) ?? [];
  const next = given === undefined ? number + 1 : Number(given);
  if (next <= number) throw new DamagedFile("a worksheet's rows are out of order");
  return next;
}
