import type { CellBlock } from "../workbook/layout/cellAddress";
import { DamagedFile, TooLarge } from "../xlsx/package/zipDirectory";
import { cellNumber } from "../xlsx/read/formulaResults";
import type { StoredFormula } from "../xlsx/read/sheetCells";
import { BEGINNINGS, type BiffRecord, CONTINUED, END, biffRecords } from "./biffRecords";
import { type BiffVersion, type Place, sharedWith, spelledFormula } from "./formulaTokens";
import { CellCount } from "./otherSheet";
import { CannotRead } from "./problems";
import { expectSharedTexts } from "./sharedTexts";

/** What an old workbook's records say of a sheet, but for what its cells hold. */
export interface RecordedSheet {
  /** Every cell that holds something, counted from 0. */
  readonly cells: readonly Place[];
  /** By the number of their cell. */
  readonly formulas: ReadonlyMap<number, StoredFormula>;
  /** Counted from 1. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merged: readonly CellBlock[];
}

/** An old workbook as its records have it. */
export interface RecordedWorkbook {
  /** In the order in which they stand in the file. */
  readonly sheets: readonly RecordedSheet[];
  /** The same records, but for those that say nothing of cells, and without what formulas are made of. */
  readonly cellsAlone: Uint8Array<ArrayBuffer>;
}

const PASSWORD = 0x002f;
const SHEET_AT = 0x0085;
const WORKSHEET = 0x0010;
const MERGED = 0x00e5;
const ROW = 0x0208;
const COLUMNS = 0x007d;
const SHARED_FORMULA = 0x04bc;
const FORMULAS = new Set([0x0006, 0x0206, 0x0406]);
const SEVERAL_CELLS = 0x00bd;
/** Numbers, texts, truths, errors and formulas, one to a record, by every version's numbers. */
const CELLS = new Set([
  ...[0x0203, 0x027e, 0x00fd, 0x0204, 0x00d6, 0x0205, ...FORMULAS],
  // Excel 2 has numbers of its own.
  ...[0x0002, 0x0003, 0x0004, 0x0005],
]);
const FORMAT = 0x041e;
const FORMATS = new Set([0x001e, FORMAT]);
/** Texts, and where they say how many letters they have: in two bytes or, up to the fifth version, some in one. */
const LETTERS: ReadonlyMap<number, { readonly at: number; readonly isShort: boolean }> = new Map([
  [0x0204, { at: 6, isShort: false }],
  [0x00d6, { at: 6, isShort: false }],
  [0x0207, { at: 0, isShort: false }],
  [0x0004, { at: 7, isShort: true }],
  [0x0007, { at: 0, isShort: true }],
  [0x001e, { at: 0, isShort: true }],
  [FORMAT, { at: 2, isShort: true }],
]);
const SHARED_TEXTS = 0x00fc;
/** What is needed to know what cells hold: what they are, how numbers are shown, from when days count, and what signs are which letters. */
const NEEDED = new Set([
  ...[...BEGINNINGS, END, SHEET_AT, SEVERAL_CELLS, ...CELLS, ...FORMATS],
  ...[0x0022, 0x0042, 0x0043, 0x0243, 0x0443, 0x00e0, 0x0044, SHARED_TEXTS, 0x0007, 0x0207, 0x0081],
]);
/** A kind of record of which nothing is read. */
const PASSED_OVER = 0x0050;
const LAST_COLUMN = 0xff;
/** More are no workbook's: what looks for one among them goes through all. */
const MOST_SHEETS = 2_000;
const MOST_FORMATS = 4_096;
/** Of one record: whoever puts it together looks at all of its pieces again and again. */
const MOST_PIECES = 2_500;
const MOST_MERGED = 1_000_000;

/**
 * Takes an old workbook apart by its records, within bounds, so that a library that believes whatever they say gets only what
 * it cannot be misled by: what says how often something follows has to have room for it, and what is not asked for is not there.
 *
 * @param stream the workbook within its file
 * @throws DamagedFile where the records are cut short or broken, TooLarge, CannotRead where they need a password
 */
export function recordedWorkbook(stream: Uint8Array): RecordedWorkbook {
  const walk = new RecordWalk(stream);
  for (const record of biffRecords(stream)) walk.take(record);
  return { sheets: walk.sheets(), cellsAlone: walk.cellsAlone };
}

/** A stretch of records of one sheet. */
class Stretch implements RecordedSheet {
  readonly isWorksheet: boolean;
  readonly cells: Place[] = [];
  readonly formulas = new Map<number, StoredFormula>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged: CellBlock[] = [];

