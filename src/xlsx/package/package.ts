import { xmlTokens } from "../markup/xmlTokens";
import { CONTENT_TYPES, type TypeOf, typesIn, withTypes, withoutType } from "./contentTypes";
import { type FileRead, expandedText, fileRead } from "./fileRead";
import { relationshipsPathOf } from "./partPath";
import { type Link, NO_LINKS, linksIn, withLink, withoutLinks } from "./relationships";
import { DamagedFile, storedBytes } from "./zipDirectory";
import { type PackedEntry, packedEntry, stampOf, zipFile } from "./zipFile";

/** A sheet of the workbook, in the workbook's order. */
export interface BookSheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/**
 * The parts of an .xlsx file as text, with their links and types. A part is expanded when it is asked for, and written
 * only where it changed; all others pass as they were compressed. Paths that differ in capitals alone are the same.
 */
export class Package {
  readonly #file: FileRead;
  readonly #changed = new Map<string, string>();
  readonly #added = new Map<string, string>();
  readonly #removed = new Set<string>();
  /** The types of added parts that the list of types does not name yet: all are put in at once when it is asked for. */
  #unlisted = new Map<string, string>();

  /** Opens a file. No part is looked at yet. @throws DamagedFile or RangeError where the bytes are not a zip file */
  constructor(bytes: Uint8Array, known?: Package) {
    this.#file = known ? known.#file : fileRead(bytes);
  }

