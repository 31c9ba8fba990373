import { type Splice, spliced } from "./splices";
import { attributeAt, attributeNamed, valueOf } from "./xmlAttributes";
import { textWithin } from "./xmlMarks";
import { XmlScanner } from "./xmlScanner";
import { escaped } from "./xmlText";

/** The value of a tag's attribute; `undefined` where the tag has none of that name. The name counts with its prefix. */
export function attributeOf(tag: string, name: string): string | undefined {
  return attributeAt(tag, 0, name);
}

/** The tag with an attribute set, everything else as it was spelled. `undefined` takes the attribute out. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const span = attributeNamed(tag, 0, name);
  if (!span) return value === undefined ? tag : withLast(tag, ` ${name}="${escaped(value)}"`);
  if (value === undefined) return tag.slice(0, span.start) + tag.slice(span.valueEnd + 1);
  if (valueOf(tag, span) === value) return tag;
  return `${tag.slice(0, span.start)} ${name}="${escaped(value)}"${tag.slice(span.valueEnd + 1)}`;
}

/** The markup with the tags of these elements changed, whatever their prefix. Closing tags are left alone. */
export function changedTags(markup: string, names: readonly string[], change: (tag: string) => string): string {
  const splices: Splice[] = [];
  eachOpening(markup, names, (scanner) => {
    put(splices, scanner.start, scanner.tag, change(scanner.tag));
  });
  return spliced(markup, splices);
}

/** The tags of these elements, in their order. */
export function tagsIn(markup: string, names: readonly string[]): readonly string[] {
  const tags: string[] = [];
  eachOpening(markup, names, ({ tag }) => tags.push(tag));
  return tags;
}

/**
 * The markup with whole elements changed, whatever their prefix. Of elements that stand within one another the outermost
 * is given; one that never ends is left alone.
 */
export function changedElements(markup: string, names: readonly string[], change: (element: string) => string): string {
  const splices: Splice[] = [];
  eachElement(markup, names, (start, end) => {
    const element = markup.slice(start, end);
    put(splices, start, element, change(element));
    return true;
  });
  return spliced(markup, splices);
}

/** The elements of these names with all that they hold. */
export function elementsIn(markup: string, names: readonly string[]): readonly string[] {
  const found: string[] = [];
  eachElement(markup, names, (start, end) => {
    found.push(markup.slice(start, end));
    return true;
  });
  return found;
}

/** The first element of this name with all that it holds; `undefined` where there is none. What follows it is not looked at. */
export function elementIn(markup: string, name: string): string | undefined {
  let found: string | undefined;
  eachElement(markup, [name], (start, end) => {
    found = markup.slice(start, end);
    return false;
  });
  return found;
}

/**
 * The markup with the texts of these elements changed; those that hold elements are left alone. A text that stays as it
 * was keeps its spelling.
 */
export function changedTexts(markup: string, names: readonly string[], change: (text: string) => string): string {
  const splices: Splice[] = [];
  eachText(markup, names, (from, to) => {
    const text = textWithin(markup, from, to);
    const changed = change(text);
    if (changed !== text) splices.push({ from, to, text: escapedText(changed) });
    return true;
  });
  return spliced(markup, splices);
}

/** The text of the first element of this name that holds no elements; `undefined` where there is none. */
export function textOf(markup: string, name: string): string | undefined {
  let found: string | undefined;
  eachText(markup, [name], (from, to) => {
    found = textWithin(markup, from, to);
    return false;
  });
  return found;
}

/** Text for the inside of an element, quotes left as they are. */
export function escapedText(text: string): string {
  return escaped(text).replaceAll("&quot;", '"');
}

/** The number that an element of this name holds; 0 where there is none. */
export function numberIn(markup: string, name: string): number {
  return Number(textOf(markup, name) ?? 0);
}

