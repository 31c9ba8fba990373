import { attributeOf, tagsIn } from "../markup/markup";
import { linkOf } from "../markup/xmlAttributes";
import { relationshipsPathOf, resolvedTarget } from "./partPath";
import { DamagedFile, type ZipEntry, expandedPieces, storedBytes, zipDirectory } from "./zipDirectory";
import { type PackedEntry, packedEntry, stampOf, zipFile } from "./zipFile";

/** One part's link to another. */
export interface Link {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `drawing`. */
  readonly kind: string;
  readonly path: string;
}

/** A sheet of the workbook, in the workbook's order. */
export interface BookSheet {
  readonly name: string;
  readonly path: string;
}

/** Says that a file would expand past what memory should hold. */
export class TooLarge extends Error {}

const CONTENT_TYPES = "[Content_Types].xml";

/** The most that the parts which are looked at may come to, in bytes: some 700,000 rows of twelve columns. */
const MOST_EXPANDED = 400_000_000;

/** A workbook's parts as text. A part is expanded when it is asked for, and written only where it changed. */
export class BookParts {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #texts: Map<string, string>;
  readonly #changed = new Map<string, string>();
  readonly #removed = new Set<string>();

  /** @throws Error where the bytes are not a zip file */
  constructor(bytes: Uint8Array, known?: BookParts) {
    this.#bytes = bytes;
    this.#entries = known ? known.#entries : entriesOf(bytes);
    this.#texts = known ? known.#texts : new Map<string, string>();
  }

  /** The same file without the changes, sharing what was read of it. */
  unchanged(): BookParts {
    return new BookParts(this.#bytes, this);
  }

  /** Every entry of the file. */
  get entries(): readonly ZipEntry[] {
    return [...this.#entries.values()];
  }

  /** Whether the package has this part. */
  has(path: string): boolean {
    return (this.#entries.has(path) || this.#changed.has(path)) && !this.#removed.has(path);
  }

  /** A part's text, with what was changed in it. @throws DamagedFile where there is no such part */
  async text(path: string): Promise<string> {
    const known = this.#changed.get(path) ?? this.#texts.get(path);
    if (known !== undefined) return known;
    const entry = this.#entries.get(path);
    if (!entry || !this.has(path)) throw new DamagedFile(`the package has no part ${path}`);
    const text = await expandedText(this.#bytes, entry);
    this.#texts.set(path, text);
    return text;
  }

  /** Expands several parts at once, which takes less time than one after another. */
  async prefetch(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.filter((path) => this.has(path)).map((path) => this.text(path)));
  }

  /** Puts a part's text in place. */
  setText(path: string, text: string): void {
    this.#changed.set(path, text);
  }

  /** Changes a part's text; one that comes out as it was is not written. */
  async change(path: string, change: (text: string) => string): Promise<void> {
    const text = await this.text(path);
    const changed = change(text);
    if (changed !== text) this.#changed.set(path, changed);
  }

  /** Takes a part out. Links to it are the caller's to take out. */
  remove(path: string): void {
    this.#removed.add(path);
  }

  /** Where a part leads; links out of the package are left out. */
  async links(path: string): Promise<readonly Link[]> {
    const list = relationshipsPathOf(path);
    if (!this.has(list)) return [];
    return tagsIn(await this.text(list), ["Relationship"])
      .filter((tag) => attributeOf(tag, "TargetMode") !== "External")
      .map((tag) => ({
        id: attributeOf(tag, "Id") ?? "",
        kind: (attributeOf(tag, "Type") ?? "").replace(/^.*\//u, ""),
        path: resolvedTarget(path, attributeOf(tag, "Target") ?? ""),
      }));
  }

  /** The part that a part's first link of a kind leads to. */
  async linked(path: string, kind: string): Promise<string | undefined> {
    return (await this.links(path)).find((link) => link.kind === kind)?.path;
  }

  /** The workbook's own part; `undefined` where the package is no workbook. */
  async workbookPath(): Promise<string | undefined> {
    return this.linked("", "officeDocument");
  }

  /** The worksheets in the workbook's order; sheets of other kinds have no cells. */
  async sheets(): Promise<readonly BookSheet[]> {
    const workbook = await this.workbookPath();
    if (workbook === undefined) return [];
    const links = new Map((await this.links(workbook)).map((link) => [link.id, link]));
    return tagsIn(await this.text(workbook), ["sheet"]).flatMap((tag) => {
      const link = links.get(linkOf(tag) ?? "");
      return link?.kind === "worksheet" ? [{ name: attributeOf(tag, "name") ?? "", path: link.path }] : [];
    });
  }

  /** The paths of the parts that the package gives one of these types. */
  async partsOfType(type: RegExp): Promise<readonly string[]> {
    return tagsIn(await this.text(CONTENT_TYPES), ["Override"])
      .filter((tag) => type.test(attributeOf(tag, "ContentType") ?? ""))
      .map((tag) => (attributeOf(tag, "PartName") ?? "").replace(/^\//u, ""))
      .filter((path) => this.has(path));
  }

  /** How large a part is once it is expanded, in bytes, as the file says. */
  sizeOf(path: string): number {
    return this.#entries.get(path)?.expandedSize ?? 0;
  }

  /** The file with its changes. Parts that did not change pass as they are. @param at the date of those that did */
  async save(at: Date): Promise<Uint8Array> {
    const stamp = stampOf(at);
    const paths = [...new Set([...this.#entries.keys(), ...this.#changed.keys()])].filter((path) => this.has(path));
    return zipFile(await Promise.all(paths.map((path) => this.#packed(path, stamp))));
  }

  async #packed(path: string, stamp: number): Promise<PackedEntry> {
    const text = this.#changed.get(path);
    const entry = this.#entries.get(path);
    if (text !== undefined || !entry) return packedEntry(path, new TextEncoder().encode(text), stamp);
    return { ...entry, packed: storedBytes(this.#bytes, entry) };
  }
}

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  return new Map(
    zipDirectory(bytes)
      .filter(({ path }) => !path.endsWith("/"))
      .map((entry) => [entry.path, entry]),
  );
}

/** The directory may lie about sizes, so what comes out is counted as it comes. */
async function expandedText(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  if (entry.expandedSize > MOST_EXPANDED) throw new TooLarge(`${entry.path} is too large`);
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let expanded = 0;
  for await (const piece of expandedPieces(bytes, entry)) {
    expanded += piece.length;
    if (expanded > entry.expandedSize) throw new TooLarge(`${entry.path} expands to more than the file says`);
    texts.push(decoder.decode(piece, { stream: true }));
  }
  if (expanded < entry.expandedSize) throw new DamagedFile(`${entry.path} is cut short`);
  return texts.join("") + decoder.decode();
}
