import { attributesAt } from "./xmlAttributes";
import { textWithin } from "./xmlMarks";
import { XmlScanner } from "./xmlScanner";

/** A tag, and the text between it and the next one. */
export interface XmlToken {
  /** Without its prefix; a closing tag's name begins with a slash. */
  readonly name: string;
  /** With its colon; empty where there is none. */
  readonly prefix: string;
  /** Where in the text the tag begins, and where it has ended. */
  readonly start: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether the tag is its own end. */
  readonly isEmpty: boolean;
  readonly text: string;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Goes through XML tag by tag, without building a tree: a sheet of many rows costs its text and no more, and
 * however deep its elements are nested nothing overflows. What is not XML gives fewer tokens, never an error.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  const scanner = new XmlScanner(xml);
  let isThere = scanner.next();
  while (isThere) {
    const { name, prefix, start, end, isClosing, isEmpty } = scanner;
    const attributes = isClosing ? NO_ATTRIBUTES : attributesAt(xml, start);
    isThere = scanner.next();
    const text = textWithin(xml, end, isThere ? scanner.start : Math.max(end, xml.indexOf("<", end)));
    yield { name: isClosing ? `/${name}` : name, prefix, start, end, attributes, isEmpty, text };
  }
}
