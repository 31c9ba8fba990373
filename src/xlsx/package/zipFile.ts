import { checksum } from "./checksum";
import { deflated } from "./deflate";
import { DIRECTORY_ENDS, DIRECTORY_ENTRY, LOCAL_ENTRY } from "./zipDirectory";

/** One file to be put into a zip file, compressed already. */
export interface PackedEntry {
  readonly path: string;
  /** 0 for stored as it is, 8 for deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly expandedSize: number;
  readonly packed: Uint8Array;
  /** Date and time as zip files keep them. */
  readonly stamp: number;
}

/** In bytes: setting up a compressor for less takes longer than it saves. */
const WORTH_COMPRESSING = 1_000;

const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;

/** Compresses a file for a zip file. */
export async function packedEntry(path: string, content: Uint8Array, stamp: number): Promise<PackedEntry> {
  const described = { path, checksum: checksum(content), expandedSize: content.length, stamp };
  if (content.length < WORTH_COMPRESSING) return { ...described, method: 0, packed: content };
  const packed = await deflated(content);
  return { ...described, method: 8, packed };
}

/** A date as zip files keep it, in UTC so that the same date is the same everywhere; none before 1980. */
export function stampOf(at: Date): number {
  const year = Math.max(1980, at.getUTCFullYear());
  const date = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return date * 0x10000 + time;
}

/** A zip file of these entries, in this order. */
export function zipFile(entries: readonly PackedEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.path);
    directory.push(directoryEntry(entry, name, length), name);
    const heading = localEntry(entry, name);
    pieces.push(heading, name, entry.packed);
    length += heading.length + name.length + entry.packed.length;
  }
  const directoryLength = directory.reduce((sum, piece) => sum + piece.length, 0);
  return joined([...pieces, ...directory, directoryEnd(entries.length, directoryLength, length)]);
}

function localEntry(entry: PackedEntry, name: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(30);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL_ENTRY, true);
  describe(view, 4, entry, name);
  return bytes;
}

function directoryEntry(entry: PackedEntry, name: Uint8Array, start: number): Uint8Array {
  const bytes = new Uint8Array(46);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, DIRECTORY_ENTRY, true);
  view.setUint16(4, VERSION, true);
  describe(view, 6, entry, name);
  view.setUint32(42, start, true);
  return bytes;
}

/** What an entry's own heading and its line in the directory have in common. */
function describe(view: DataView, at: number, entry: PackedEntry, name: Uint8Array): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAMES_ARE_UTF8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.expandedSize, true);
  view.setUint16(at + 22, name.length, true);
}

function directoryEnd(count: number, length: number, start: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, DIRECTORY_ENDS, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, start, true);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
