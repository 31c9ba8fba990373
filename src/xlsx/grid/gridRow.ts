import { cellAddress } from "../../workbook/layout/cellAddress";
import { columnOfLetters } from "./cellReference";
import { attributeOf, withAttribute } from "../markup/markup";

/** A cell's markup, and the column that it stands in. */
export interface GridCell {
  readonly column: number;
  /** The element as it is spelled, with whatever blanks stand before it. */
  readonly markup: string;
}

/** What says how tall a row is. */
const HEIGHT = ["ht", "customHeight"] as const;

/** A row of a sheet. Its cells are looked at only once somebody asks for them. */
export class GridRow {
  #number: number;
  readonly #prefix: string;
  readonly #lead: string;
  #attributes: string;
  readonly #inner: string;
  #cells: GridCell[] | undefined;
  #trail = "";
  #isMoved = false;
  /** The row as it is spelled; `undefined` once anything in it is changed. */
  #markup: string | undefined;

  /** Takes what stands between the row's name and the end of its tag, its cells, and the blanks before it. */
  constructor(number: number, prefix: string, attributes: string, inner: string, lead = "", markup?: string) {
    this.#markup = markup;
    this.#number = number;
    this.#prefix = prefix;
    this.#attributes = attributes;
    this.#inner = inner;
    this.#lead = lead;
  }

  get number(): number {
    return this.#number;
  }

  get isHidden(): boolean {
    return /\shidden\s*=\s*"(?:1|true)"/u.test(this.#attributes);
  }

  set isHidden(isHidden: boolean) {
    if (isHidden === this.isHidden) return;
    this.#markup = undefined;
    this.#attributes = isHidden
      ? `${this.#attributes} hidden="1"`
      : this.#attributes.replace(/\shidden\s*=\s*"[^"]*"/u, "");
  }

  /** The row's own height in points; `undefined` where it has none. */
  get height(): number | undefined {
    const points = attributeOf(this.#attributes, "ht");
    return points === undefined ? undefined : Number(points);
  }

  /** Somebody set the height, or we did; it was not fitted by the program that wrote the file. */
  get isHeightChosen(): boolean {
    return /^(?:1|true)$/u.test(attributeOf(this.#attributes, "customHeight") ?? "");
  }

  /** Gives the row a height of its own, or with `undefined` the usual one again. */
  setHeight(points: number | undefined): void {
    this.#markup = undefined;
    const others = HEIGHT.reduce((rest, name) => withAttribute(rest, name, undefined), this.#attributes);
    const height = points === undefined ? "" : ` ht="${points}" customHeight="1"`;
    // Where a fresh file has it, so that a row made lower and taller again is spelled as it was.
    this.#attributes = others.replace(/^(?:\sr\s*=\s*"\d+")?/u, (number) => number + height);
  }

  /** Whether the row says anything but which one it is: a height, a format, an outline. */
  get hasLook(): boolean {
    return this.#attributes.replaceAll(/\s(?:r|spans)\s*=\s*"[^"]*"/gu, "").trim() !== "";
  }

  /** The row's cells in the order of their columns. */
  get cells(): readonly GridCell[] {
    return this.#parsed();
  }

  /** The markup of a cell; `undefined` where there is none. */
  cell(column: number): string | undefined {
    return this.#parsed().find((cell) => cell.column === column)?.markup;
  }

  /** Whether the text occurs anywhere among the cells, found without looking at each. */
  mentions(text: string): boolean {
    return this.#cells ? this.#cells.some(({ markup }) => markup.includes(text)) : this.#inner.includes(text);
  }

  /** Puts a cell's markup in place of what is there, or between its neighbours; `undefined` takes the cell out. */
  setCell(column: number, markup: string | undefined): void {
    this.#markup = undefined;
    const cells = this.#parsed();
    let at = cells.findIndex((cell) => cell.column >= column);
    if (at < 0) at = cells.length;
    const isThere = cells[at]?.column === column;
    cells.splice(at, isThere ? 1 : 0, ...(markup === undefined ? [] : [{ column, markup }]));
    if (markup !== undefined) this.#widenSpans(column);
  }

  /** Takes the cells of some columns out and gives them. */
  takeCells(first: number, last: number): readonly GridCell[] {
    const cells = this.#parsed();
    const taken = cells.filter(({ column }) => column >= first && column <= last);
    if (taken.length === 0) return taken;
    this.#markup = undefined;
    this.#cells = cells.filter(({ column }) => column < first || column > last);
    return taken;
  }

  /** Gives the row another number. */
  moveTo(number: number): void {
    if (number === this.#number) return;
    this.#number = number;
    this.#isMoved = true;
    this.#markup = undefined;
  }

  /** The row as markup. */
  toString(): string {
    if (this.#markup !== undefined) return this.#markup;
    const inner = this.#cells
      ? this.#cells.map((cell) => this.#placed(cell)).join("") + this.#trail
      : this.#movedInner();
    const attributes = this.#isMoved ? withNumber(this.#attributes, this.#number) : this.#attributes;
    const name = `${this.#prefix}row`;
    return inner === ""
      ? `${this.#lead}<${name}${attributes}/>`
      : `${this.#lead}<${name}${attributes}>${inner}</${name}>`;
  }

  #parsed(): GridCell[] {
    if (this.#cells) return this.#cells;
    const cells: GridCell[] = [];
    const pattern = cellPattern(this.#prefix);
    let end = 0;
    let column = 0;
    for (let match = pattern.exec(this.#inner); match; match = pattern.exec(this.#inner)) {
      const [markup, letters] = match;
      column = letters === undefined ? column + 1 : columnOfLetters(letters);
      cells.push({ column, markup });
      end = pattern.lastIndex;
    }
    this.#trail = this.#inner.slice(end);
    this.#cells = cells;
    return cells;
  }

  #placed({ column, markup }: GridCell): string {
    return withAddress(markup, cellAddress(column, this.#number));
  }

  #movedInner(): string {
    if (!this.#isMoved) return this.#inner;
    const addresses = new RegExp(`(<${this.#prefix}c\\s(?:[^>]*?\\s)?r="[A-Z]+)\\d+"`, "gu");
    return this.#inner.replace(addresses, (_whole, before: string) => `${before}${this.#number}"`);
  }

  #widenSpans(column: number): void {
    const [whole, first, last] = /\sspans="(\d+):(\d+)"/u.exec(this.#attributes) ?? [];
    if (whole === undefined || (column >= Number(first) && column <= Number(last))) return;
    const spans = ` spans="${Math.min(column, Number(first))}:${Math.max(column, Number(last))}"`;
    this.#attributes = this.#attributes.replace(whole, spans);
  }
}

const patterns = new Map<string, RegExp>();

function cellPattern(prefix: string): RegExp {
  const known = patterns.get(prefix);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  // Cells mostly begin with their address, and nothing but blanks stands between them.
  const name = `${prefix}c`;
  const made = new RegExp(
    `\\s*<${name}(?=[\\s/>])(?:\\s(?:[^>]*?\\s)?r="([A-Z]{1,3})\\d+")?[^>]*?(?:/>|>[^]*?</${name}\\s*>)`,
    "gu",
  );
  patterns.set(prefix, made);
  return made;
}

function withNumber(attributes: string, number: number): string {
  return attributes.replace(/\sr\s*=\s*"\d+"/u, ` r="${number}"`);
}

function withAddress(markup: string, address: string): string {
  const start = markup.indexOf(' r="');
  if (start < 0) return markup;
  const end = markup.indexOf('"', start + 4);
  return markup.slice(start + 4, end) === address ? markup : markup.slice(0, start + 4) + address + markup.slice(end);
}
