import type { Element } from "@xmldom/xmldom";
import { XmlPart } from "../xmlParts";

/** A part; `undefined` where there is none. */
export type Part = XmlPart | undefined;

/** The elements of a name below another, in their order. */
export function all(parent: Part | Element, name: string): readonly Element[] {
  if (parent instanceof XmlPart) return parent.named(name);
  return [...(parent?.getElementsByTagName(name) ?? [])];
}

/** An element's text. */
export function textOf(element: Element | undefined): string {
  return element?.textContent ?? "";
}

/** What an element says under a name. */
export function attributeOr(element: Element | undefined, name: string, otherwise: string): string {
  return element?.getAttribute(name) ?? otherwise;
}

/** Some of what an element says, in words. */
export function attributesOf(element: Element | undefined, names: readonly string[]): string {
  return names.map((name) => `${name} ${element?.getAttribute(name) ?? "-"}`).join(", ");
}

/** Whether an element says yes under a name. */
export function isSet(element: Element | undefined, attribute: string): boolean {
  return /^(?:1|true)$/u.test(attributeOr(element, attribute, "0"));
}

/** A color as six hexadecimal digits; nothing for black. */
export function colorOf(element: Element | undefined): string {
  const rgb = element?.getAttribute("rgb")?.slice(-6) ?? "";
  return rgb === "000000" ? "" : rgb;
}
