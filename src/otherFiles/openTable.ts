import { type CellBlock, LAST_COLUMN } from "../workbook/layout/cellAddress";
import { DamagedFile } from "../xlsx/package/zipDirectory";
import type { StoredCell } from "../xlsx/read/sheetCells";
import { CellText } from "./cellText";
import { type CellCount, type OtherSheet, otherCell } from "./otherSheet";

/** The most that browsers take a cell to span. */
const WIDEST = 1_000;
const HIGHEST = 65_534;
const SECTIONS = new Set(["thead", "tbody", "tfoot"]);

type Attributes = Readonly<Record<string, string>>;

interface PageCell {
  readonly column: number;
  readonly rows: number;
  readonly isHidden: boolean;
  readonly text: CellText;
}

interface PageRow {
  readonly isHidden: boolean;
  readonly cells: PageCell[];
}

/** A table of a page while it is gone through. Its columns are counted from 1. */
export class OpenTable {
  readonly #count: CellCount;
  readonly #above: string[];
  readonly #stray = new CellText();
  #rows: PageRow[] = [];
  /** A page may write them ahead of the rows above them. */
  readonly #lastRows: PageRow[] = [];
  /** How many rows each column is still taken for by a cell further up. */
  readonly #taken = new Map<number, number>();
  #section = "";
  #row: PageRow | undefined;
  #cell: PageCell | undefined;
  #column = 1;
  #isLayout = false;

  /** @param above lines that stand above it, their cells parted by tabs */
  constructor(count: CellCount, above: readonly string[]) {
    this.#count = count;
    this.#above = [...above];
  }

  /** Whether tables stand in it. */
  get isLayout(): boolean {
    return this.#isLayout;
  }

  /** Where text goes now. */
  get text(): CellText {
    return this.#cell?.text ?? this.#stray;
  }

  addLines(lines: readonly string[]): void {
    this.#above.push(...lines);
  }

  open(name: string, attributes: Attributes): void {
    if (name === "tr") this.#openRow(isHidden(attributes));
    else if (name === "td" || name === "th") this.#openCell(attributes);
    else if (SECTIONS.has(name)) this.#openSection(name);
  }

  close(name: string): void {
    if (name === "td" || name === "th") this.#cell = undefined;
    else if (name === "tr" || SECTIONS.has(name)) this.#closeRow();
    if (name === this.#section) this.#section = "";
  }

  end(): void {
    this.#closeRow();
    this.#above.push(...this.#stray.lines());
  }

  /** What stands in it so far, which is then no longer in it: a table in it shows that it only lays out. */
  takenAsLayout(): readonly string[] {
    this.#isLayout = true;
    const rows = [...this.#rows, ...this.#lastRows.splice(0), ...(this.#row === undefined ? [] : [this.#row])];
    const lines = [...this.#above.splice(0), ...this.#stray.taken(), ...rows.flatMap(linesOf)];
    this.#rows = [];
    // What was taken of a long row is not looked at again for each table in it.
    this.#row?.cells.splice(0, Infinity, ...(this.#cell === undefined ? [] : [this.#cell]));
    return lines;
  }

  sheet(name: string): OtherSheet {
    const cells: StoredCell[] = [];
    const merged: CellBlock[] = [];
    const hiddenColumns = new Set<number>();
    for (const [at, line] of this.#above.entries()) cells.push(...cellsOfLine(line, at + 1));
    for (const [at, row] of [...this.#rows, ...this.#lastRows].entries()) {
      const number = this.#above.length + at + 1;
      for (const { column, rows, isHidden: isColumn, text } of row.cells) {
        const lines = text.lines().join("\n");
        if (lines === "") continue;
        cells.push(otherCell({ row: number, column, isHidden: row.isHidden }, { kind: "text", text: lines }));
        if (isColumn) hiddenColumns.add(column);
        if (rows > 1)
          merged.push({ firstRow: number, lastRow: number + rows - 1, firstColumn: column, lastColumn: column });
      }
    }
    return { name, isHidden: false, cells, hiddenColumns, merged };
  }

  #openSection(name: string): void {
    this.#closeRow();
    this.#taken.clear();
    this.#section = name;
  }

  #openRow(isHidden: boolean): void {
    this.#closeRow();
    this.#row = { isHidden, cells: [] };
    this.#column = 1;
  }

  #closeRow(): void {
    if (this.#row !== undefined && this.#row.cells.length > 0) {
      (this.#section === "tfoot" ? this.#lastRows : this.#rows).push(this.#row);
      this.#endSpans();
    }
    this.#row = undefined;
    this.#cell = undefined;
  }

  #openCell(attributes: Attributes): void {
    if (this.#row === undefined) this.#openRow(false);
    this.#count.add();
    for (; this.#taken.has(this.#column); this.#column += 1) this.#count.span(1);
    const columns = spanOf(attributes["colspan"], WIDEST);
    const rows = spanOf(attributes["rowspan"], HIGHEST);
    this.#cell = { column: this.#column, rows, isHidden: isHidden(attributes), text: new CellText() };
    this.#row?.cells.push(this.#cell);
    this.#count.span(columns);
    if (this.#column > LAST_COLUMN) throw new DamagedFile("a row has more cells than a sheet has columns");
    for (let left = columns; left > 0; left -= 1, this.#column += 1) {
      if (rows > 1) this.#taken.set(this.#column, rows);
    }
  }

  #endSpans(): void {
    this.#count.span(this.#taken.size);
    for (const [column, rows] of this.#taken) {
      if (rows <= 1) this.#taken.delete(column);
      else this.#taken.set(column, rows - 1);
    }
  }
}

function spanOf(said: string | undefined, most: number): number {
  const number = Number.parseInt(said ?? "1", 10);
  return number >= 1 ? Math.min(number, most) : 1;
}

function isHidden({ style = "", hidden }: Attributes): boolean {
  return hidden !== undefined || /display\s*:\s*none/iu.test(style);
}

/** A line's cells stand side by side; a single cell's lines stay apart. */
function linesOf({ cells }: PageRow): readonly string[] {
  const held = cells.map(({ text }) => text.taken()).filter((lines) => lines.length > 0);
  const [first, ...others] = held;
  if (first === undefined) return [];
  return others.length === 0 ? first : [held.map((lines) => lines.join(" ")).join("\t")];
}

function cellsOfLine(line: string, row: number): readonly StoredCell[] {
  return line
    .split("\t")
    .flatMap((text, at) =>
      text === "" ? [] : [otherCell({ row, column: at + 1, isHidden: false }, { kind: "text", text })],
    );
}
