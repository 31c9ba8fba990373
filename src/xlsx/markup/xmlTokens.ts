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

/** From the `<` of a tag to its `>`, which may also stand within quotes. */
const TAG = /<(?<slash>\/?)(?<prefix>(?:[\w.-]+:)?)(?<name>[\w.-]+)(?<rest>[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/uy;
const ATTRIBUTE = /(?:[\w.-]+:)?(?<name>[\w.-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;
const CDATA = "<![CDATA[";
/** What is no tag, by how it begins and ends. Only the first holds text. */
const UNREAD = [
  [CDATA, "]]>"],
  ["<!--", "-->"],
  ["<?", "?>"],
] as const;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Goes through XML tag by tag, without building a tree: a sheet of many rows costs its text and no more, and
 * however deep its elements are nested nothing overflows. What is not XML gives fewer tokens, never an error.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let current: Omit<XmlToken, "text"> | undefined;
  let text = "";
  for (let at = 0; at < xml.length;) {
    const start = xml.indexOf("<", at);
    if (start < 0) break;
    text += decoded(xml.slice(at, start));
    const mark = markAt(xml, start);
    if (!mark) break;
    text += mark.data;
    at = mark.end;
    if (!mark.tag) continue;
    if (current) yield { ...current, text };
    current = mark.tag;
    text = "";
  }
  if (current) yield { ...current, text };
}

interface Mark {
  readonly end: number;
  readonly data: string;
  readonly tag?: Omit<XmlToken, "text">;
}

/** What begins at a `<`; `undefined` where it never ends, so that hostile text is not searched again and again. */
function markAt(xml: string, start: number): Mark | undefined {
  const unread = xml[start + 1] === "!" || xml[start + 1] === "?";
  return unread ? unreadMark(xml, start) : tagMark(xml, start);
}

function unreadMark(xml: string, start: number): Mark | undefined {
  const [opening, closing] = UNREAD.find(([begins]) => xml.startsWith(begins, start)) ?? ["<", ">"];
  const end = xml.indexOf(closing, start);
  if (end < 0) return undefined;
  return { end: end + closing.length, data: opening === CDATA ? xml.slice(start + opening.length, end) : "" };
}

function tagMark(xml: string, start: number): Mark | undefined {
  TAG.lastIndex = start;
  const { slash = "", prefix = "", name = "", rest = "" } = TAG.exec(xml)?.groups ?? {};
  if (name === "") return undefined;
  const end = TAG.lastIndex;
  const tag = { name: slash + name, prefix, start, end, attributes: attributesIn(rest), isEmpty: rest.endsWith("/") };
  return { end, data: "", tag };
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  if (!text.includes("=")) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const { groups } of text.matchAll(ATTRIBUTE)) {
    attributes.set(groups?.["name"] ?? "", decoded(groups?.["double"] ?? groups?.["single"] ?? ""));
  }
  return attributes;
}

/** A part's text with its entities read: `A&amp;B` is `A&B`. */
export function decoded(text: string): string {
  return text.includes("&") ? text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/giu, decodedEntity) : text;
}

function decodedEntity(whole: string, entity: string): string {
  if (!entity.startsWith("#")) return ENTITIES[entity] ?? whole;
  const code = /^#x/iu.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
