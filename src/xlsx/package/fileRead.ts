import { decodedPart } from "./partEncoding";
import { DamagedFile, TooLarge, type ZipEntry, expandedPieces, zipDirectory } from "./zipDirectory";

/** In bytes, of what is looked at; what passes compressed may come to anything. */
const MOST = {
  /** Some 700,000 rows of twelve columns. */
  ofOnePart: 400_000_000,
  ofAllParts: 1_000_000_000,
} as const;

/** What is known of a file, shared by all who change it. */
export interface FileRead {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The paths as the file spells them, by the same in small letters. */
  readonly spelled: ReadonlyMap<string, string>;
  readonly texts: Map<string, string>;
  expanded: number;
}

/** Opens a file; no part is looked at yet. @throws DamagedFile or RangeError where the bytes are not a zip file */
export function fileRead(bytes: Uint8Array): FileRead {
  const parts = zipDirectory(bytes).filter(({ path }) => !path.endsWith("/"));
  return {
    bytes,
    entries: new Map(parts.map((entry) => [entry.path, entry])),
    spelled: new Map(parts.map(({ path }) => [path.toLowerCase(), path])),
    texts: new Map(),
    expanded: 0,
  };
}

/** A part's text. @throws DamagedFile where it is not what the file says of it; TooLarge where it is too large */
export function expandedText(file: FileRead, entry: ZipEntry): Promise<string> {
  if (entry.expandedSize > MOST.ofOnePart) throw new TooLarge(`${entry.path} is too large`);
  return decodedPart(countedPieces(file, entry));
}

/** The directory may lie about sizes, so what comes out is counted as it comes. */
async function* countedPieces(file: FileRead, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let expanded = 0;
  for await (const piece of expandedPieces(file.bytes, entry)) {
    expanded += piece.length;
    file.expanded += piece.length;
    if (expanded > entry.expandedSize) throw new TooLarge(`${entry.path} expands to more than the file says`);
    if (file.expanded > MOST.ofAllParts) throw new TooLarge("the file expands to more than memory should hold");
    yield piece;
  }
  if (expanded < entry.expandedSize) throw new DamagedFile(`${entry.path} is cut short`);
}
