import { checksum } from "./checksum";
import { ComesToMore, inflatedPieces } from "./inflate";

/** One file within a zip file, as its directory at the end describes it. */
export interface ZipEntry {
  readonly path: string;
  readonly isEncrypted: boolean;
  /** 0 for stored as it is, 8 for deflated. */
  readonly method: number;
  /** Date and time as zip files keep them. */
  readonly stamp: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly expandedSize: number;
  /** Where the entry's own heading begins. */
  readonly start: number;
}

/** Says that a file is not what its name promises. */
export class DamagedFile extends Error {}

/** Says that a file would expand past what memory should hold. */
export class TooLarge extends DamagedFile {}

/** The marks by which the pieces of a zip file begin. */
export const DIRECTORY_ENDS = 0x06054b50;
/** Begins an entry of the directory. */
export const DIRECTORY_ENTRY = 0x02014b50;
/** Begins an entry itself. */
export const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/** Reads a zip file's directory. @throws DamagedFile or RangeError where there is none to read */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new DamagedFile("the zip directory is broken");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      stamp: view.getUint32(at + 12, true),
      checksum: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      expandedSize: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The entry's bytes as they are stored. @throws DamagedFile or RangeError where they are not there */
export function storedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(entry.start, true) !== LOCAL_ENTRY)
    throw new DamagedFile(`${entry.path} is not where it should be`);
  const start = entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  return bytes.subarray(start, start + entry.compressedSize);
}

function directoryEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at--) {
    if (view.getUint32(at, true) === DIRECTORY_ENDS) return at;
  }
  throw new DamagedFile("this is not a zip file");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Expands an entry's stored bytes piece by piece. What comes out is proven only once all of it has come.
 *
 * @throws DamagedFile where they are broken, compressed in another way, or not what the file says that they come to
 */
export async function* expandedPieces(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const piece of piecesOf(storedBytes(bytes, entry), entry)) {
    sum = checksum(piece, sum);
    yield piece;
  }
  if (sum !== entry.checksum) throw new DamagedFile(`${entry.path} is not what the file says that it is`);
}

async function* piecesOf(stored: Uint8Array, { method, path, expandedSize }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    yield stored;
    return;
  }
  if (method !== 8) throw new DamagedFile(`${path} is compressed in an unknown way`);
  const pieces = inflatedPieces(stored, expandedSize);
  const next = (): Promise<IteratorResult<Uint8Array, unknown>> =>
    pieces.next().catch((error: unknown) => {
      if (error instanceof ComesToMore) throw new TooLarge(`${path} expands to more than the file says`);
      throw new DamagedFile(`${path} cannot be expanded`, { cause: error });
    });
  try {
    for (let piece = await next(); piece.done !== true; piece = await next()) yield piece.value;
  } finally {
    await pieces.return(undefined);
  }
}
