import { DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import JSZip from "jszip";
import { relationshipsPathOf, relativeTarget, resolvedTarget } from "./partPath";
import { XML_DECLARATION, type XmlElement, partText } from "./xmlElement";

/** The kinds of relationship end alike; this is how they begin. */
const RELATIONSHIP_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";
const CONTENT_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

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
  readonly #zip: JSZip;
  readonly #documents = new Map<string, Document>();

  private constructor(zip: JSZip) {
    this.#zip = zip;
  }

  /** Opens a file. @throws Error where it is not a zip file */
  static async open(bytes: Uint8Array): Promise<Package> {
    return new Package(await JSZip.loadAsync(bytes));
  }

  /** Whether the package has this part. */
  has(path: string): boolean {
    return this.#zip.file(path) !== null;
  }

  /** The part's text as it is stored. @throws RangeError where there is no such part */
  async text(path: string): Promise<string> {
    const part = this.#zip.file(path);
    if (!part) throw new RangeError(`the package has no part ${path}`);
    return part.async("string");
  }

  /** Puts a part's text in place, as it stands. */
  setText(path: string, text: string): void {
    this.#documents.delete(path);
    this.#zip.file(path, text, { createFolders: false });
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
   * @param at the date that every entry of the zip file gets, so that the same parts make the same bytes;
   *   without it entries keep the dates they have
   */
  async save(at?: Date): Promise<Uint8Array> {
    const serializer = new XMLSerializer();
    for (const [path, document] of this.#documents) {
      const text = serializer.serializeToString(document);
      this.#zip.file(path, text.startsWith("<?xml") ? text : XML_DECLARATION + text, { createFolders: false });
    }
    if (at) {
      this.#zip.forEach((_path, entry) => {
        entry.date = at;
      });
    }
    return this.#zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  }
}

/** Parses XML. @throws Error where it is not well formed */
export function parsedXml(text: string): Document {
  return new DOMParser().parseFromString(text, "text/xml");
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
