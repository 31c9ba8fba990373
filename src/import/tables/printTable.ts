import type { Piece } from "./pieces";
import { type PrintColumn, columnOf, printColumns } from "./printColumns";
import { headedColumns } from "./printHeadings";
import { type PrintLine, printLines } from "./printLine";
import { type RecordLines, keyOfLine, recordLines } from "./recordLines";

/**
 * Turns a report of print, whose columns stand under each other by spaces alone, into rows of cells with tabs between them: as many
 * rows as the text has lines, so that a row's number is its line's. What a record has in a second line, and what is wrapped,
 * stands with the record's first line, and its own is left blank.
 *
 * @returns `undefined` for a text that is none of print: one with tabs, or without lines of several cells below a line of words
 */
export function tableFromPrint(text: string): string | undefined {
  if (text.includes("\t") || !isLikePrint(text.slice(0, SAMPLE_LENGTH))) return undefined;
  const lines = printLines(text);
  const records = recordLines(lines);
  if (records === undefined) return undefined;
  const table = new PrintTable(lines, records);
  return table.hasColumns ? table.rows().join("\n") : undefined;
}

/** How much of a text shows whether it is print. */
const SAMPLE_LENGTH = 100_000;

function isLikePrint(sample: string): boolean {
  return printLines(sample).some(({ form }) => form === "data");
}

/** A part of the records' lines: the first of each, or the second. */
interface Part {
  readonly columns: readonly PrintColumn[];
  readonly headings: readonly string[];
}

class PrintTable {
  readonly #lines: readonly PrintLine[];
  readonly #records: RecordLines;
  readonly #first: Part;
  readonly #second: Part | undefined;
  /** The row to which what is wrapped belongs. */
  #record: string[] | undefined;

  constructor(lines: readonly PrintLine[], records: RecordLines) {
    this.#lines = lines;
    this.#records = records;
    const { first, second, headings, secondHeadings } = records;
    const piecesIn = (numbers: Iterable<number>) => Array.from(numbers, (at) => lines[at]?.pieces ?? []);
    this.#first = headedColumns(piecesIn(headings), printColumns(piecesIn(first)));
    this.#second =
      second.size === 0 ? undefined : headedColumns(piecesIn(secondHeadings), printColumns(piecesIn(second)));
  }

  get hasColumns(): boolean {
    return this.#first.columns.length > 1;
  }

  rows(): readonly string[] {
    // A record's cells go on to grow by the lines below it.
    const rows = this.#lines.map((line, at) => this.#row(at, line));
    return rows.map((cells) => cells.join("\t"));
  }

  #row(at: number, line: PrintLine): string[] {
    const { first, second, headingKeys } = this.#records;
    if (first.has(at)) return this.#begin(cellsOf(line.pieces, this.#first.columns));
    const heading = headingKeys.get(keyOfLine(line));
    if (heading !== undefined) return heading === "last" ? this.#headings() : [];
    if (second.has(at) && this.#second !== undefined) return this.#join(cellsOf(line.pieces, this.#second.columns));
    if (line.form === "total") return this.#apart(cellsOf(line.pieces, this.#first.columns));
    if (this.#isWrapped(line)) return this.#wrap(line);
    return this.#apart(line.form === "rule" ? [] : line.pieces.map(({ text }) => text));
  }

  #headings(): string[] {
    this.#record = undefined;
    return [...this.#first.headings, ...(this.#second?.headings ?? [])];
  }

  #begin(cells: string[]): string[] {
    this.#record = cells;
    return cells;
  }

  #join(cells: readonly string[]): string[] {
    this.#record?.push(...cells);
    return [];
  }

  #apart(cells: string[]): string[] {
    this.#record = undefined;
    return cells;
  }

  /** Words alone under a column of words, other than the first, go on with the record's own. */
  #isWrapped({ form, pieces, start, isPageTop }: PrintLine): boolean {
    const [first] = pieces;
    if (
      this.#record === undefined ||
      isPageTop === true ||
      form !== "words" ||
      first === undefined ||
      pieces.length > 1
    )
      return false;
    const at = columnOf(first, this.#first.columns);
    const column = this.#first.columns[at];
    return column !== undefined && at > 0 && !column.isOfAmounts && Math.abs(column.start - start) <= 1;
  }

  #wrap({ pieces }: PrintLine): string[] {
    const [first] = pieces;
    const at = first === undefined ? -1 : columnOf(first, this.#first.columns);
    if (this.#record !== undefined && first !== undefined) this.#record[at] = `${this.#record[at] ?? ""} ${first.text}`;
    return [];
  }
}

/** The cells of a line. Words that stand under amounts, such as a total's label, go to the first column of words that is free. */
function cellsOf(pieces: readonly Piece[], columns: readonly PrintColumn[]): string[] {
  const cells = columns.map(() => "");
  for (const piece of pieces.some(({ text }) => text.includes(" "))
    ? pieces.flatMap((one) => cutBetween(one, columns))
    : pieces) {
    const at = columnOf(piece, columns);
    const isAstray = piece.holds === "words" && columns[at]?.isOfAmounts === true && /\p{L}/u.test(piece.text);
    const free = isAstray ? columns.findIndex(({ isOfAmounts }, index) => !isOfAmounts && cells[index] === "") : -1;
    const to = free >= 0 ? free : at;
    const known = cells[to] ?? "";
    cells[to] = known === "" ? piece.text : `${known} ${piece.text}`;
  }
  return cells;
}

/** Words that fill their column touch the next one's, but for a single space: they are cut where that space is. */
function cutBetween(piece: Piece, columns: readonly PrintColumn[]): readonly Piece[] {
  const next = columns.find(({ start }) => start > piece.start && start < piece.end);
  const at = next === undefined ? -1 : piece.text.lastIndexOf(" ", next.start - piece.start);
  const from = piece.start + at + 1;
  if (next === undefined || at < 0 || Math.abs(from - next.start) > 0 || piece.holds !== "words") return [piece];
  const rest = { ...piece, text: piece.text.slice(at + 1), start: from };
  return [{ ...piece, text: piece.text.slice(0, at), end: piece.start + at }, ...cutBetween(rest, columns)];
}
