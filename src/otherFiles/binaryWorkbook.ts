import { CFB, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet, read } from "@e965/xlsx";
import type { CellBlock } from "../workbook/layout/cellAddress";
import { isCompoundFile } from "../xlsx/package/compoundFile";
import { DamagedFile } from "../xlsx/package/zipDirectory";
import { type NumberShown, shownBy } from "../xlsx/read/cellFormats";
import type { StoredCell } from "../xlsx/read/sheetCells";
import { recordedCells } from "./biffRecords";
import { CellCount, type OtherSheet, type OtherValue, otherCell } from "./otherSheet";
import { CannotRead } from "./problems";

/** What a binary workbook holds. */
export interface BinaryWorkbook {
  /** One after the other: each holds its cells only while it is looked at. */
  readonly sheets: Iterable<OtherSheet>;
  readonly countsFrom1904: boolean;
}

/** What a number stands for that an error is stored as. */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

/** Nothing that the library would make of a number or a text: numbers come with their formats, and texts as they are. */
const AS_STORED: ParsingOptions = {
  type: "array",
  dense: true,
  raw: true,
  cellDates: false,
  cellText: false,
  cellHTML: false,
  cellNF: true,
  cellFormula: true,
  // Hidden rows and columns count as looks there.
  cellStyles: true,
};

/**
 * Reads an .xls of any version. Every cell that its records name must be among those that the library found.
 *
 * @throws DamagedFile or whatever the library throws where it is broken, CannotRead where it needs a password or is no workbook
 */
export function workbookInXls(bytes: Uint8Array): BinaryWorkbook {
  const recorded = recordedCells(isCompoundFile(bytes) ? workbookStream(bytes) : bytes);
  const workbook = read(bytes, AS_STORED);
  for (const { sheet, row, column } of recorded) {
    const name = workbook.SheetNames[sheet];
    const cells = name === undefined ? undefined : workbook.Sheets[name]?.["!data"];
    if (cells?.[row]?.[column] === undefined) throw new DamagedFile("a cell of the workbook cannot be read");
  }
  return contentOf(workbook);
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const library: unknown = CFB;
  if (!isCompoundReader(library)) throw new Error("The library reads no compound files.");
  const file = library.read(bytes, { type: "array" });
  const stream = library.find(file, "/Workbook") ?? library.find(file, "/Book");
  if (stream === null) throw new CannotRead("no-workbook");
  return Uint8Array.from(stream.content);
}

/** What the library reads compound files with, which its types leave out. */
interface CompoundReader {
  read(bytes: Uint8Array, options: { readonly type: "array" }): unknown;
  find(file: unknown, path: string): { readonly content: ArrayLike<number> } | null;
}

function isCompoundReader(library: unknown): library is CompoundReader {
  return typeof library === "object" && library !== null && "read" in library && "find" in library;
}

function contentOf(workbook: WorkBook): BinaryWorkbook {
  return { sheets: sheetsOf(workbook), countsFrom1904: workbook.Workbook?.WBProps?.date1904 === true };
}

function* sheetsOf({ SheetNames: names, Sheets: sheets, Workbook: about }: WorkBook): Generator<OtherSheet> {
  const count = new CellCount();
  const formats = new Formats();
  for (const name of names) {
    const sheet = sheets[name];
    // The library leaves out what it cannot read.
    if (sheet === undefined) throw new DamagedFile("a sheet of the workbook cannot be read");
    if ((sheet["!type"] ?? "sheet") !== "sheet") continue;
    const isHidden = (about?.Sheets?.find((one) => one.name === name)?.Hidden ?? 0) !== 0;
    yield { name, isHidden, cells: cellsOf(sheet, formats, count), ...frameOf(sheet) };
  }
}

function frameOf(sheet: WorkSheet): Pick<OtherSheet, "hiddenColumns" | "merged"> {
  const hiddenColumns = indexes(sheet["!cols"]).filter((at) => sheet["!cols"]?.[at]?.hidden === true);
  const merged = (sheet["!merges"] ?? []).map(({ s, e }): CellBlock => ({
    firstRow: s.r + 1,
    firstColumn: s.c + 1,
    lastRow: e.r + 1,
    lastColumn: e.c + 1,
  }));
  return { hiddenColumns: new Set(hiddenColumns.map((at) => at + 1)), merged };
}

function cellsOf(sheet: WorkSheet, formats: Formats, count: CellCount): readonly StoredCell[] {
  const rows = sheet["!data"] ?? [];
  const cells: StoredCell[] = [];
  for (const row of indexes(rows)) {
    const isHidden = sheet["!rows"]?.[row]?.hidden === true;
    for (const column of indexes(rows[row])) {
      const cell = storedIn(rows[row]?.[column], { row: row + 1, column: column + 1, isHidden }, formats);
      if (cell === undefined) continue;
      count.add();
      cells.push(cell);
    }
  }
  return cells;
}

function storedIn(
  cell: CellObject | undefined,
  place: Parameters<typeof otherCell>[0],
  formats: Formats,
): StoredCell | undefined {
  const value = cell && valueOf(cell, formats);
  return value && otherCell(place, value, cell.f ?? cell.F);
}

/** The places of a list that hold something: a broken file may say that its only row is the four-billionth. */
function indexes(list: readonly unknown[] | undefined): readonly number[] {
  return Object.keys(list ?? []).map(Number);
}

function valueOf({ t: type, v: value, f: formula, z: format }: CellObject, formats: Formats): OtherValue | undefined {
  if (type === "e") return { kind: "error", text: ERRORS.get(value) ?? "#N/A" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "truth", isTrue: value };
  if (typeof value === "number") return { kind: "number", number: value, shown: formats.shownBy(format) };
  return formula === undefined ? undefined : { kind: "nothing" };
}

/** How formats show numbers; a workbook has few, and each for many cells. */
class Formats {
  readonly #known = new Map<string | number | undefined, NumberShown>();

  shownBy(format: string | number | undefined): NumberShown {
    const known = this.#known.get(format);
    if (known !== undefined) return known;
    const shown = typeof format === "number" ? shownBy(format, undefined) : shownBy(0, format ?? "General");
    this.#known.set(format, shown);
    return shown;
  }
}
