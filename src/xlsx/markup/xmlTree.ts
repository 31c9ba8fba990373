import { type XmlToken, xmlTokens } from "./xmlTokens";

/** Says that a part is not well-formed XML. */
export class BrokenXml extends Error {}

/** An element, and where in its markup it stands. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  /** With its colon; empty where there is none. */
  readonly prefix: string;
  /** By their names without a prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  /** From the opening tag's `<` to behind its `>`. */
  readonly start: number;
  readonly opened: number;
  /** Where the closing tag begins; `opened` where the tag is its own end. */
  readonly closes: number;
  readonly end: number;
  readonly children: readonly XmlNode[];
  /** The text that stands in the element itself. */
  readonly text: string;
}

type Growing = {
  -readonly [Key in keyof XmlNode]: Key extends "children" ? Growing[] : XmlNode[Key];
};

/**
 * The outermost element of a part with all that stands in it, comments and the like left out. However deep elements
 * stand in one another nothing overflows.
 *
 * @throws BrokenXml where the tags do not fit together
 */
export function xmlTree(markup: string): XmlNode {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const token of xmlTokens(markup)) {
    const parent = open.at(-1);
    if (token.name.startsWith("/")) close(open, token);
    else {
      const node = nodeFrom(token);
      (parent?.children ?? roots).push(node);
      if (token.isEmpty) addText(parent, token);
      else open.push(node);
    }
  }
  const [root] = roots;
  if (!root || roots.length > 1 || open.length > 0) throw new BrokenXml("a part has no outermost element, or no end");
  return root;
}

function nodeFrom({ name, prefix, attributes, start, end, isEmpty, text }: XmlToken): Growing {
  return {
    name,
    prefix,
    attributes,
    start,
    opened: end,
    closes: end,
    end,
    children: [],
    text: isEmpty ? "" : text,
  };
}

function close(open: Growing[], token: XmlToken): void {
  const node = open.pop();
  if (!node || `/${node.name}` !== token.name || node.prefix !== token.prefix) {
    throw new BrokenXml(`a part's element ends as another: ${token.name}`);
  }
  node.closes = token.start;
  node.end = token.end;
  addText(open.at(-1), token);
}

function addText(parent: Growing | undefined, { text }: XmlToken): void {
  if (parent) parent.text += text;
}

/** The elements that stand in an element itself, of this name or of any. */
export function childrenOf(node: XmlNode, name?: string): readonly XmlNode[] {
  return name === undefined ? node.children : node.children.filter((child) => child.name === name);
}

/** The first element of this name that stands in an element itself; `undefined` where there is none. */
export function childOf(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((child) => child.name === name);
}

/** The number that an attribute of an element gives; 0 where it has none of that name. */
export function numberOf({ attributes }: XmlNode, name: string): number {
  return Number(attributes.get(name) ?? 0);
}

/** Every element of one of these names within an element, itself among them, in the order in which they begin. */
export function nodesNamed(node: XmlNode, names: readonly string[]): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (names.includes(next.name)) found.push(next);
    waiting.push(...[...next.children].reverse());
  }
  return found;
}
