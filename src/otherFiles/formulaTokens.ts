import { columnLetters } from "../workbook/layout/cellAddress";
import { DamagedFile } from "../xlsx/package/zipDirectory";

/** A version of the records of old workbooks: that of Excel 97 to 2003 is the eighth, the one before it the fifth. */
export type BiffVersion = 2 | 3 | 4 | 5 | 8;

/** A cell, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What stands for a formula that is no plain sum. */
const NO_SUM = "?";
/** A longer one adds up nothing that anybody asks for. */
const LONGEST = 8_192;
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x03, "+"],
  [0x04, "-"],
]);
const SIGNS_BEFORE: ReadonlyMap<number, string> = new Map([
  [0x12, "+"],
  [0x13, "-"],
]);
const IN_BRACKETS = 0x15;
const MARK = 0x19;
const WHOLE_NUMBER = 0x1e;
const NUMBER = 0x1f;
/** What follows these has further forms, for where in a formula they stand. */
const FUNCTION = 0x22;
const CELL = 0x24;
const AREA = 0x25;
const CELL_FROM_HERE = 0x2c;
const AREA_FROM_HERE = 0x2d;
const FUNCTIONS: ReadonlyMap<number, string> = new Map([
  [4, "SUM"],
  [344, "SUBTOTAL"],
]);
/** Begins the formula of a cell that shares another one's. */
const SHARED = 0x01;

/** The cell whose formula these tokens share; `undefined` where they are a formula of their own. */
export function sharedWith(tokens: DataView, version: BiffVersion): Place | undefined {
  if (tokens.byteLength < 5 || tokens.getUint8(0) !== SHARED) return undefined;
  return { row: tokens.getUint16(1, true), column: version === 2 ? tokens.getUint8(3) : tokens.getUint16(3, true) };
}

/**
 * Spells out a formula of an old workbook, as far as plain sums go; any other is a question mark, behind `SUBTOTAL(` where
 * it holds one.
 *
 * @param here the cell from which places are counted in a formula that is shared
 */
export function spelledFormula(tokens: DataView, version: BiffVersion, here: Place): string {
  const reader = new TokenReader(tokens, version, here);
  return reader.spelled() ?? (reader.holdsSubtotal ? `SUBTOTAL(${NO_SUM}` : NO_SUM);
}

/** Goes through tokens, each behind what it is about. What it does not know is no plain sum. */
class TokenReader {
  holdsSubtotal = false;
  readonly #tokens: DataView;
  readonly #version: BiffVersion;
  readonly #here: Place;
  readonly #texts: string[] = [];
  #at = 0;

  constructor(tokens: DataView, version: BiffVersion, here: Place) {
    this.#tokens = tokens;
    this.#version = version;
    this.#here = here;
  }

  spelled(): string | undefined {
    while (this.#at < this.#tokens.byteLength) {
      const text = this.#next();
      if (text === undefined || text.length > LONGEST) return undefined;
      this.#texts.push(text);
    }
    return this.#texts.length === 1 ? this.#texts[0] : undefined;
  }

  #next(): string | undefined {
    const token = this.#byte();
    const sign = SIGNS.get(token);
    if (sign !== undefined) return this.#joined(this.#texts.splice(-2), 2, sign);
    const before = SIGNS_BEFORE.get(token);
    if (before !== undefined) return this.#around(before, "");
    if (token === IN_BRACKETS) return this.#around("(", ")");
    if (token === MARK) return this.#mark();
    if (token === WHOLE_NUMBER) return String(this.#short());
    return token === NUMBER ? this.#number() : this.#operand(token < 0x20 ? token : (token & 0x1f) | 0x20);
  }

  #operand(token: number): string | undefined {
    if (token === FUNCTION) return this.#function();
    const isFromHere = token === CELL_FROM_HERE || token === AREA_FROM_HERE;
    if (token === CELL || token === CELL_FROM_HERE) return this.#cells(1, isFromHere);
    return token === AREA || token === AREA_FROM_HERE ? this.#cells(2, isFromHere) : undefined;
  }

  /** A sum of one argument, or how the formula was typed. */
  #mark(): string | undefined {
    const kind = this.#byte();
    if (this.#version === 2) this.#byte();
    else this.#short();
    if ((kind & 0x10) !== 0) return this.#around("SUM(", ")");
    // Spaces stand before what they were typed before, or behind all.
    return (kind & 0x40) !== 0 ? this.#texts.pop() : undefined;
  }

  #number(): string {
    const number = this.#tokens.getFloat64(this.#take(8), true);
    return String(number);
  }

  #function(): string | undefined {
    const many = this.#byte() & 0x7f;
    const name = FUNCTIONS.get((this.#version < 4 ? this.#byte() : this.#short()) & 0x7fff);
    if (name === "SUBTOTAL") this.holdsSubtotal = true;
    const given = name === undefined || many === 0 ? undefined : this.#joined(this.#texts.splice(-many), many, ",");
    return given === undefined ? undefined : `${name ?? ""}(${given})`;
  }

  #joined(texts: readonly string[], many: number, sign: string): string | undefined {
    return texts.length === many ? texts.join(sign) : undefined;
  }

  #around(before: string, behind: string): string | undefined {
    const text = this.#texts.pop();
    return text === undefined ? undefined : `${before}${text}${behind}`;
  }

  /** Rows stand ahead of columns; up to the fifth version a row has its column's marks too, and a column is a byte. */
  #cells(many: 1 | 2, isFromHere: boolean): string | undefined {
    const rows = Array.from({ length: many }, () => this.#short());
    const columns = Array.from({ length: many }, () => (this.#version === 8 ? this.#short() : this.#byte()));
    const addresses = rows.map((row, at) => this.#address(row, columns[at] ?? 0, isFromHere));
    return addresses.join(":");
  }

  #address(row: number, column: number, isFromHere: boolean): string {
    const marks = this.#version === 8 ? column : row;
    const [isColumnMoved, isRowMoved] = [(marks & 0x4000) !== 0, (marks & 0x8000) !== 0];
    const bits = this.#version === 8 ? 16 : 14;
    const rowAt = placed(row, bits, isFromHere && isRowMoved ? this.#here.row : undefined);
    const columnAt = placed(column, 8, isFromHere && isColumnMoved ? this.#here.column : undefined);
    return `${isColumnMoved ? "" : "$"}${columnLetters(columnAt + 1)}${isRowMoved ? "" : "$"}${String(rowAt + 1)}`;
  }

  #byte(): number {
    return this.#tokens.getUint8(this.#take(1));
  }

  #short(): number {
    return this.#tokens.getUint16(this.#take(2), true);
  }

  #take(length: number): number {
    const at = this.#at;
    this.#at += length;
    if (this.#at > this.#tokens.byteLength) throw new DamagedFile("a formula is cut short");
    return at;
  }
}

/** A row or column, which goes around at the sheet's end where it is counted from a cell. */
function placed(said: number, bits: number, from = 0): number {
  const many = 2 ** bits;
  return (from + (said % many)) % many;
}
