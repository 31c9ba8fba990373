import { storableText } from "../../workbook/layout/storableText";

/** What readers of a workbook would take for an escaped character. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
/** A character by its number, which may be hexadecimal. */
const NUMBERED = /^#(?:\d{1,7}|x[0-9a-f]{1,6})$/iu;
/** From the `&` to the `;`. */
const LONGEST_ENTITY = 9;

/** Escapes text for the inside of an element or a quoted attribute. */
export function escaped(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    : text;
}

/** A part's text with its entities read: `A&amp;B` is `A&B`. What is no entity stays as it is. */
export function decoded(text: string): string {
  let read = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", Math.max(from, at + 1))) {
    const end = text.indexOf(";", at);
    if (end < 0) break;
    const character = end - at > LONGEST_ENTITY ? undefined : characterOf(text.slice(at + 1, end));
    if (character === undefined) continue;
    read += text.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? text : read + text.slice(from);
}

function characterOf(entity: string): string | undefined {
  if (!NUMBERED.test(entity)) return ENTITIES.get(entity);
  const code = /^#x/iu.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/**
 * The same text in a workbook's own spelling: `_x000D_` stands for a carriage return, which XML would turn into a
 * line feed, and a text that already looks so is marked to be taken as it stands.
 */
export function spelledText(text: string): string {
  const held = storableText(text);
  return /[_\r\x7f]/.test(held)
    ? held.replace(LOOKS_ESCAPED, "_x005F_").replaceAll("\r", "_x000D_").replaceAll("\x7f", "_x007F_")
    : held;
}

/** Reads a workbook's own spelling back. */
export function textFromSpelling(spelled: string): string {
  return spelled.includes("_x")
    ? spelled.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : spelled;
}
