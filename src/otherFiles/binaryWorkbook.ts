import { type CellObject, type ParsingOptions, type WorkBook, type WorkSheet, read } from "@e965/xlsx";
import { isCompoundFile } from "../xlsx/package/compoundFile";
import { DamagedFile } from "../xlsx/package/zipDirectory";
import { type NumberShown, shownBy } from "../xlsx/read/cellFormats";
import { cellNumber } from "../xlsx/read/formulaResults";
import type { StoredCell } from "../xlsx/read/sheetCells";
import { compoundStream } from "./compoundStream";
import { type OtherSheet, type OtherValue, otherCell } from "./otherSheet";
import { CannotRead } from "./problems";
import { type RecordedSheet, recordedWorkbook } from "./recordedWorkbook";

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
  type: "buffer",
  dense: true,
  raw: true,
  cellDates: false,
  cellText: false,
  cellHTML: false,
  cellNF: true,
  cellFormula: false,
  cellStyles: false,
};

/**
 * Reads an .xls of any version. The library says what its cells hold, and gets nothing of the file but their records. Every
 * cell among them must be among those that it found.
 *
 * @throws DamagedFile or whatever the library throws where it is broken, TooLarge, CannotRead where it needs a password or is no workbook
 */
export function workbookInXls(bytes: Uint8Array): BinaryWorkbook {
  const stream = isCompoundFile(bytes) ? compoundStream(bytes, ["WORKBOOK", "BOOK"]) : bytes;
  if (stream === undefined) throw new CannotRead("no-workbook");
  const { sheets, cellsAlone } = recordedWorkbook(stream);
  const workbook = read(cellsAlone, AS_STORED);
  for (const [at, { cells }] of sheets.entries()) {
    const found = sheetAt(workbook, at)?.["!data"];
    const isWhole = cells.every(({ row, column }) => found?.[row]?.[column] !== undefined);
    if (!isWhole) throw new DamagedFile("a cell of the workbook cannot be read");
  }
  return { sheets: sheetsOf(workbook, sheets), countsFrom1904: workbook.Workbook?.WBProps?.date1904 === true };
}

function sheetAt({ SheetNames: names, Sheets: sheets }: WorkBook, at: number): WorkSheet | undefined {
  const name = names[at];
  return name === undefined ? undefined : sheets[name];
}

function* sheetsOf(workbook: WorkBook, recorded: readonly RecordedSheet[]): Generator<OtherSheet> {
  const formats = new Formats();
  for (const [at, name] of workbook.SheetNames.entries()) {
    const sheet = sheetAt(workbook, at);
    const own = recorded[at];
    // The library leaves out what it cannot read.
    if (sheet === undefined || own === undefined) throw new DamagedFile("a sheet of the workbook cannot be read");
    if ((sheet["!type"] ?? "sheet") !== "sheet") continue;
    const isHidden = (workbook.Workbook?.Sheets?.find((one) => one.name === name)?.Hidden ?? 0) !== 0;
    const { hiddenColumns, merged } = own;
    yield { name, isHidden, cells: cellsOf(sheet, own, formats), hiddenColumns, merged };
  }
}

function cellsOf(sheet: WorkSheet, { formulas, hiddenRows }: RecordedSheet, formats: Formats): readonly StoredCell[] {
  const rows = sheet["!data"] ?? [];
  const cells: StoredCell[] = [];
  for (const row of indexes(rows)) {
    const isHidden = hiddenRows.has(row + 1);
    for (const column of indexes(rows[row])) {
      const formula = formulas.get(cellNumber(row + 1, column + 1));
      const value = valueOf(rows[row]?.[column] ?? {}, formula !== undefined, formats);
      if (value === undefined) continue;
      cells.push({ ...otherCell({ row: row + 1, column: column + 1, isHidden }, value), formula });
    }
  }
  return cells;
}

/** The places of a list that hold something: a broken file may say that its only row is the four-billionth. */
function indexes(list: readonly unknown[] | undefined): readonly number[] {
  return Object.keys(list ?? []).map(Number);
}

function valueOf(
  { t: type, v: value, z: format }: Partial<CellObject>,
  hasFormula: boolean,
  formats: Formats,
): OtherValue | undefined {
  if (type === "e") return { kind: "error", text: ERRORS.get(value) ?? "#N/A" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "truth", isTrue: value };
  if (typeof value === "number") return { kind: "number", number: value, shown: formats.shownBy(format) };
  return hasFormula ? { kind: "nothing" } : undefined;
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
