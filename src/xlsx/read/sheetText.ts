import { LAST_COLUMN, columnOfLetters } from "../../workbook/layout/cellAddress";
import { isoFromSerial, plainNumber } from "./dateText";
import { textFromSpelling } from "../markup/xmlText";
import { type XmlToken, xmlTokens } from "../markup/xmlTokens";
import { DamagedFile } from "../package/zipDirectory";

const LAST_ROW = 1_048_576;
/** The most text that one sheet may make, in characters. */
const MAX_TEXT = 300_000_000;

/** What a sheet's cells need to be understood. */
export interface CellContext {
  readonly sharedTexts: readonly string[];
  /** Which of the workbook's cell formats show dates. */
  readonly dateFormats: readonly boolean[];
  readonly countsFrom1904: boolean;
}

/** A sheet as tab-delimited text. Its lines stand for the sheet's rows from the first, blank ones too. */
export interface SheetText {
  readonly text: string;
  /** How many rows hold anything. */
  readonly filledRows: number;
}

/** Turns a worksheet's part into text. @throws DamagedFile where its rows or columns cannot be */
export function sheetText(part: string, context: CellContext): SheetText {
  const sheet = new SheetLines();
  let cell: OpenCell | undefined;
  for (const token of xmlTokens(part)) {
    if (token.name === "row") sheet.startRow(token.attributes.get("r"));
    else if (token.name === "c") cell = openCell(token);
    else if (token.name === "/c" && cell) {
      sheet.add(cell.address, shown(cell, context));
      cell = undefined;
    } else if (cell) readInto(cell, token);
  }
  return sheet.end();
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

interface OpenCell {
  readonly address: string | undefined;
  readonly type: string;
  readonly style: number;
  value: string;
  isPronunciation: boolean;
}

function openCell({ attributes, isEmpty }: XmlToken): OpenCell | undefined {
  if (isEmpty) return undefined;
  const style = Number(attributes.get("s") ?? 0);
  return { address: attributes.get("r"), type: attributes.get("t") ?? "n", style, value: "", isPronunciation: false };
}

function readInto(cell: OpenCell, { name, text }: XmlToken): void {
  if (name === "rPh") cell.isPronunciation = true;
  else if (name === "/rPh") cell.isPronunciation = false;
  else if (name === "v" || (name === "t" && !cell.isPronunciation)) cell.value += text;
}

function shown({ type, style, value }: OpenCell, context: CellContext): string {
  switch (type) {
    case "s":
      return context.sharedTexts[Number(value)] ?? "";
    case "str":
    case "inlineStr":
      return textFromSpelling(value);
    case "b":
      return value.trim() === "1" ? "TRUE" : "FALSE";
    case "n":
      return shownNumber(value, context.dateFormats[style] === true, context.countsFrom1904);
    default:
      return value;
  }
}

function shownNumber(value: string, isDate: boolean, countsFrom1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  return (isDate ? isoFromSerial(number, countsFrom1904) : undefined) ?? plainNumber(number);
}

/** Gathers cells into lines. */
class SheetLines {
  readonly #lines: string[] = [];
  #row: string[] = [];
  #rowNumber = 0;
  #length = 0;
  #filledRows = 0;

  startRow(number: string | undefined): void {
    this.#endRow();
    this.#rowNumber =
      number === undefined ? this.#rowNumber + 1 : within(Number(number), this.#rowNumber + 1, LAST_ROW);
  }

  add(address: string | undefined, text: string): void {
    const column = address === undefined ? this.#row.length + 1 : columnOf(address);
    within(column, this.#row.length + 1, LAST_COLUMN);
    if (text === "") return;
    while (this.#row.length < column - 1) this.#row.push("");
    this.#row.push(quoted(text));
  }

  end(): SheetText {
    this.#endRow();
    return { text: this.#lines.join("\n"), filledRows: this.#filledRows };
  }

  #endRow(): void {
    if (this.#row.length === 0) return;
    while (this.#lines.length < this.#rowNumber - 1) this.#lines.push("");
    const line = this.#row.join("\t");
    this.#length += line.length;
    if (this.#length > MAX_TEXT) throw new DamagedFile("the sheet holds more than memory should");
    this.#lines.push(line);
    this.#row = [];
    this.#filledRows++;
  }
}

function columnOf(address: string): number {
  return columnOfLetters(/^[A-Z]{1,3}/u.exec(address)?.[0] ?? "");
}

function within(number: number, least: number, most: number): number {
  if (!(number >= least && number <= most)) throw new DamagedFile("the sheet's rows or columns are out of order");
  return number;
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
