/** How far a sheet goes. */
export const SHEET_ROWS = 1_048_576;
/** How wide a sheet is. */
export const SHEET_COLUMNS = 16_384;

/** A rectangle of cells. Rows and columns count from 0; the last ones belong to it. Never changes. */
export class Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;

  /** @throws RangeError where there is no such rectangle on a sheet */
  constructor(top: number, left: number, bottom: number, right: number) {
    if (top < 0 || left < 0 || bottom >= SHEET_ROWS || right >= SHEET_COLUMNS || bottom < top || right < left) {
      throw new RangeError(`no cells at rows ${top} to ${bottom}, columns ${left} to ${right}`);
    }
    this.top = top;
    this.left = left;
    this.bottom = bottom;
    this.right = right;
  }

  /** All cells of a sheet. */
  static readonly sheet = new Area(0, 0, SHEET_ROWS - 1, SHEET_COLUMNS - 1);

  /** A rectangle by its corner and its size. */
  static at(top: number, left: number, rows = 1, columns = 1): Area {
    return new Area(top, left, top + rows - 1, left + columns - 1);
  }

  /** The smallest rectangle around some. @throws RangeError where there are none */
  static around(areas: readonly Area[]): Area {
    return new Area(
      Math.min(...areas.map(({ top }) => top)),
      Math.min(...areas.map(({ left }) => left)),
      Math.max(...areas.map(({ bottom }) => bottom)),
      Math.max(...areas.map(({ right }) => right)),
    );
  }

  get rows(): number {
    return this.bottom - this.top + 1;
  }

  get columns(): number {
    return this.right - this.left + 1;
  }

  get isEntireColumns(): boolean {
    return this.rows === SHEET_ROWS;
  }

  get isEntireRows(): boolean {
    return this.columns === SHEET_COLUMNS;
  }

  contains(other: Area): boolean {
    return this.containsRowsOf(other) && this.containsColumnsOf(other);
  }

  containsRowsOf(other: Area): boolean {
    return this.top <= other.top && this.bottom >= other.bottom;
  }

  containsColumnsOf(other: Area): boolean {
    return this.left <= other.left && this.right >= other.right;
  }

  holds(row: number, column: number): boolean {
    return row >= this.top && row <= this.bottom && column >= this.left && column <= this.right;
  }

  equals(other: Area): boolean {
    return this.contains(other) && other.contains(this);
  }

  overlapsColumnsOf(other: Area): boolean {
    return this.left <= other.right && this.right >= other.left;
  }

  intersection(other: Area): Area | undefined {
    const top = Math.max(this.top, other.top);
    const left = Math.max(this.left, other.left);
    const bottom = Math.min(this.bottom, other.bottom);
    const right = Math.min(this.right, other.right);
    return bottom < top || right < left ? undefined : new Area(top, left, bottom, right);
  }

  /** What is left of it without another: at most four rectangles. */
  without(other: Area): readonly Area[] {
    const cut = this.intersection(other);
    if (!cut) return [this];
    const pieces: Area[] = [];
    if (this.top < cut.top) pieces.push(new Area(this.top, this.left, cut.top - 1, this.right));
    if (this.bottom > cut.bottom) pieces.push(new Area(cut.bottom + 1, this.left, this.bottom, this.right));
    if (this.left < cut.left) pieces.push(new Area(cut.top, this.left, cut.bottom, cut.left - 1));
    if (this.right > cut.right) pieces.push(new Area(cut.top, cut.right + 1, cut.bottom, this.right));
    return pieces;
  }

  /** Moved, and with its edges moved: every number is added to the edge it names. */
  changed({ top = 0, left = 0, bottom = 0, right = 0 }: Partial<Record<"top" | "left" | "bottom" | "right", number>>) {
    return new Area(this.top + top, this.left + left, this.bottom + bottom, this.right + right);
  }

  moved(rows: number, columns: number): Area {
    return this.changed({ top: rows, bottom: rows, left: columns, right: columns });
  }

  row(index: number): Area {
    return new Area(this.top + index, this.left, this.top + index, this.right);
  }

  column(index: number): Area {
    return new Area(this.top, this.left + index, this.bottom, this.left + index);
  }

  /** Its cells' places, row by row. */
  *cells(): Generator<readonly [number, number]> {
    for (let row = this.top; row <= this.bottom; row += 1) {
      for (let column = this.left; column <= this.right; column += 1) yield [row, column];
    }
  }
}
