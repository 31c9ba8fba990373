import { attributeOf, withAttribute } from "../markup/markup";
import { attributesBeside, isOn } from "../markup/xmlAttributes";
import { type GridCell, cellsIn, indexOfColumn, movedCells, placedCell } from "./rowCells";
import { numbered, withHeight, withInside } from "./rowTag";

/** Where a row stands in its sheet's markup. */
export interface RowPlace {
  readonly markup: string;
  /** Where the blanks and comments before the row begin. */
  readonly begins: number;
  /** Where its tag begins and has ended. */
  readonly start: number;
  readonly tagEnds: number;
  /** Where its closing tag begins; `tagEnds` where it has none. */
  readonly closes: number;
  readonly end: number;
}

/** A row of a sheet. Its cells are looked at only once somebody asks for them. */
export class GridRow {
  readonly #place: RowPlace;
  #number: number;
  /** The row's tag; `undefined` as long as it is as it was. */
  #newTag: string | undefined;
  #cells: GridCell[] | undefined;
  #trail = "";
  #areCellsChanged = false;
  #isMoved = false;

  /** Takes the row's number, which its tag may leave to be counted. */
  constructor(number: number, place: RowPlace) {
    this.#number = number;
    this.#place = place;
  }

  /** A row without cells. */
  static blank(number: number, prefix: string): GridRow {
    const markup = `<${prefix}row r="${number}"/>`;
    const { length } = markup;
    return new GridRow(number, { markup, begins: 0, start: 0, tagEnds: length, closes: length, end: length });
  }

  get number(): number {
    return this.#number;
  }

  /** Where the row ends in the markup that it was read from. */
  get end(): number {
    return this.#place.end;
  }

  get isHidden(): boolean {
    return isOn(this.#tag, "hidden");
  }

  /** The row's own height in points; `undefined` where it has none. */
  get height(): number | undefined {
    const points = attributeOf(this.#tag, "ht");
    return points === undefined ? undefined : Number(points);
  }

  /** Somebody set the height, or we did; it was not fitted by the program that wrote the file. */
  get isHeightChosen(): boolean {
    return isOn(this.#tag, "customHeight");
  }

  /** Gives the row a height of its own, or with `undefined` the usual one again. */
  setHeight(points: number | undefined): void {
    this.#newTag = withHeight(this.#tag, points);
  }

  /** Whether it holds no cells and says nothing but which row it is: no height, no format, no outline. */
  get isBlank(): boolean {
    return this.#parsed().length === 0 && attributesBeside(this.#tag, ["r", "spans"]) === "";
  }

  /** The row's cells in the order of their columns. */
  get cells(): readonly GridCell[] {
    return this.#parsed();
  }

  /** The markup of a cell; `undefined` where there is none. */
  cell(column: number): string | undefined {
    const cells = this.#parsed();
    const cell = cells[indexOfColumn(cells, column)];
    return cell?.column === column ? cell.markup : undefined;
  }

  /** Whether the text occurs anywhere among the cells, found without looking at each. */
  mentions(text: string): boolean {
    if (this.#cells) return this.#cells.some(({ markup }) => markup.includes(text));
    return this.#insideAsRead.includes(text);
  }

  /**
   * Puts a cell's markup in place of what is there, or between its neighbors; `undefined` takes the cell out.
   *
   * @param column the number of its column
   * @param markup the element
   * @param lead what stands before a cell that comes from elsewhere
   */
  setCell(column: number, markup: string | undefined, lead = ""): void {
    const cells = this.#parsed();
    const at = indexOfColumn(cells, column);
    const known = cells[at]?.column === column ? cells[at] : undefined;
    const now = markup === undefined ? [] : [{ column, lead: lead + (known?.lead ?? ""), markup }];
    cells.splice(at, known ? 1 : 0, ...now);
    this.#areCellsChanged = true;
    if (markup !== undefined) this.#widenSpans(column);
  }

  /** Takes the cells of some columns out and gives them. */
  takeCells(first: number, last: number): readonly GridCell[] {
    const cells = this.#parsed();
    const [from, to] = [indexOfColumn(cells, first), indexOfColumn(cells, last + 1)];
    if (from === to) return [];
    this.#areCellsChanged = true;
    return cells.splice(from, to - from);
  }

  /** Gives the row another number. */
  moveTo(number: number): void {
    if (number === this.#number) return;
    this.#number = number;
    this.#isMoved = true;
  }

  /** The row as markup. @param before the number of the row before it */
  toText(before: number): string {
    const { markup, begins, start, closes, end } = this.#place;
    // A row that does not say which one it is, is the one behind the row before it.
    const isMisplaced = this.#isMoved || (this.#number !== before + 1 && attributeOf(this.#tag, "r") === undefined);
    if (!isMisplaced && !this.#areCellsChanged && this.#newTag === undefined) return markup.slice(begins, end);
    const tag = isMisplaced ? numbered(this.#tag, this.#number) : this.#tag;
    return markup.slice(begins, start) + withInside(tag, this.#inside(), markup.slice(closes, end));
  }

  get #tag(): string {
    return this.#newTag ?? this.#place.markup.slice(this.#place.start, this.#place.tagEnds);
  }

  get #insideAsRead(): string {
    const { markup, tagEnds, closes } = this.#place;
    return markup.slice(tagEnds, closes);
  }

  #parsed(): GridCell[] {
    if (this.#cells) return this.#cells;
    const { cells, trail } = cellsIn(this.#insideAsRead);
    this.#cells = cells;
    this.#trail = trail;
    return cells;
  }

  #inside(): string {
    if (!this.#areCellsChanged) {
      return this.#isMoved ? movedCells(this.#insideAsRead, this.#number) : this.#insideAsRead;
    }
    let column = 0;
    const texts = this.#parsed().map((cell) => {
      const text = cell.lead + placedCell(cell, column, this.#number);
      ({ column } = cell);
      return text;
    });
    return texts.join("") + this.#trail;
  }

  #widenSpans(column: number): void {
    const [first, last] = (attributeOf(this.#tag, "spans") ?? "").split(":").map(Number);
    if (first === undefined || last === undefined || (column >= first && column <= last)) return;
    this.#newTag = withAttribute(this.#tag, "spans", `${Math.min(column, first)}:${Math.max(column, last)}`);
  }
}
