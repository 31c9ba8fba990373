import type { Document, Element, Node } from "@xmldom/xmldom";

/** Every element of this name, whatever its prefix; a list of its own, so that it stays while the elements change. */
export function elementsNamed(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

/** The elements that stand in a node itself, of this name or of any. */
export function childrenNamed(within: Node, name?: string): Element[] {
  const children: Element[] = [];
  for (const child of within.childNodes) {
    if (isElement(child) && (name === undefined || child.localName === name)) children.push(child);
  }
  return children;
}

/** The first element of this name that stands in a node itself; `undefined` where there is none. */
export function childNamed(within: Node, name: string): Element | undefined {
  return childrenNamed(within, name)[0];
}

/** What an element's `name` attribute says; empty where it has none. */
export function nameOf(element: Element): string {
  return element.getAttribute("name") ?? "";
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
