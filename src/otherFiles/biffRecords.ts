import { DamagedFile } from "../xlsx/package/zipDirectory";

/** A record of an old Excel workbook. */
export interface BiffRecord {
  readonly kind: number;
  /** Where it begins in its stream. */
  readonly start: number;
  readonly data: DataView;
}

/** By the version of Excel, beginnings of a stretch of records that belong together. */
export const BEGINNINGS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
export const END = 0x000a;
/** Goes on with the record before it, which is longer than a record may be. */
export const CONTINUED = 0x003c;
const HEAD_LENGTH = 4;

/**
 * Goes through the records of an old workbook up to its end.
 *
 * @param stream the workbook within its file
 * @throws DamagedFile where they are cut short, or something stands behind the end
 */
export function* biffRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 0;
  let depth = 0;
  while (at + HEAD_LENGTH <= stream.length) {
    const kind = view.getUint16(at, true);
    const isBeginning = BEGINNINGS.has(kind);
    if (depth === 0 && !isBeginning) break;
    const length = view.getUint16(at + 2, true);
    if (at + HEAD_LENGTH + length > stream.length) throw new DamagedFile("the workbook is cut short");
    if (isBeginning) depth += 1;
    yield { kind, start: at, data: new DataView(view.buffer, view.byteOffset + at + HEAD_LENGTH, length) };
    if (kind === END) depth -= 1;
    at += HEAD_LENGTH + length;
  }
  if (depth > 0 || at === 0) throw new DamagedFile("the workbook is cut short");
  expectNothing(stream, at);
}

/** Files are filled up with zeros. */
function expectNothing(stream: Uint8Array, from: number): void {
  if (stream.subarray(from).some((byte) => byte !== 0)) {
    throw new DamagedFile("there is something behind the workbook's end");
  }
}
