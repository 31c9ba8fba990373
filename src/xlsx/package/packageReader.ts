import { relationshipsPathOf, resolvedTarget } from "./partPath";
import { xmlTokens } from "../markup/xmlTokens";
import { DamagedFile, type ZipEntry, expandedPieces, zipDirectory } from "./zipDirectory";

/** The most that the parts which are read may come to, in bytes: some 350,000 rows of twelve columns. */
const MOST_EXPANDED = 200_000_000;

/** Reads the parts of a package that may be anything, and lets none of them grow past what memory can hold. */
export class PackageReader {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #expanded = 0;

  /** Opens the package. @throws Error where it is not a zip file */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = new Map(zipDirectory(bytes).map((entry) => [entry.path, entry]));
  }

  /** Whether any part is encrypted, each for itself. */
  get isEncrypted(): boolean {
    return [...this.#entries.values()].some(({ isEncrypted }) => isEncrypted);
  }

  /** A part's text; empty where there is no such part. @throws Error where it is damaged or too large */
  async text(path: string): Promise<string> {
    const entry = this.#entries.get(path);
    if (!entry) return "";
    if (this.#expanded + entry.expandedSize > MOST_EXPANDED) throw new DamagedFile(`${path} is too large`);
    const decoder = new TextDecoder();
    const texts: string[] = [];
    for await (const piece of expandedPieces(this.#bytes, entry)) {
      texts.push(decoder.decode(this.#counted(piece), { stream: true }));
    }
    return texts.join("") + decoder.decode();
  }

  /** The parts that a part leads to, by the links' ids. */
  async targets(path: string): Promise<ReadonlyMap<string, { readonly kind: string; readonly path: string }>> {
    const targets = new Map<string, { kind: string; path: string }>();
    for (const { name, attributes } of xmlTokens(await this.text(relationshipsPathOf(path)))) {
      if (name !== "Relationship") continue;
      const kind = (attributes.get("Type") ?? "").replace(/^.*\//s, "");
      targets.set(attributes.get("Id") ?? "", { kind, path: resolvedTarget(path, attributes.get("Target") ?? "") });
    }
    return targets;
  }

  /** The directory may lie about sizes, so what comes out is counted as it comes. */
  #counted(chunk: Uint8Array): Uint8Array {
    this.#expanded += chunk.byteLength;
    if (this.#expanded > MOST_EXPANDED) throw new DamagedFile("the file expands to more than memory should hold");
    return chunk;
  }
}