  constructor(isWorksheet: boolean) {
    this.isWorksheet = isWorksheet;
  }
}

class RecordWalk {
  readonly cellsAlone: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  readonly #count = new CellCount();
  readonly #starts = new Set<number>();
  readonly #stretches = new Map<number, Stretch>();
  #version: BiffVersion | undefined;
  #depth = 0;
  #stretch = new Stretch(false);
  /** The record that is gone through, in as many pieces as it has. */
  #kind = 0;
  #pieces: DataView[] = [];
  #isNeeded = false;
  #formats = 0;
  #letters = 0;
  #merged = 0;

  constructor(stream: Uint8Array) {
    this.cellsAlone = new Uint8Array(stream);
    this.#view = new DataView(this.cellsAlone.buffer);
  }

  take(record: BiffRecord): void {
    const { kind, data } = record;
    if (kind === PASSWORD) throw new CannotRead("encrypted");
    this.#keepOrNot(record);
    this.#bound(kind, data);
    if (BEGINNINGS.has(kind)) this.#begin(record);
    else if (kind === END) this.#depth -= 1;
    else if (kind === SHEET_AT) this.#starts.add(long(data, 0));
    else if (this.#depth === 1 && this.#stretch.isWorksheet) this.#takeOfSheet(record);
    else if (FORMULAS.has(kind)) this.#tokensOf(record);
  }

  /** The sheets by where the workbook says that they begin; versions that say nothing have one. */
  sheets(): readonly RecordedSheet[] {
    if (this.#starts.size === 0) return [joined([...this.#stretches.values()])];
    return [...this.#starts]
      .sort((one, other) => one - other)
      .map((start) => {
        const stretch = this.#stretches.get(start);
        if (stretch === undefined) throw new DamagedFile("a sheet is not where it should be");
        return stretch;
      });
  }

  #keepOrNot({ kind, start, data }: BiffRecord): void {
    if (kind === CONTINUED) this.#pieces.push(data);
    else {
      if (this.#kind === SHARED_TEXTS) expectSharedTexts(this.#pieces);
      this.#kind = kind;
      this.#isNeeded = NEEDED.has(kind);
      this.#pieces = [data];
    }
    if (this.#pieces.length > MOST_PIECES) throw new TooLarge("a record has more pieces than memory should hold");
    if (!this.#isNeeded) this.#view.setUint16(start, PASSED_OVER, true);
  }

  /** A letter takes a byte or more, and a workbook has a few hundred formats. */
  #bound(kind: number, data: DataView): void {
    if (FORMATS.has(kind) && ++this.#formats > MOST_FORMATS) throw new DamagedFile("there are too many formats");
    this.#letters += lettersIn(kind, data, this.#version ?? 8);
    if (this.#letters > this.cellsAlone.length) throw new DamagedFile("a text is cut short");
    if (this.#starts.size > MOST_SHEETS) throw new DamagedFile("there are too many sheets");
  }

  #begin({ kind, start, data }: BiffRecord): void {
    this.#depth += 1;
    // The library takes the version from the first beginning, and from a later one where that says the eighth.
    if (this.#stretches.size === 0 || this.#version === 8) this.#version = versionOf(kind, data);
    if (this.#depth > 1) return;
    this.#stretch = new Stretch(data.byteLength >= 4 && short(data, 2) === WORKSHEET);
    this.#stretches.set(start, this.#stretch);
  }

  #takeOfSheet(record: BiffRecord): void {
    const { kind, data } = record;
    const { hiddenRows, hiddenColumns } = this.#stretch;
    if (kind === ROW && isSet(data, 12, 0x20)) hiddenRows.add(short(data, 0) + 1);
    else if (kind === COLUMNS && isSet(data, 8, 1)) {
      for (let at = short(data, 0); at <= Math.min(short(data, 2), LAST_COLUMN); at++) hiddenColumns.add(at + 1);
    } else if (kind === MERGED) this.#merge(data);
    else if (kind === SHARED_FORMULA) this.#share(data);
    else if (CELLS.has(kind) || kind === SEVERAL_CELLS) this.#takeCell(record);
  }

  #merge(data: DataView): void {
    const many = short(data, 0);
    this.#merged += many;
    if (this.#merged > MOST_MERGED) throw new TooLarge("there are more merged cells than memory should hold");
    for (let at = 2; at < 2 + many * 8; at += 8) {
      this.#stretch.merged.push({
        firstRow: short(data, at) + 1,
        lastRow: short(data, at + 2) + 1,
        firstColumn: short(data, at + 4) + 1,
        lastColumn: short(data, at + 6) + 1,
      });
    }
  }

  #takeCell(record: BiffRecord): void {
    const { kind, data } = record;
    const [row, first] = [short(data, 0), short(data, 2)];
    if (data.byteLength < 6) throw new DamagedFile("a cell is cut short");
    const last = kind === SEVERAL_CELLS ? short(data, data.byteLength - 2) : first;
    for (let column = first; column <= Math.min(last, LAST_COLUMN); column++) {
      this.#count.add();
      this.#stretch.cells.push({ row, column });
    }
    if (FORMULAS.has(kind)) this.#takeFormula({ row, column: first }, this.#tokensOf(record));
  }

  #takeFormula(place: Place, tokens: DataView): void {
    const version = this.#version ?? 8;
    const shared = sharedWith(tokens, version);
    const formula =
      shared === undefined
        ? { text: spelledFormula(tokens, version, place), kind: "", sharedAs: undefined }
        : { text: "", kind: "shared", sharedAs: String(numberOf(shared)) };
    this.#stretch.formulas.set(numberOf(place), formula);
  }

  /** What is shared stands behind the first cell that shares it. */
  #share(data: DataView): void {
    const place = this.#stretch.cells.at(-1);
    if (place === undefined || this.#version === undefined) return;
    const number = numberOf(place);
    const text = spelledFormula(counted(data, 8, 2), this.#version, place);
    this.#stretch.formulas.set(number, { text, kind: "shared", sharedAs: String(number) });
  }

  /** A formula's tokens, which are left out of what is handed on. */
  #tokensOf({ start, data }: BiffRecord): DataView {
    if (this.#version === undefined) throw new DamagedFile("a formula is of an unknown version");
    const at = COUNT_AT[this.#version];
    const width = this.#version === 2 ? 1 : 2;
    const tokens = counted(data, at, width);
    for (let index = 0; index < width; index++) this.#view.setUint8(start + 4 + at + index, 0);
    return tokens;
  }
}

/** Where the formula of a cell says how many bytes it has, within its record. */
const COUNT_AT: Readonly<Record<BiffVersion, number>> = { 2: 16, 3: 16, 4: 16, 5: 20, 8: 20 };

function joined(stretches: readonly Stretch[]): RecordedSheet {
  return {
    cells: stretches.flatMap(({ cells }) => cells),
    formulas: new Map(stretches.flatMap(({ formulas }) => [...formulas])),
    hiddenRows: new Set(stretches.flatMap(({ hiddenRows }) => [...hiddenRows])),
    hiddenColumns: new Set(stretches.flatMap(({ hiddenColumns }) => [...hiddenColumns])),
    merged: stretches.flatMap(({ merged }) => merged),
  };
}

function lettersIn(kind: number, data: DataView, version: BiffVersion): number {
  const { at, isShort = false } = LETTERS.get(kind) ?? {};
  if (at === undefined) return 0;
  return isShort && version < 8 ? byte(data, at) : short(data, at);
}

function versionOf(kind: number, data: DataView): BiffVersion | undefined {
  if (kind === 0x0009) return 2;
  if (kind === 0x0209) return 3;
  if (kind === 0x0409) return 4;
  const said = short(data, 0);
  return said === 0x0500 ? 5 : said === 0x0600 ? 8 : undefined;
}

function numberOf({ row, column }: Place): number {
  return cellNumber(row + 1, column + 1);
}

/** What follows a count of its bytes. */
function counted(data: DataView, at: number, width: 1 | 2): DataView {
  const length = width === 1 ? byte(data, at) : short(data, at);
  if (at + width + length > data.byteLength) throw new DamagedFile("a formula is cut short");
  return new DataView(data.buffer, data.byteOffset + at + width, length);
}

/** Whether a bit is set of a byte, which shorter records leave out. */
function isSet(data: DataView, at: number, bit: number): boolean {
  return at < data.byteLength && (data.getUint8(at) & bit) !== 0;
}

function byte(data: DataView, at: number): number {
  return within(data, at, 1).getUint8(at);
}

function short(data: DataView, at: number): number {
  return within(data, at, 2).getUint16(at, true);
}

function long(data: DataView, at: number): number {
  return within(data, at, 4).getUint32(at, true);
}

function within(data: DataView, at: number, length: number): DataView {
  if (at + length > data.byteLength) throw new DamagedFile("a record is cut short");
  return data;
}
