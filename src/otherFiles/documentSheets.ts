import { LAST_COLUMN, type CellBlock } from "../workbook/layout/cellAddress";
import { DamagedFile } from "../xlsx/package/zipDirectory";
import { type XmlToken, xmlTokens } from "../xlsx/markup/xmlTokens";
import type { StoredCell } from "../xlsx/read/sheetCells";
import { DocumentCell } from "./documentCell";
import { type DocumentStyles, documentStyles } from "./documentStyles";
import { CellCount, type OtherSheet } from "./otherSheet";

/**
 * The sheets of an OpenDocument spreadsheet. Dates are stored as ISO there, and taken as they are.
 *
 * @param content its `content.xml`, or the whole of a flat one
 * @throws DamagedFile where it is cut short or a cell stands where no sheet has one, TooLarge where there is too much
 */
export function sheetsInDocument(content: string): readonly OtherSheet[] {
  const reader = new DocumentReader(documentStyles(content));
  for (const token of xmlTokens(content)) reader.take(token);
  if (!reader.isWhole) throw new DamagedFile("the document is cut short");
  return reader.sheets;
}

/** Elements of a sheet that hold text, tables or cells that are none of it. */
const ASIDE = new Set(["annotation", "shapes", "tracked-changes", "frame", "custom-shape", "note", "dde-links"]);
const HIDDEN = new Set(["collapse", "filter"]);

class DocumentReader {
  readonly sheets: OtherSheet[] = [];
  readonly #styles: DocumentStyles;
  readonly #count = new CellCount();
  #table: SheetReader | undefined;
  #aside = 0;
  #isWhole = false;

  constructor(styles: DocumentStyles) {
    this.#styles = styles;
  }

  /** Whether the document has come to its end. */
  get isWhole(): boolean {
    return this.#isWhole && this.#table === undefined;
  }

  take(token: XmlToken): void {
    const { name, isEmpty } = token;
    if (ASIDE.has(name)) this.#aside += isEmpty ? 0 : 1;
    else if (name.startsWith("/") && ASIDE.has(name.slice(1))) this.#aside -= 1;
    else if (name === "/spreadsheet") this.#isWhole = true;
    else if (this.#aside <= 0) this.#takeOfSheet(token);
  }

  #takeOfSheet(token: XmlToken): void {
    const { name, attributes } = token;
    if (name === "table" && this.#table !== undefined) throw new DamagedFile("a table stands in a cell");
    if (name === "table" && !token.isEmpty) {
      const isHidden = this.#styles.hidden.has(attributes.get("style-name") ?? "");
      this.#table = new SheetReader(attributes.get("name") ?? "", isHidden, this.#styles, this.#count);
    } else if (name === "/table" && this.#table !== undefined) {
      this.sheets.push(this.#table);
      this.#table = undefined;
    } else this.#table?.take(token);
  }
}

/** A cell, where it stands, and how many columns from there hold it. */
interface PlacedCell {
  readonly cell: DocumentCell;
  readonly column: number;
  readonly columns: number;
}

class SheetReader implements OtherSheet {
  readonly cells: StoredCell[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly merged: CellBlock[] = [];
  readonly name: string;
  readonly isHidden: boolean;
  readonly #styles: DocumentStyles;
  readonly #count: CellCount;
  /** Columns whose cells show cents where they say nothing of it themselves. */
  readonly #centsColumns = new Set<number>();
  #columns = 0;
  #row = 1;
  #rows = 1;
  #isRowHidden = false;
  #inRow: PlacedCell[] = [];
  #column = 1;
  #cell: DocumentCell | undefined;

  constructor(name: string, isHidden: boolean, styles: DocumentStyles, count: CellCount) {
    this.name = name;
    this.isHidden = isHidden;
    this.#styles = styles;
    this.#count = count;
  }

  take(token: XmlToken): void {
    const { name } = token;
    if (name === "table-column") this.#takeColumns(token);
    else if (name === "table-row") this.#openRow(token);
    else if (name === "/table-row") this.#closeRow();
    else if (name === "table-cell" || name === "covered-table-cell") this.#openCell(token);
    else if (name === "/table-cell" || name === "/covered-table-cell") this.#cell = undefined;
    else this.#cell?.take(token);
  }

  #takeColumns({ attributes }: XmlToken): void {
    const isHidden = HIDDEN.has(attributes.get("visibility") ?? "");
    const last = Math.min(this.#columns + repeated(attributes, "number-columns-repeated"), LAST_COLUMN);
    const isOfCents = this.#styles.cents.has(attributes.get("default-cell-style-name") ?? "");
    if (isHidden || isOfCents) this.#count.span(last - this.#columns);
    for (let at = this.#columns + 1; at <= last && (isHidden || isOfCents); at++) {
      if (isOfCents) this.#centsColumns.add(at);
      if (isHidden) this.hiddenColumns.add(at);
    }
    this.#columns = last;
  }

  #openRow({ attributes, isEmpty }: XmlToken): void {
    this.#rows = repeated(attributes, "number-rows-repeated");
    this.#isRowHidden = HIDDEN.has(attributes.get("visibility") ?? "");
    this.#inRow = [];
    this.#column = 1;
    if (isEmpty) this.#closeRow();
  }

  #closeRow(): void {
    const held = this.#inRow.filter(({ cell }) => cell.holdsAnything);
    // Sheets end in a million blank rows that are one.
    for (let left = held.length > 0 ? this.#rows : 0; left > 0; left -= 1)
      this.#addRow(held, this.#row + this.#rows - left);
    this.#row += this.#rows;
    this.#inRow = [];
    this.#cell = undefined;
  }

  #addRow(held: readonly PlacedCell[], row: number): void {
    for (const { cell, column, columns } of held) {
      for (let at = column; at < column + columns; at++) {
        this.#count.add();
        this.cells.push(cell.stored({ row, column: at, isHidden: this.#isRowHidden }));
      }
      if (cell.rows > 1) {
        this.merged.push({ firstRow: row, lastRow: row + cell.rows - 1, firstColumn: column, lastColumn: column });
      }
    }
  }

  #openCell({ attributes, isEmpty }: XmlToken): void {
    const columns = repeated(attributes, "number-columns-repeated");
    const style = attributes.get("style-name");
    const showsCents = style === undefined ? this.#centsColumns.has(this.#column) : this.#styles.cents.has(style);
    const cell = new DocumentCell(attributes, showsCents);
    this.#inRow.push({ cell, column: this.#column, columns });
    this.#column += columns;
    this.#cell = isEmpty ? undefined : cell;
  }
}

function repeated(attributes: ReadonlyMap<string, string>, name: string): number {
  const times = Number(attributes.get(name) ?? 1);
  if (!Number.isInteger(times) || times < 1) throw new DamagedFile("something is said to be there less than once");
  return times;
}