/** The markup with the number that its first element of this name holds. */
export function withNumber(markup: string, name: string, value: number): string {
  let isFirst = true;
  return changedTexts(markup, [name], (text) => {
    const number = isFirst && Number(text) !== value ? String(value) : text;
    isFirst = false;
    return number;
  });
}

/** What an element holds, markup and all; `undefined` where its tag is its own end. */
export function insideOf(element: string): string | undefined {
  const scanner = new XmlScanner(element);
  if (!scanner.next() || scanner.isEmpty) return undefined;
  const from = scanner.end;
  return scanner.toClosing() ? element.slice(from, scanner.start) : undefined;
}

/** The opening tag with which an element begins. */
export function openingTag(element: string): string {
  const scanner = new XmlScanner(element);
  return scanner.next() && scanner.start === 0 ? scanner.tag : element;
}

/** Whether the element's tag is its own end. */
export function isOwnEnd(element: string): boolean {
  return openingTag(element).endsWith("/>");
}

/** The prefix of the element with which the markup begins, with its colon; empty where it has none. */
export function prefixOf(markup: string): string {
  const scanner = new XmlScanner(markup);
  return scanner.next() ? scanner.prefix : "";
}

/**
 * The element with something put into it, ahead of the first child of one of these names, behind all others where it has
 * none of them.
 */
export function withChild(element: string, child: string, ahead: readonly string[]): string {
  const scanner = new XmlScanner(element);
  if (!scanner.next()) return element;
  if (scanner.isEmpty) {
    const { tag, name, prefix, start, end } = scanner;
    const open = `${tag.slice(0, -2).trimEnd()}>`;
    return spliced(element, [{ from: start, to: end, text: `${open}${child}</${prefix}${name}>` }]);
  }
  while (scanner.next()) {
    const at = scanner.start;
    if (scanner.isClosing || ahead.some((name) => scanner.is(name))) {
      return spliced(element, [{ from: at, to: at, text: child }]);
    }
    if (!scanner.toClosing()) break;
  }
  return element;
}

function eachOpening(markup: string, names: readonly string[], look: (scanner: XmlScanner) => void): void {
  if (!namesAny(markup, names)) return;
  const scanner = new XmlScanner(markup);
  while (scanner.next()) if (!scanner.isClosing && isAny(scanner, names)) look(scanner);
}

/** Looks at elements until told that it is enough. */
function eachElement(markup: string, names: readonly string[], look: (start: number, end: number) => boolean): void {
  if (!namesAny(markup, names)) return;
  const scanner = new XmlScanner(markup);
  while (scanner.next()) {
    if (scanner.isClosing || !isAny(scanner, names)) continue;
    const { start } = scanner;
    // Nor is anything behind one that never ends gone into: hostile markup is not searched again and again.
    if (!scanner.toClosing()) return;
    if (!look(start, scanner.end)) return;
  }
}

/** Looks at the texts of elements until told that it is enough. */
function eachText(markup: string, names: readonly string[], look: (from: number, to: number) => boolean): void {
  if (!namesAny(markup, names)) return;
  const scanner = new XmlScanner(markup);
  let from: number | undefined;
  while (scanner.next()) {
    if (scanner.isClosing) {
      if (from !== undefined && !look(from, scanner.start)) return;
      from = undefined;
    } else from = !scanner.isEmpty && isAny(scanner, names) ? scanner.end : undefined;
  }
}

/** Most markup holds none of what is looked for, which is seen much faster than by its tags. */
function namesAny(markup: string, names: readonly string[]): boolean {
  return names.some((name) => markup.includes(name));
}

function isAny(scanner: XmlScanner, names: readonly string[]): boolean {
  return names.some((name) => scanner.is(name));
}

function put(splices: Splice[], from: number, before: string, now: string): void {
  if (now !== before) splices.push({ from, to: from + before.length, text: now });
}

/** The tag with another attribute behind all that it has. */
function withLast(tag: string, written: string): string {
  const end = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  return tag.slice(0, end).trimEnd() + written + tag.slice(end);
}
