import type { Document, Element } from "@xmldom/xmldom";
import { escaped } from "./xmlText";

/** An element of a part, to be written as text or put into a document. Text is escaped when it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlChild[];
}

/** What an element holds: elements, and text. */
export type XmlChild = XmlElement | string;

/** Attributes as they come: those that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The declaration that begins each part. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const NAMESPACES: Readonly<Record<string, string>> = {
  "": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** Describes an element. Children that are `undefined` are left out, so that a part reads as its schema does. */
export function element(name: string, attributes: Attributes = {}, ...children: (XmlChild | undefined)[]): XmlElement {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    name,
    attributes: Object.fromEntries(given.map(([key, value]) => [key, String(value)])),
    children: children.filter((child) => child !== undefined),
  };
}

/** An element that says one thing in its `val` attribute, as most of a chart's elements do. */
export function setting(name: string, value: string | number): XmlElement {
  return element(name, { val: value });
}

/** A whole part as text. */
export function partText(root: XmlElement): string {
  const written: string[] = [XML_DECLARATION];
  write(root, written);
  return written.join("");
}

function write({ name, attributes, children }: XmlElement, written: string[]): void {
  written.push("<", name);
  for (const [key, value] of Object.entries(attributes)) written.push(" ", key, '="', escaped(value), '"');
  if (children.length === 0) {
    written.push("/>");
    return;
  }
  written.push(">");
  for (const child of children) {
    if (typeof child === "string") written.push(escaped(child));
    else write(child, written);
  }
  written.push("</", name, ">");
}

/** The element as a node of a document of the spreadsheet's own namespace. */
export function nodeOf(document: Document, { name, attributes, children }: XmlElement): Element {
  const node = document.createElementNS(namespaceOf(name), name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.includes(":")) node.setAttributeNS(namespaceOf(key), key, value);
    else node.setAttribute(key, value);
  }
  for (const child of children) {
    node.appendChild(typeof child === "string" ? document.createTextNode(child) : nodeOf(document, child));
  }
  return node;
}

function namespaceOf(name: string): string {
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  const namespace = NAMESPACES[prefix];
  if (namespace === undefined) throw new RangeError(`no namespace is known for ${name}`);
  return namespace;
}
