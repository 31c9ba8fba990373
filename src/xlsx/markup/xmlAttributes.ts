import { SLASH, afterBlanks, isNameEnd, quotedEnd } from "./xmlMarks";
import { decoded } from "./xmlText";

const EQUALS = 61;

/** Where an attribute stands in markup. */
export interface AttributeSpan {
  /** Where the blanks before its name begin. */
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Without the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Where an attribute of the tag that begins at a place stands. The name counts with its prefix. */
export function attributeNamed(markup: string, tagStart: number, name: string): AttributeSpan | undefined {
  let span = firstAttribute(markup, tagStart);
  while (span && !(span.nameEnd - span.nameStart === name.length && markup.startsWith(name, span.nameStart))) {
    span = attributeFrom(markup, span.valueEnd + 1);
  }
  return span;
}

/** The value of an attribute of the tag that begins at a place; `undefined` where the tag has none of that name. */
export function attributeAt(markup: string, tagStart: number, name: string): string | undefined {
  const span = attributeNamed(markup, tagStart, name);
  return span && valueOf(markup, span);
}

/** The id of the link that a tag names: its attribute `id` of another namespace, whatever that one's prefix. */
export function linkOf(tag: string): string | undefined {
  for (let span = firstAttribute(tag, 0); span; span = attributeFrom(tag, span.valueEnd + 1)) {
    if (tag.startsWith(":id", span.nameEnd - 3)) return valueOf(tag, span);
  }
  return undefined;
}

/** Whether an attribute of the tag says yes. */
export function isOn(tag: string, name: string): boolean {
  const value = attributeAt(tag, 0, name);
  return value === "1" || value === "true";
}

/** The attributes of a tag beside these, as they are spelled, each with the blanks before it. */
export function attributesBeside(tag: string, names: readonly string[]): string {
  let spelled = "";
  for (let span = firstAttribute(tag, 0); span; span = attributeFrom(tag, span.valueEnd + 1)) {
    const isKnown = names.includes(tag.slice(span.nameStart, span.nameEnd));
    if (!isKnown) spelled += tag.slice(span.start, span.valueEnd + 1);
  }
  return spelled;
}

/** The attributes of the tag that begins at a place, by their names without a prefix; of two of one name the later. */
export function attributesAt(markup: string, tagStart: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let span = firstAttribute(markup, tagStart); span; span = attributeFrom(markup, span.valueEnd + 1)) {
    const name = markup.slice(span.nameStart, span.nameEnd);
    found.set(name.slice(name.indexOf(":") + 1), valueOf(markup, span));
  }
  return found;
}

/** Every attribute of the tag that begins at a place, in its order. */
export function* attributesOf(markup: string, tagStart: number): Generator<AttributeSpan> {
  for (let span = firstAttribute(markup, tagStart); span; span = attributeFrom(markup, span.valueEnd + 1)) yield span;
}

/** What an attribute says. */
export function valueOf(markup: string, { valueStart, valueEnd }: AttributeSpan): string {
  return decoded(markup.slice(valueStart, valueEnd));
}

function firstAttribute(markup: string, tagStart: number): AttributeSpan | undefined {
  let at = tagStart + 1;
  while (!isNameEnd(markup.charCodeAt(at)) || markup.charCodeAt(at) === SLASH) at++;
  return attributeFrom(markup, at);
}

/** The attribute that comes next in a tag; `undefined` at the tag's end, and where what comes is no attribute. */
function attributeFrom(markup: string, start: number): AttributeSpan | undefined {
  const nameStart = afterBlanks(markup, start);
  let nameEnd = nameStart;
  while (!isNameEnd(markup.charCodeAt(nameEnd)) && markup.charCodeAt(nameEnd) !== EQUALS) nameEnd++;
  const equals = afterBlanks(markup, nameEnd);
  if (nameEnd === nameStart || markup.charCodeAt(equals) !== EQUALS) return undefined;
  const quote = afterBlanks(markup, equals + 1);
  const valueEnd = quotedEnd(markup, quote);
  return valueEnd < 0 ? undefined : { start, nameStart, nameEnd, valueStart: quote + 1, valueEnd };
}
