import { DOMParser, type Document, type Element, XMLSerializer, onErrorStopParsing } from "@xmldom/xmldom";
import { relationshipsPathOf, relativeTarget, resolvedTarget } from "./partPath";
import { XML_DECLARATION, type XmlElement, partText } from "../markup/xmlElement";
import { DamagedFile, type ZipEntry, expandedPieces, storedBytes, zipDirectory } from "./zipDirectory";
import { type PackedEntry, packedEntry, stampOf, zipFile } from "./zipFile";

/** The kinds of relationship end alike; this is how they begin. */
const RELATIONSHIP_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";
const CONTENT_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

/** The most that a part which is parsed may come to, in bytes. */
const MOST_EXPANDED = 100_000_000;

/** One part's link to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `drawing`. */
  readonly kind: string;
  /** The part that it leads to; an address as it stands where it leads out of the package. */
  readonly path: string;
}

/**
 * The parts of an .xlsx file, to be changed one by one. A part that nobody asks to change is passed on
 * as it was compressed; a part is parsed only when its document is asked for.
 */
export class Package {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  /** Parts that were added or put in the place of others, as text. */
  readonly #texts = new Map<string, string>();
  readonly #documents = new Map<string, Document>();

  /** Opens a file. @throws Error where it is not a zip file */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const entries = zipDirectory(bytes).filter(({ path }) => !path.endsWith("/"));
    this.#entries = new Map(entries.map((entry) => [entry.path, entry]));
  }

  /** Whether the package has this part. */
  has(path: string): boolean {
    return this.#texts.has(path) || this.#entries.has(path);
  }

  /** The part's text as it is stored. @throws Error where there is no such part, or it is damaged or too large */
  async text(path: string): Promise<string> {
    const text = this.#texts.get(path);
    if (text !== undefined) return text;
    const entry = this.#entries.get(path);
    if (!entry) throw new RangeError(`the package has no part ${path}`);
    const decoder = new TextDecoder();
    const texts: string[] = [];
    let expanded = 0;
    for await (const piece of expandedPieces(this.#bytes, entry)) {
      expanded += piece.length;
      if (expanded > MOST_EXPANDED) throw new DamagedFile(`${path} expands to more than memory should hold`);
      texts.push(decoder.decode(piece, { stream: true }));
    }
    return texts.join("") + decoder.decode();
  }

  /** Puts a part's text in place, as it stands. */
  setText(path: string, text: string): void {
    this.#documents.delete(path);
    this.#texts.set(path, text);
  }

  /** The part as a document: what is changed in it is written when the package is saved. */
  async document(path: string): Promise<Document> {
    const known = this.#documents.get(path);
    if (known) return known;
    const parsed = parsedXml(await this.text(path));
    this.#documents.set(path, parsed);
    return parsed;
  }

  /**
   * Adds a part under the next free number, such as `xl/charts/chart3.xml` for `xl/charts/chart`.
   *
   * @param pathBegins the path before its number
   * @param contentType what the package calls such a part
   * @param describe makes the part, given its number
   * @returns the part's path
   */
  async addPart(pathBegins: string, contentType: string, describe: (number: number) => XmlElement): Promise<string> {
    let number = 1;
    while (this.has(`${pathBegins}${number}.xml`)) number++;
    const path = `${pathBegins}${number}.xml`;
    this.setText(path, partText(describe(number)));
    const types = await this.document(CONTENT_TYPES);
    const override = types.createElementNS(CONTENT_TYPES_NAMESPACE, "Override");
    override.setAttribute("PartName", `/${path}`);
    override.setAttribute("ContentType", contentType);
    rootOf(types).appendChild(override);
    return path;
  }

  /** Where a part leads. */
  async relationships(path: string): Promise<readonly Relationship[]> {
    const listPath = relationshipsPathOf(path);
    if (!this.has(listPath)) return [];
    const list = await this.document(listPath);
    return [...list.getElementsByTagName("Relationship")].map((each) => ({
      id: each.getAttribute("Id") ?? "",
      kind: (each.getAttribute("Type") ?? "").replace(/^.*\//, ""),
      path: targetOf(path, each),
    }));
  }

  /** Links one part to another. @returns the link's id, which goes on from those that are there */
  async relate(from: string, kind: string, to: string): Promise<string> {
    const listPath = relationshipsPathOf(from);
    if (!this.has(listPath)) this.setText(listPath, `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`);
    const list = await this.document(listPath);
    const taken = new Set((await this.relationships(from)).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const link = list.createElementNS(RELATIONSHIPS, "Relationship");
    link.setAttribute("Id", `rId${number}`);
    link.setAttribute("Type", RELATIONSHIP_TYPE + kind);
    link.setAttribute("Target", relativeTarget(from, to));
    rootOf(list).appendChild(link);
    return `rId${number}`;
  }

  /**
   * The file. Parts that changed are compressed anew, all others pass as they are.
   *
   * @param at the date of the parts that changed
   */
  async save(at: Date): Promise<Uint8Array> {
    for (const [path, document] of this.#documents) this.#texts.set(path, serialized(document));
    const stamp = stampOf(at);
    const paths = new Set([...this.#entries.keys(), ...this.#texts.keys()]);
    return zipFile(await Promise.all([...paths].map((path) => this.#packed(path, stamp))));
  }

  /** The file with every part compressed anew and of one date, so that the same parts make the same bytes. */
  async saveWhole(at: Date): Promise<Uint8Array> {
    for (const path of this.#entries.keys()) this.#texts.set(path, await this.text(path));
    return this.save(at);
  }

  async #packed(path: string, stamp: number): Promise<PackedEntry> {
    const entry = this.#entries.get(path);
    const text = this.#texts.get(path);
    if (text !== undefined || !entry) return packedEntry(path, new TextEncoder().encode(text), stamp);
    return { ...entry, packed: storedBytes(this.#bytes, entry) };
  }
}

/** A document as a part's text. */
export function serialized(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith("<?xml") ? text : XML_DECLARATION + text;
}

/** Parses XML. @throws Error where it is not well formed */
export function parsedXml(text: string): Document {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
}

/** The outermost element. @throws RangeError where the document has none */
export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new RangeError("the document is empty");
  return document.documentElement;
}

function targetOf(path: string, relationship: Element): string {
  const target = relationship.getAttribute("Target") ?? "";
  return relationship.getAttribute("TargetMode") === "External" ? target : resolvedTarget(path, target);
}
