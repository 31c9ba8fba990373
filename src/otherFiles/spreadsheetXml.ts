import { type CellBlock, LAST_COLUMN, cellAddress } from "../workbook/layout/cellAddress";
import { DamagedFile } from "../xlsx/package/zipDirectory";
import { type XmlToken, xmlTokens } from "../xlsx/markup/xmlTokens";
import { type NumberShown, shownBy } from "../xlsx/read/cellFormats";
import type { StoredCell } from "../xlsx/read/sheetCells";
import { formulaOf, isoOf } from "./documentCell";
import { CellCount, type OtherSheet, type OtherValue, otherCell } from "./otherSheet";

/** The sheets of a workbook that Excel 2003 wrote as one XML file. @throws DamagedFile where it is cut short or cannot be, TooLarge where there is too much */
export function sheetsInSpreadsheetXml(xml: string): readonly OtherSheet[] {
  const reader = new WorkbookReader();
  for (const token of xmlTokens(xml)) reader.take(token);
  if (!reader.isWhole) throw new DamagedFile("the workbook is cut short");
  return reader.sheets;
}

/** Formats that go by a name of their own. */
const NAMED: Readonly<Record<string, NumberShown>> = {
  "General Date": "date",
  "Long Date": "date",
  "Medium Date": "date",
  "Short Date": "date",
  "Long Time": "date",
  "Medium Time": "date",
  "Short Time": "date",
  Currency: "cents",
  "Euro Currency": "cents",
  Fixed: "cents",
  Standard: "cents",
};

class WorkbookReader {
  readonly sheets: SheetReader[] = [];
  readonly #count = new CellCount();
  readonly #formats = new Map<string, NumberShown>();
  #style = "";
  #isWhole = false;

  get isWhole(): boolean {
    return this.#isWhole;
  }

  take(token: XmlToken): void {
    const { name, attributes } = token;
    if (name === "Style") this.#takeStyle(attributes);
    else if (name === "NumberFormat") this.#formats.set(this.#style, shownIn(attributes.get("Format") ?? ""));
    else if (name === "Worksheet" && !token.isEmpty) this.#openSheet(attributes.get("Name") ?? "");
    else if (name === "/Workbook") this.#isWhole = true;
    else this.sheets.at(-1)?.take(token);
  }

  #takeStyle(attributes: ReadonlyMap<string, string>): void {
    this.#style = attributes.get("ID") ?? "";
    const parent = this.#formats.get(attributes.get("Parent") ?? "Default");
    if (parent !== undefined) this.#formats.set(this.#style, parent);
  }

  #openSheet(name: string): void {
    this.sheets.push(new SheetReader(name, this.#formats, this.#count));
  }
}

function shownIn(format: string): NumberShown {
  return NAMED[format] ?? (/^[A-Z][A-Za-z/ ]*$/u.test(format) ? "other" : shownBy(0, format));
}

/** A cell that is open. */
interface OpenCell {
  readonly column: number;
  readonly rows: number;
  readonly formula: string | undefined;
  readonly shown: NumberShown;
  type: string;
  text: string;
}

