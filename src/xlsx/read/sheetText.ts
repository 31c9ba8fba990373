import { textFromSpelling } from "../markup/xmlText";
import { xmlTokens } from "../markup/xmlTokens";
import { DamagedFile } from "../package/zipDirectory";
import type { NumberShown } from "./cellFormats";
import { centsShown, isoFromSerial, plainNumber } from "./dateText";
import { cellNumber, formulaResults } from "./formulaResults";
import { MergedDown } from "./mergedDown";
import type { StoredCell } from "./sheetCells";
import type { SheetSource } from "./sheetSource";

/** The most text that a workbook's sheets may make, in characters. */
export const MAX_TEXT = 300_000_000;

/** What a sheet's cells need to be understood. */
export interface CellContext {
  readonly sharedTexts: readonly string[];
  /** How each of the workbook's cell formats shows numbers. */
  readonly formats: readonly NumberShown[];
  readonly countsFrom1904: boolean;
  /** The workbook says that whoever opens it is to compute it anew. */
  readonly isComputedWhenOpened: boolean;
}

/** A sheet as tab-delimited text. Its lines stand for the sheet's rows from the first, blank ones too. */
export interface SheetText {
  readonly text: string;
  /** How many rows hold anything. */
  readonly filledRows: number;
  /** How many of them are hidden, by a filter or by hand. They are in the text. */
  readonly hiddenRows: number;
  /** How many columns that hold anything are hidden. They are in the text. */
  readonly hiddenColumns: number;
  /** How many formulas without a result were added up. */
  readonly computed: number;
  /** How many numbers are in the text to the cent, as their cells show them, that are stored with more decimals. */
  readonly rounded: number;
  /** The first formula whose result nobody knows before the workbook is computed. It is blank in the text. */
  readonly unknown: string | undefined;
}

/** Turns a sheet into text. @throws DamagedFile where its rows or columns cannot be */
export function sheetText(sheet: SheetSource, context: CellContext): SheetText {
  const { isColumnHidden, merged } = sheet.frame;
  const { computed, unknown } = formulaResults(sheet, context.isComputedWhenOpened);
  const lines = new SheetLines(new MergedDown(merged));
  let rounded = 0;
  for (const cell of sheet.cells()) {
    const result = computed.get(cellNumber(cell.row, cell.column));
    const text = shown(result === undefined ? cell : { ...cell, type: "n", value: String(result) }, context);
    if (text.isRounded) rounded += 1;
    lines.add(cell, text.text);
  }
  return { ...lines.end(isColumnHidden), computed: computed.size, rounded, unknown };
}

/** The texts of a list of shared texts, or of anything built like one; how a text is to be pronounced is left out. */
export function sharedTexts(part: string): string[] {
  const texts: string[] = [];
  let text = "";
  let isPronunciation = false;
  for (const token of xmlTokens(part)) {
    if (token.name === "rPh") isPronunciation = !token.isEmpty;
    else if (token.name === "/rPh") isPronunciation = false;
    else if (token.name === "t" && !isPronunciation) text += token.text;
    else if (token.name === "/si" || (token.name === "si" && token.isEmpty)) {
      texts.push(textFromSpelling(text));
      text = "";
    }
  }
  return texts;
}

/** A cell's text, and whether it is rounded to what the cell shows. */
interface Shown {
  readonly text: string;
  readonly isRounded: boolean;
}

function shown(cell: StoredCell, context: CellContext): Shown {
  if (cell.type === "n") return shownNumber(cell, context);
  return { text: shownText(cell, context), isRounded: false };
}

function shownText({ type, value }: StoredCell, { sharedTexts: texts }: CellContext): string {
  switch (type) {
    case "s":
      return texts[Number(value)] ?? "";
    case "str":
    case "inlineStr":
      return textFromSpelling(value);
    case "b":
      return value.trim() === "1" ? "TRUE" : "FALSE";
    default:
      return value;
  }
}

function shownNumber({ value, style }: StoredCell, { formats, countsFrom1904 }: CellContext): Shown {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return { text: value, isRounded: false };
  const format = formats[style];
  const date = format === "date" ? isoFromSerial(number, countsFrom1904) : undefined;
  const plain = date ?? plainNumber(number);
  const text = format === "cents" ? centsShown(plain) : plain;
  return { text, isRounded: text !== plain };
}

/** Gathers cells into lines. */
class SheetLines {
  readonly #merged: MergedDown;
  readonly #lines: string[] = [];
  readonly #filledColumns = new Set<number>();
  #row: string[] = [];
  #rowNumber = 0;
  #isHidden = false;
  #length = 0;
  #filledRows = 0;
  #hiddenRows = 0;

  constructor(merged: MergedDown) {
    this.#merged = merged;
  }

  add({ row, column, isHidden }: StoredCell, text: string): void {
    if (row !== this.#rowNumber) this.#endRow();
    this.#rowNumber = row;
    this.#isHidden = isHidden;
    if (text === "") return;
    while (this.#row.length < column - 1) this.#row.push("");
    const inLine = quoted(text);
    this.#row.push(inLine);
    this.#filledColumns.add(column);
    this.#merged.note(row, column, inLine);
  }

  end(isColumnHidden: (column: number) => boolean) {
    this.#endRow();
    return {
      text: this.#lines.join("\n"),
      filledRows: this.#filledRows,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: [...this.#filledColumns].filter(isColumnHidden).length,
    };
  }

  #endRow(): void {
    if (this.#row.length === 0) return;
    this.#merged.fill(this.#rowNumber, this.#row);
    while (this.#lines.length < this.#rowNumber - 1) this.#lines.push("");
    const line = this.#row.join("\t");
    this.#length += line.length;
    if (this.#length > MAX_TEXT) throw new DamagedFile("the sheet holds more than memory should");
    this.#lines.push(line);
    this.#row = [];
    this.#filledRows++;
    if (this.#isHidden) this.#hiddenRows++;
  }
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
