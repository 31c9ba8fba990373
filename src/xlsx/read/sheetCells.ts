import { LAST_COLUMN, columnOfLetters } from "../../workbook/layout/cellAddress";
import { type XmlToken, xmlTokens } from "../markup/xmlTokens";
import { DamagedFile } from "../package/zipDirectory";

const LAST_ROW = 1_048_576;

/** A cell that a worksheet's part spells out, as it is spelled. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** Whether its row is hidden, by a filter or by hand. */
  readonly isHidden: boolean;
  readonly type: string;
  readonly style: number;
  /** What is stored for it; empty where nothing is. */
  value: string;
  formula: StoredFormula | undefined;
}

/** A cell's formula, as it is spelled: several may share one. */
export interface StoredFormula {
  readonly text: string;
  /** `shared`, `array` or `dataTable`; empty for a formula of its own. */
  readonly kind: string;
  readonly sharedAs: string | undefined;
}

/** Goes through a worksheet's cells, row by row. @throws DamagedFile where its rows or columns are out of order */
export function* sheetCells(part: string): Generator<StoredCell> {
  const place = new Place();
  let cell: OpenCell | undefined;
  for (const token of xmlTokens(part)) {
    const { name } = token;
    if (name === "row") place.startRow(token);
    else if (name === "c") cell = place.cell(token);
    else if (cell && name === "/c") {
      yield cell;
      cell = undefined;
    } else if (cell) readInto(cell, token);
  }
}

interface OpenCell extends StoredCell {
  isPronunciation: boolean;
}

function readInto(cell: OpenCell, { name, text, attributes, isEmpty }: XmlToken): void {
  if (name === "rPh" || name === "/rPh") cell.isPronunciation = name === "rPh" && !isEmpty;
  else if (name === "v" || (name === "t" && !cell.isPronunciation)) cell.value += text;
  else if (name === "f") cell.formula = { text, kind: attributes.get("t") ?? "", sharedAs: attributes.get("si") };
}

/** Where the next cell stands: rows and cells may leave their addresses out. */
class Place {
  #row = 0;
  #column = 0;
  #isHidden = false;

  startRow({ attributes }: XmlToken): void {
    const number = attributes.get("r");
    this.#row = number === undefined ? this.#row + 1 : within(Number(number), this.#row + 1, LAST_ROW);
    this.#column = 0;
    this.#isHidden = ["1", "true"].includes(attributes.get("hidden") ?? "") || Number(attributes.get("ht") ?? 1) === 0;
  }

  cell({ attributes, isEmpty }: XmlToken): OpenCell | undefined {
    const address = attributes.get("r");
    this.#column = within(address === undefined ? this.#column + 1 : columnOf(address), this.#column + 1, LAST_COLUMN);
    if (isEmpty) return undefined;
    return {
      row: this.#row,
      column: this.#column,
      isHidden: this.#isHidden,
      type: attributes.get("t") ?? "n",
      style: Number(attributes.get("s") ?? 0),
      value: "",
      formula: undefined,
      isPronunciation: false,
    };
  }
}

function columnOf(address: string): number {
  return columnOfLetters(/^[A-Z]{1,3}/u.exec(address)?.[0] ?? "");
}

function within(number: number, least: number, most: number): number {
  if (!(number >= least && number <= most)) throw new DamagedFile("the sheet's rows or columns are out of order");
  return number;
}
