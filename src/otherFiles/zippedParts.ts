import { DamagedFile, TooLarge, type ZipEntry, expandedPieces, zipDirectory } from "../xlsx/package/zipDirectory";

/** In bytes: what the parts of a zipped workbook may come to. */
const MOST_EXPANDED = 256_000_000;
/** A part's text, in UTF-8 as OpenDocument has it. @throws DamagedFile where it is not there or not whole, TooLarge */
export async function textOfPart(bytes: Uint8Array, path: string): Promise<string> {
  const entry = entriesOf(bytes).find((one) => one.path === path);
  if (entry === undefined) throw new DamagedFile(`the document has no part ${path}`);
  return new TextDecoder().decode(await new Expanding(bytes).whole(entry));
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  return zipDirectory(bytes).filter(({ path }) => !path.endsWith("/"));
}

/** Expands parts of a zip file as long as they do not come to too much together. */
class Expanding {
  readonly #bytes: Uint8Array;
  #expanded = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  async whole(entry: ZipEntry): Promise<Uint8Array> {
    if (entry.isEncrypted) throw new DamagedFile(`${entry.path} is locked`);
    if (this.#expanded + entry.expandedSize > MOST_EXPANDED) throw new TooLarge(`${entry.path} is too large`);
    const whole = new Uint8Array(entry.expandedSize);
    let at = 0;
    for await (const piece of expandedPieces(this.#bytes, entry)) {
      if (at + piece.length > whole.length) throw new TooLarge(`${entry.path} expands to more than the file says`);
      whole.set(piece, at);
      at += piece.length;
    }
    if (at < whole.length) throw new DamagedFile(`${entry.path} is cut short`);
    this.#expanded += at;
    return whole;
  }
}