class SheetReader implements OtherSheet {
  readonly name: string;
  isHidden = false;
  readonly cells: StoredCell[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly merged: CellBlock[] = [];
  readonly #formats: ReadonlyMap<string, NumberShown>;
  readonly #count: CellCount;
  #columns = 0;
  #row = 0;
  /** The row that is counted on from: one that stands for several ends further down. */
  #lastRow = 0;
  #isRowHidden = false;
  #column = 0;
  /** For each column the last row that a cell in it spans. */
  readonly #spannedTo = new Map<number, number>();
  #cell: OpenCell | undefined;
  #isInData = false;
  #isInComment = false;

  constructor(name: string, formats: ReadonlyMap<string, NumberShown>, count: CellCount) {
    this.name = name;
    this.#formats = formats;
    this.#count = count;
  }

  take(token: XmlToken): void {
    const { name } = token;
    if (name === "Column") this.#takeColumns(token.attributes);
    else if (name === "Row") this.#openRow(token.attributes);
    else if (name === "Cell") this.#openCell(token);
    else if (name === "/Cell") this.#closeCell();
    else if (name === "Visible")
      this.isHidden = token.text.startsWith("SheetHidden") || token.text.startsWith("SheetVeryHidden");
    else if (this.#cell !== undefined) this.#takeData(this.#cell, token);
  }

  #takeColumns(attributes: ReadonlyMap<string, string>): void {
    const first = wholeOf(attributes, "Index") ?? this.#columns + 1;
    this.#columns = first + (wholeOf(attributes, "Span") ?? 0);
    if (attributes.get("Hidden") !== "1") return;
    const last = Math.min(this.#columns, LAST_COLUMN);
    this.#count.span(Math.max(0, last - first + 1));
    for (let at = first; at <= last; at++) this.hiddenColumns.add(at);
  }

  #openRow(attributes: ReadonlyMap<string, string>): void {
    const row = wholeOf(attributes, "Index") ?? this.#lastRow + 1;
    if (row <= this.#row) throw new DamagedFile("the sheet's rows are out of order");
    this.#row = row;
    this.#lastRow = row + (wholeOf(attributes, "Span") ?? 0);
    this.#isRowHidden = attributes.get("Hidden") === "1" || Number(attributes.get("Height") ?? 1) === 0;
    this.#column = 0;
  }

  #openCell({ attributes, isEmpty }: XmlToken): void {
    const column = wholeOf(attributes, "Index") ?? this.#nextColumn();
    if (column <= this.#column) throw new DamagedFile("the sheet's cells are out of order");
    this.#cell = {
      column,
      rows: 1 + (wholeOf(attributes, "MergeDown") ?? 0),
      formula: attributes.get("Formula"),
      shown: this.#formats.get(attributes.get("StyleID") ?? "Default") ?? "other",
      type: "",
      text: "",
    };
    this.#column = column + (wholeOf(attributes, "MergeAcross") ?? 0);
    if (this.#column > LAST_COLUMN) throw new DamagedFile("a cell stands where no sheet has one");
    this.#span(column, this.#cell.rows);
    if (isEmpty) this.#closeCell();
  }

  #span(from: number, rows: number): void {
    if (rows === 1) return;
    this.#count.span(this.#column - from + 1);
    for (let at = from; at <= this.#column; at++) this.#spannedTo.set(at, this.#row + rows - 1);
  }

  /** Cells that one further up spans are left out, and those behind them need not say so. */
  #nextColumn(): number {
    let column = this.#column + 1;
    for (; (this.#spannedTo.get(column) ?? -1) >= this.#row; column += 1) this.#count.span(1);
    return column;
  }

  #takeData(cell: OpenCell, { name, attributes, text, isEmpty }: XmlToken): void {
    if (name === "Comment" || name === "/Comment") this.#isInComment = name === "Comment" && !isEmpty;
    if (this.#isInComment) return;
    if (name === "Data") {
      cell.type = attributes.get("Type") ?? "";
      this.#isInData = !isEmpty;
    } else if (name === "/Data") this.#isInData = false;
    if (this.#isInData) cell.text += text;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    this.#isInData = false;
    this.#isInComment = false;
    if (cell === undefined || (cell.type === "" && cell.formula === undefined)) return;
    this.#count.add();
    const place = { row: this.#row, column: cell.column, isHidden: this.#isRowHidden };
    this.cells.push(otherCell(place, valueOf(cell), a1(cell.formula, place)));
    if (cell.rows > 1) {
      const { row, column } = place;
      this.merged.push({ firstRow: row, lastRow: row + cell.rows - 1, firstColumn: column, lastColumn: column });
    }
  }
}

function valueOf({ type, text, shown }: OpenCell): OtherValue {
  const number = Number(text);
  switch (type) {
    case "":
      return { kind: "nothing" };
    case "Number":
      return text.trim() === "" || !Number.isFinite(number)
        ? { kind: "error", text }
        : { kind: "number", number, shown };
    case "DateTime":
      return { kind: "text", text: text.startsWith("1899-12-3") ? text.slice(11, 19) : isoOf(text) };
    case "Boolean":
      return { kind: "truth", isTrue: text.trim() === "1" };
    case "Error":
      return { kind: "error", text };
    default:
      return { kind: "text", text };
  }
}

/** A formula that names cells by how far they stand from it, `SUM(R[-3]C:R[-1]C)`, in letters: `SUM(B2:B4)`. */
function a1(
  formula: string | undefined,
  { row, column }: { readonly row: number; readonly column: number },
): string | undefined {
  if (formula === undefined || formula.includes("[.")) return formulaOf(formula);
  return formulaOf(formula)?.replaceAll(
    /(?<![A-Za-z\d_."])R(\[-?\d{1,7}\]|\d{1,7})?C(\[-?\d{1,5}\]|\d{1,5})?(?![A-Za-z\d_("])/gu,
    (whole, down?: string, across?: string) => {
      const [atRow, atColumn] = [placed(down, row), placed(across, column)];
      return atRow >= 1 && atColumn >= 1 ? cellAddress(atColumn, atRow) : whole;
    },
  );
}

function placed(said: string | undefined, from: number): number {
  if (said === undefined) return from;
  return said.startsWith("[") ? from + Number(said.slice(1, -1)) : Number(said);
}

function wholeOf(attributes: ReadonlyMap<string, string>, name: string): number | undefined {
  const said = attributes.get(name);
  if (said === undefined) return undefined;
  const number = Number(said);
  if (!Number.isInteger(number) || number < 0) throw new DamagedFile("a place in the sheet is no number");
  return number;
}
