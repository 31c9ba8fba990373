import { Area, SHEET_COLUMNS } from "./area";
import { type CellContent, type CellFormat, EMPTY } from "./cell";
import { type Shift, movedCell } from "./shift";

/** More cells than this are not formatted one by one; whole rows and columns are. */
const MAX_CELLS = 2_000_000;

/** The cells of a sheet: what they hold and how they look. Rows and columns as a whole have looks of their own. */
export class Grid {
  private contents = new Map<number, CellContent>();
  private formats = new Map<number, CellFormat>();
  private rowFormats = new Map<number, CellFormat>();
  private columnFormats = new Map<number, CellFormat>();

  content(row: number, column: number): CellContent {
    return this.contents.get(keyOf(row, column)) ?? EMPTY;
  }

  setContent(row: number, column: number, content: CellContent): void {
    if (content.value === undefined && content.formula === undefined) this.contents.delete(keyOf(row, column));
    else this.contents.set(keyOf(row, column), content);
  }

  format(row: number, column: number): CellFormat {
    const own = this.formats.get(keyOf(row, column));
    return own ?? this.rowFormats.get(row) ?? this.columnFormats.get(column) ?? {};
  }

  numberFormat(row: number, column: number): string {
    return this.format(row, column).numberFormat ?? "General";
  }

  /** Changes some of what cells look like. `change` is given what a cell looks like before. */
  changeFormat(area: Area, change: (before: CellFormat) => CellFormat): void {
    if (area.isEntireColumns) this.changeMany(this.columnFormats, area.left, area.right, change);
    else if (area.isEntireRows) this.changeMany(this.rowFormats, area.top, area.bottom, change);
    else if (area.rows * area.columns > MAX_CELLS) throw new RangeError("too many cells to format one by one");
    const cells = area.isEntireColumns || area.isEntireRows ? this.formattedIn(area) : area.cells();
    for (const [row, column] of cells) this.formats.set(keyOf(row, column), change(this.format(row, column)));
  }

  setFormat(row: number, column: number, format: CellFormat): void {
    this.formats.set(keyOf(row, column), format);
  }

  clearFormats(area: Area): void {
    if (area.isEntireColumns) deleteBetween(this.columnFormats, area.left, area.right);
    if (area.isEntireRows) deleteBetween(this.rowFormats, area.top, area.bottom);
    for (const key of [...this.formats.keys()]) if (isIn(area, key)) this.formats.delete(key);
  }

  /** The looks that can differ within an area: those of cells that have their own, and one of the rest. */
  formatsIn(area: Area): readonly CellFormat[] {
    if (area.rows * area.columns <= MAX_CELLS) return [...area.cells()].map((cell) => this.format(...cell));
    const own = [...this.formattedIn(area)].map((cell) => this.format(...cell));
    return [...own, this.format(area.bottom, area.right)];
  }

  /** The cells in an area that hold something, by rows, then columns. */
  *filled(area: Area = Area.sheet): Generator<readonly [number, number, CellContent]> {
    if (area.rows * area.columns <= this.contents.size) {
      yield* this.filledOf(area.cells());
      return;
    }
    const keys = [...this.contents.keys()].filter((key) => isIn(area, key)).sort((one, other) => one - other);
    yield* this.filledOf(keys.map(placeOf));
  }

  private *filledOf(places: Iterable<readonly [number, number]>): Generator<readonly [number, number, CellContent]> {
    for (const place of places) {
      const content = this.contents.get(keyOf(...place));
      if (content) yield [...place, content];
    }
  }

  /** The cells in an area that have looks of their own. */
  *formattedIn(area: Area = Area.sheet): Generator<readonly [number, number]> {
    for (const key of [...this.formats.keys()]) if (isIn(area, key)) yield placeOf(key);
  }

  /** Looks of whole rows or columns. */
  wholeFormats(along: "rows" | "columns"): ReadonlyMap<number, CellFormat> {
    return along === "rows" ? this.rowFormats : this.columnFormats;
  }

  /** The smallest rectangle around everything in an area that is not empty. Looks count unless told otherwise. */
  usedArea(valuesOnly: boolean, within: Area = Area.sheet): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const keys of [this.contents.keys(), valuesOnly ? [] : this.formats.keys()]) {
      for (const key of keys) {
        const [row, column] = placeOf(key);
        if (!within.holds(row, column)) continue;
        [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
        [left, right] = [Math.min(left, column), Math.max(right, column)];
      }
    }
    return bottom < 0 ? undefined : new Area(top, left, bottom, right);
  }

  isEmpty(area: Area): boolean {
    return this.filled(area).next().done === true;
  }

  /** Moves cells. New ones look like those before them. */
  shift(shift: Shift): void {
    this.contents = moved(this.contents, shift);
    this.formats = moved(this.formats, shift);
    this.shiftWholeFormats(shift);
    if (shift.kind === "insert") this.formatInserted(shift);
  }

  private shiftWholeFormats(shift: Shift): void {
    const { area, along } = shift;
    const isWhole = along === "rows" ? area.isEntireRows : area.isEntireColumns;
    if (!isWhole) return;
    const move = (index: number) =>
      along === "rows" ? movedCell(shift, index, 0)?.[0] : movedCell(shift, 0, index)?.[1];
    const before = along === "rows" ? this.rowFormats : this.columnFormats;
    const after = new Map<number, CellFormat>();
    for (const [index, format] of before) {
      const to = move(index);
      if (to !== undefined) after.set(to, format);
    }
    if (along === "rows") this.rowFormats = after;
    else this.columnFormats = after;
  }

  private formatInserted({ area, along }: Shift): void {
    const [rows, columns] = along === "rows" ? [1, 0] : [0, 1];
    const isFirst = along === "rows" ? area.top === 0 : area.left === 0;
    if (isFirst) return;
    const before = along === "rows" ? area.row(0).moved(-rows, 0) : area.column(0).moved(0, -columns);
    for (const [row, column] of [...this.formattedIn(before)]) {
      const format = this.format(row, column);
      const size = along === "rows" ? area.rows : area.columns;
      for (let step = 1; step <= size; step += 1) this.setFormat(row + rows * step, column + columns * step, format);
    }
  }

  private changeMany(
    formats: Map<number, CellFormat>,
    first: number,
    last: number,
    change: (before: CellFormat) => CellFormat,
  ): void {
    for (let index = first; index <= last; index += 1) formats.set(index, change(formats.get(index) ?? {}));
  }
}

function keyOf(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

function placeOf(key: number): readonly [number, number] {
  return [Math.floor(key / SHEET_COLUMNS), key % SHEET_COLUMNS];
}

function isIn(area: Area, key: number): boolean {
  return area.holds(Math.floor(key / SHEET_COLUMNS), key % SHEET_COLUMNS);
}

function deleteBetween(formats: Map<number, CellFormat>, first: number, last: number): void {
  for (let index = first; index <= last; index += 1) formats.delete(index);
}

function moved<One>(cells: ReadonlyMap<number, One>, shift: Shift): Map<number, One> {
  const after = new Map<number, One>();
  for (const [key, one] of cells) {
    const place = movedCell(shift, ...placeOf(key));
    if (place) after.set(keyOf(...place), one);
  }
  return after;
}
