import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";
import JSZip from "jszip";

/** A part of a package as a document, its elements found by their name at once. */
export class XmlPart {
  readonly document: Document;
  private readonly elements = new Map<string, Element[]>();

  constructor(text: string) {
    this.document = new DOMParser().parseFromString(text, "text/xml");
    this.note(this.document.firstChild);
  }

  /** The elements of a name, in their order. */
  named(name: string): readonly Element[] {
    return this.elements.get(name) ?? [];
  }

  /** Notes a node, those after it, and all below them. */
  private note(first: Node | null): void {
    for (let node = first; node; node = node.nextSibling) {
      if (!isElement(node)) continue;
      const known = this.elements.get(node.tagName);
      if (known) known.push(node);
      else this.elements.set(node.tagName, [node]);
      this.note(node.firstChild);
    }
  }
}

/** The XML parts of a package, each read once, however often it is asked for. */
export class XmlParts {
  private readonly parts = new Map<string, Promise<XmlPart | undefined>>();
  private readonly zip: JSZip;

  constructor(zip: JSZip) {
    this.zip = zip;
  }

  /** A part by its path; `undefined` where the package has none. */
  part(path: string): Promise<XmlPart | undefined> {
    const known = this.parts.get(path) ?? this.read(path);
    this.parts.set(path, known);
    return known;
  }

  private async read(path: string): Promise<XmlPart | undefined> {
    const text = await this.zip.file(path)?.async("string");
    return text === undefined ? undefined : new XmlPart(text);
  }
}

/** Packages that were opened, for as long as somebody has their bytes. */
const opened = new WeakMap<Uint8Array, Promise<XmlParts>>();

/** The XML parts of a file, whose bytes stay as they are from here on. */
export function xmlPartsOf(bytes: Uint8Array): Promise<XmlParts> {
  const known = opened.get(bytes) ?? JSZip.loadAsync(bytes).then((zip) => new XmlParts(zip));
  opened.set(bytes, known);
  return known;
}

/** The first child of an element by its name. */
export function childOf(parent: Element, name: string): Element | undefined {
  for (let node: Node | null = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && node.tagName === name) return node;
  }
  return undefined;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
