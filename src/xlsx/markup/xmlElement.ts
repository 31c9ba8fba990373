import { escaped } from "./xmlText";

/** An element of a part, to be written as text. What it says is escaped when it is written. */
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

/** Describes an element. Children that are `undefined` are left out, so that a part reads as its schema does. */
export function element(name: string, attributes: Attributes = {}, ...children: (XmlChild | undefined)[]): XmlElement {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) given[key] = String(value);
  return {
    name,
    attributes: given,
    children: children.filter((child) => child !== undefined),
  };
}

/** An element that says one thing in its `val` attribute, as most of a chart's elements do. */
export function setting(name: string, value: string | number): XmlElement {
  return element(name, { val: value });
}

/** A whole part as text. */
export function partText(root: XmlElement): string {
  return XML_DECLARATION + markupOf(root);
}

/** An element as text, to be put into a part. */
export function markupOf(element: XmlElement): string {
  const written: string[] = [];
  write(element, written);
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