  /** The same file without the changes, sharing what was read of it. */
  unchanged(): Package {
    return new Package(this.#file.bytes, this);
  }

  /** The paths of all parts. */
  get paths(): readonly string[] {
    return [...new Set([...this.#file.entries.keys(), ...this.#changed.keys()])].filter((path) => this.has(path));
  }

  /** Whether any part is encrypted, each for itself. */
  get isEncrypted(): boolean {
    return [...this.#file.entries.values()].some(({ isEncrypted }) => isEncrypted);
  }

  /** Whether the package has this part. */
  has(path: string): boolean {
    const own = this.#own(path);
    return (this.#file.entries.has(own) || this.#changed.has(own)) && !this.#removed.has(own);
  }

  /**
   * A part's text, with what was changed in it.
   *
   * @throws DamagedFile where there is no such part, or it is not what its checksum says; TooLarge where it is too large
   */
  async text(path: string): Promise<string> {
    const own = this.#own(path);
    if (own === this.#own(CONTENT_TYPES)) await this.#listTypes();
    return this.#textOf(own);
  }

  async #textOf(own: string): Promise<string> {
    const known = this.#changed.get(own) ?? this.#file.texts.get(own);
    if (known !== undefined) return known;
    const entry = this.#file.entries.get(own);
    if (!entry || !this.has(own)) throw new DamagedFile(`the package has no part ${own}`);
    const text = await expandedText(this.#file, entry);
    this.#file.texts.set(own, text);
    return text;
  }

  /** Expands several parts at once, which takes less time than one after another. */
  async prefetch(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.filter((path) => this.has(path)).map((path) => this.text(path)));
  }

  /** Puts a part's text in place. */
  setText(path: string, text: string): void {
    const own = this.#own(path);
    this.#changed.set(own, text);
    this.#removed.delete(own);
    this.#added.set(own.toLowerCase(), own);
  }

  /** Changes a part's text; one that comes out as it was is not written. */
  async change(path: string, change: (text: string) => string): Promise<void> {
    const text = await this.text(path);
    const changed = change(text);
    if (changed !== text) this.setText(path, changed);
  }

  /** Adds a part. @param type what the package calls such a part */
  addPart(path: string, type: string, text: string): void {
    this.setText(path, text);
    this.#unlisted.set(path, type);
  }

  /** A path under the next free number, such as `xl/charts/chart3.xml` for `xl/charts/chart` and `.xml`. */
  freePath(begins: string, ends: string): string {
    let number = 1;
    while (this.has(`${begins}${number}${ends}`)) number++;
    return `${begins}${number}${ends}`;
  }

  /** Takes a part out, and what the package says of its type. Links to it are the caller's to take out. */
  async remove(path: string): Promise<void> {
    await this.change(CONTENT_TYPES, (types) => withoutType(types, path));
    this.#removed.add(this.#own(path));
  }

  /** Where a part leads; links out of the package are left out. */
  async links(path: string): Promise<readonly Link[]> {
    const list = relationshipsPathOf(path);
    if (!this.has(list)) return [];
    return linksIn(await this.text(list), path).map((link) => ({ ...link, path: this.#own(link.path) }));
  }

  /** The part that a part's first link of a kind leads to. */
  async linked(path: string, kind: string): Promise<string | undefined> {
    return (await this.links(path)).find((link) => link.kind === kind)?.path;
  }

  /** Links one part to another. @returns the link's id */
  async relate(from: string, kind: string, to: string): Promise<string> {
    const list = relationshipsPathOf(from);
    const added = withLink(this.has(list) ? await this.text(list) : NO_LINKS, from, kind, to);
    this.setText(list, added.markup);
    return added.id;
  }

  /** Takes out a part's links of a kind. */
  async unlink(path: string, kind: string): Promise<void> {
    await this.change(relationshipsPathOf(path), (links) => withoutLinks(links, kind));
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
    const sheets: BookSheet[] = [];
    for (const { name, attributes } of xmlTokens(await this.text(workbook))) {
      const link = name === "sheet" ? links.get(attributes.get("id") ?? "") : undefined;
      if (link?.kind !== "worksheet") continue;
      const isHidden = (attributes.get("state") ?? "visible") !== "visible";
      sheets.push({ name: attributes.get("name") ?? "", path: link.path, isHidden });
    }
    return sheets;
  }

  /** What the package calls a part; `undefined` where it says nothing of it. */
  async typeOf(path: string): Promise<string | undefined> {
    return (await this.#types())(path);
  }

  /** The paths of the parts that the package gives one of these types. */
  async partsOfType(type: RegExp): Promise<readonly string[]> {
    const typeOf = await this.#types();
    return this.paths.filter((path) => type.test(typeOf(path) ?? ""));
  }

  /** How large a part is once it is expanded, in bytes, as the file says. */
  sizeOf(path: string): number {
    return this.#file.entries.get(this.#own(path))?.expandedSize ?? 0;
  }

  /** The file with its changes. Parts that did not change pass as they are. @param at the date of those that did */
  async save(at: Date): Promise<Uint8Array> {
    const stamp = stampOf(at);
    await this.#listTypes();
    return zipFile(await Promise.all(this.paths.map((path) => this.#packed(path, stamp))));
  }

  /** The file with every part compressed anew and of one date, so that the same parts make the same bytes. */
  async saveWhole(at: Date): Promise<Uint8Array> {
    for (const path of this.paths) this.setText(path, await this.text(path));
    return this.save(at);
  }

  /** A part's path as the file spells it. */
  #own(path: string): string {
    const { entries, spelled } = this.#file;
    if (entries.has(path) || this.#changed.has(path)) return path;
    const small = path.toLowerCase();
    return spelled.get(small) ?? this.#added.get(small) ?? path;
  }

  async #listTypes(): Promise<void> {
    const added = this.#unlisted;
    if (added.size === 0) return;
    this.#unlisted = new Map();
    const list = this.#own(CONTENT_TYPES);
    this.setText(list, withTypes(await this.#textOf(list), added));
  }

  async #types(): Promise<TypeOf> {
    return typesIn(await this.text(CONTENT_TYPES));
  }

  async #packed(path: string, stamp: number): Promise<PackedEntry> {
    const text = this.#changed.get(path);
    const entry = this.#file.entries.get(path);
    if (text !== undefined || !entry) return packedEntry(path, new TextEncoder().encode(text), stamp);
    return { ...entry, packed: storedBytes(this.#file.bytes, entry) };
  }
}
