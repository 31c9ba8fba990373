import { decoded } from "./xmlText";

const SPACE = 32;
const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
/** The code of `/`. */
export const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

const CDATA = "<![CDATA[";
/** What is no tag, by how it begins and ends. */
const UNREAD = [
  [CDATA, "]]>"],
  ["<!--", "-->"],
  ["<?", "?>"],
] as const;

/** The text of a stretch of markup that holds no tags, its CDATA sections as they read, its comments left out. */
export function textWithin(markup: string, from: number, to: number): string {
  let at = markup.indexOf("<", from);
  if (at < 0 || at >= to) return decoded(markup.slice(from, to));
  let text = decoded(markup.slice(from, at));
  while (at >= 0 && at < to) {
    const end = unreadEnd(markup, at);
    if (end < 0) break;
    if (markup.startsWith(CDATA, at)) text += markup.slice(at + CDATA.length, end - 3);
    const next = markup.indexOf("<", end);
    at = next < 0 || next > to ? to : next;
    text += decoded(markup.slice(end, at));
  }
  return text;
}

/** Whether what begins at a `<` is no tag, but a comment or the like. */
export function isUnread(markup: string, at: number): boolean {
  const code = markup.charCodeAt(at + 1);
  return code === EXCLAMATION || code === QUESTION;
}

/** Behind what begins here and is no tag; negative where it never ends. */
export function unreadEnd(markup: string, at: number): number {
  const [opening, closing] = UNREAD.find(([begins]) => markup.startsWith(begins, at)) ?? ["<", ">"];
  const end = markup.indexOf(closing, at + opening.length);
  return end < 0 ? end : end + closing.length;
}

/** Behind the `>` that ends a tag; negative where there is none. */
export function tagEnd(markup: string, from: number): number {
  for (let at = from; at < markup.length; at++) {
    const code = markup.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === QUOTE || code === APOSTROPHE) {
      at = quotedEnd(markup, at);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** Where the quotes end that begin here; negative where none begin or they never end. */
export function quotedEnd(markup: string, at: number): number {
  const code = markup.charCodeAt(at);
  if (code === QUOTE) return markup.indexOf('"', at + 1);
  return code === APOSTROPHE ? markup.indexOf("'", at + 1) : -1;
}

/** Where a tag begins that begins so; infinitely far where there is none. */
export function tagNamed(markup: string, begins: string, from: number): number {
  let at = markup.indexOf(begins, from);
  while (at >= 0 && !isNameEnd(markup.charCodeAt(at + begins.length))) at = markup.indexOf(begins, at + 1);
  return at < 0 ? Infinity : at;
}

/** Where what comes behind the blanks here begins. */
export function afterBlanks(markup: string, from: number): number {
  let at = from;
  while (markup.charCodeAt(at) <= SPACE) at++;
  return at;
}

/** Written so that the end of the markup, which is no number, ends a name too. */
export function isNameEnd(code: number): boolean {
  return !(
    code > SPACE &&
    code !== SLASH &&
    code !== GREATER &&
    code !== LESS &&
    code !== QUOTE &&
    code !== APOSTROPHE
  );
}

/** Whether a stretch of markup without tags holds nothing but blanks and comments. */
export function isBlankWithin(markup: string, from: number, to: number): boolean {
  return from === to || textWithin(markup, from, to).trim() === "";
}
